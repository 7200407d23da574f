// The JSON form of a network: data/schema/network.schema.json, in and out.
#pragma once

#include <string>
#include <string_view>

#include "entente/model/network.hpp"

namespace entente::ingest {

/// Reads the JSON form. `name` is what messages call the text (a path, or `-`).
/// Throws model::DataError with every problem found, each with file, line, column, path and mend:
/// text that is not UTF-8 or not JSON (the first place only, since nothing after it can be
/// trusted), nesting deeper than 64, duplicate keys, unknown keys (with the nearest known one),
/// wrong types, values out of range, and all that model::Network::build() checks.
model::Network read_json(std::string_view text, const std::string& name);

/// Writes the JSON form: the layout of the shipped files, one record a line, keys in schema order,
/// absent parts left out. read_json() of the result is the same network.
std::string write_json(const model::Network& network);

/// Reads the file at `path`, or standard input for `-`. Throws model::DataError when it cannot be
/// read (missing, a directory, empty, larger than `max_bytes`), saying which.
std::string read_file(const std::string& path, std::size_t max_bytes = std::size_t{1} << 30);

}  // namespace entente::ingest
