// Lists in one cell or attribute: `CIA | The Agency`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::ingest {

/// The elements with ` | ` between them; a `|` or `\` of their own gets a `\` before it.
std::string list_cell(const std::vector<std::string>& elements);

/// Takes apart what list_cell() writes; nothing for an empty cell.
std::vector<std::string> list_elements(std::string_view cell);

/// `key=value`, which split_pair() takes apart at the first `=` that has no `\` before it.
std::string pair_element(std::string_view key, std::string_view value);
/// Both empty when there is no such `=`.
std::pair<std::string, std::string> split_pair(std::string_view element);

}  // namespace entente::ingest
