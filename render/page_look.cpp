#include "render/page_look.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace entente::render {
namespace {

constexpr std::array<std::string_view, 12> look_attributes = {
    "fill",           "fill-opacity",    "stroke",         "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "stroke-opacity", "font-family",  "font-size",
    "font-weight",    "text-anchor"};

/// Whether a value can stand in a style sheet as it is.
bool is_plain(std::string_view value) {
    return !value.empty() && std::ranges::all_of(value, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' ||
               c == '.' || c == ',' || c == '-' || c == ' ';
    });
}

/// `#0072B2` as short as it goes.
std::string short_colour(std::string value) {
    for (char& c : value) c = c >= 'A' && c <= 'F' && value[0] == '#' ? static_cast<char>(c - 'A' + 'a') : c;
    if (value.size() == 7 && value[0] == '#' && value[1] == value[2] && value[3] == value[4] &&
        value[5] == value[6])
        return {'#', value[1], value[3], value[5]};
    return value;
}

std::string declaration(std::string_view name, std::string_view value) {
    if (!is_plain(value)) throw std::invalid_argument("no figure for a page: a look that is none");
    std::string out(name);
    out += ':';
    out += name == "fill" || name == "stroke" ? short_colour(std::string(value)) : std::string(value);
    if (name == "font-size") out += "px";
    return out;
}

}  // namespace

std::string look_of(const XmlElement& element) {
    std::string out;
    for (const std::string_view name : look_attributes) {
        const std::string_view value = element.attribute(name);
        // What holds when nothing is said, and typefaces with names that a style sheet would have to quote.
        const bool unset = value.empty() || (name == "stroke" && value == "none") ||
                           (name == "stroke-width" && value == "1") ||
                           (name == "font-family" && !is_plain(value));
        if (unset) continue;
        if (!out.empty()) out += ';';
        out += declaration(name, value);
    }
    return out;
}

std::string look_class(std::size_t number) {
    constexpr std::size_t letters = 26;
    std::string name(1, static_cast<char>('A' + number % letters));
    if (number >= letters) name += std::to_string(number / letters - 1);
    return name;
}

std::string differing(std::string_view first, std::string_view second) {
    const std::string before = ';' + std::string(first) + ';';
    std::string out;
    while (!second.empty()) {
        const std::string one(second.substr(0, second.find(';')));
        second.remove_prefix(std::min(one.size() + 1, second.size()));
        if (before.find(';' + one + ';') == std::string::npos) out += (out.empty() ? "" : ";") + one;
    }
    return out;
}

bool is_look(std::string_view attribute) {
    return std::find(look_attributes.begin(), look_attributes.end(), attribute) != look_attributes.end();
}

}  // namespace entente::render
