// A small JSON file of settings as a flat list, for whoever knows what the settings mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace entente::ingest {

/// One value that is neither object nor array.
struct Setting {
    std::string path;                               ///< `colours.ink`, `widths[0]`
    std::variant<bool, double, std::string> value;  ///< null counts as the empty string
    std::size_t line = 0;                           ///< 1-based, of the value
    std::size_t column = 0;                         ///< 1-based, of the value
};

/// The settings of a JSON text whose outermost value is an object, in the order of the text. Throws
/// model::DataError, with `file` and the place, for what is not JSON or no object.
std::vector<Setting> read_settings(std::string_view text, const std::string& file);

}  // namespace entente::ingest
