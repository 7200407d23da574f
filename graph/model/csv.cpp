#include "entente/model/csv.hpp"

#include <algorithm>

namespace entente::model {

bool runs_as_formula(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of('\''), text.size());
    return first < text.size() && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

std::string_view csv_text(std::string_view cell) {
    return cell.starts_with('\'') && runs_as_formula(cell) ? cell.substr(1) : cell;
}

std::string csv_cell(std::string_view text) {
    const std::string safe = (runs_as_formula(text) ? "'" : "") + std::string(text);
    const bool plain = safe.find_first_of(",\"\r\n") == std::string::npos &&
                       (safe.empty() || (safe.front() != ' ' && safe.back() != ' ' && safe.back() != '\t'));
    if (plain) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

}  // namespace entente::model
