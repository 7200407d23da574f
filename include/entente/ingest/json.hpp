// The JSON form of a network: data/schema/network.schema.json, in and out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"
#include "entente/model/progress.hpp"

namespace entente::ingest {

/// Reads the JSON form. `name` is what messages call the text (a path, or `-`).
/// Throws model::DataError with every problem found, in the order of the text, each with file, line,
/// column (of characters), path and mend: text that is empty, not UTF-8 or not JSON, or nested deeper
/// than 64 (the first place only, since nothing after it can be trusted), duplicate keys, unknown keys (with
/// the nearest known one), wrong types, values out of range, and all that model::Network::build() checks.
/// `progress` counts the bytes of the text; nullptr: nobody looks on. It must
/// outlive the call.
model::Network read_json(std::string_view text, const std::string& name, model::Progress* progress = nullptr);

/// Gives each problem the line and column of its `path` in `text`, which read_json() takes, and puts the line
/// of its `clash` where its `what` says `first at` that; nothing for a text that is no JSON.
void place_in_json(std::string_view text, std::vector<model::Problem>& problems);

/// Writes the JSON form: the layout of the shipped files, one record a line, keys in schema order,
/// absent parts left out. read_json() of the result is the same network. `$schema` and `$comment` are
/// no part of a network and are not written.
std::string write_json(const model::Network& network);

/// Reads the file at `path`, or standard input for `-`, and unpacks it when its first bytes are those of
/// gzip or of a zip archive with one file. Throws model::DataError when it cannot be read to its end
/// (missing, a directory, not allowed, cut short, more than `max_bytes` when unpacked), saying which. An
/// empty file is an empty text, and for whoever parses it to complain of.
std::string read_file(const std::string& path, std::size_t max_bytes = std::size_t{1} << 30);

}  // namespace entente::ingest
