#include "ingest/tables/list_cell.hpp"

#include <algorithm>

namespace entente::ingest {

namespace {

constexpr std::string_view separator = " | ";

std::string escaped(std::string_view text, char special) {
    std::string out;
    for (const char c : text) {
        if (c == special || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// A `\` before anything else than `special` or itself is a letter like others.
std::string unescaped(std::string_view text, char special) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == special || text[i + 1] == '\\');
        out += escape ? text[++i] : text[i];
    }
    return out;
}

}  // namespace

std::string list_cell(const std::vector<std::string>& elements) {
    std::string out;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        out += i == 0 ? std::string_view() : separator;
        out += escaped(elements[i], '|');
    }
    return out;
}

std::vector<std::string> list_elements(std::string_view cell) {
    std::vector<std::string> out;
    for (std::size_t at = 0; !cell.empty() && at <= cell.size();) {
        const std::size_t end = std::min(cell.find(separator, at), cell.size());
        out.push_back(unescaped(cell.substr(at, end - at), '|'));
        at = end + separator.size();
    }
    return out;
}

std::string pair_element(std::string_view key, std::string_view value) {
    return escaped(key, '=') + "=" + std::string(value);
}

std::pair<std::string, std::string> split_pair(std::string_view element) {
    for (std::size_t i = 0; i < element.size(); ++i) {
        if (element[i] == '\\') {
            ++i;
        } else if (element[i] == '=') {
            return {unescaped(element.substr(0, i), '='), std::string(element.substr(i + 1))};
        }
    }
    return {};
}

}  // namespace entente::ingest
