#include "report/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "entente/render/text.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

std::string shortest_number(double value) {
    if (!std::isfinite(value)) return "";
    if (value == 0) return "0";
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

std::string signed_number(double value, int decimals) {
    const std::string text = format_number(value, decimals);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return value > 0 && !zero ? "+" + text : text;
}

namespace {

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
}

/// Underscores inside words (`militant_group`) mean nothing in either dialect and stay readable.
bool inside_word(std::string_view text, std::size_t i) {
    return i > 0 && i + 1 < text.size() && is_word_byte(text[i - 1]) && is_word_byte(text[i + 1]);
}

/// `12.`, `3)`, `c.` and `iv.` at the start of a line would open a list.
bool opens_list(std::string_view text, std::size_t i) {
    if (i == 0 || (text[i] != '.' && text[i] != ')')) return false;
    if (i + 1 < text.size() && text[i + 1] != ' ') return false;
    const std::string_view token = text.substr(0, i);
    if (token.find_first_not_of("0123456789") == std::string_view::npos) return true;
    if (token.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos) return true;
    return token.size() == 1 && is_word_byte(token[0]);
}

/// Headings, definitions, rules and bullets; a sign before a number is none.
bool opens_block(std::string_view text, std::size_t i) {
    if (i > 0) return false;
    if (text[0] == '+' || text[0] == '-') {
        return text.size() == 1 || text[1] == ' ' || text[1] == text[0];
    }
    return std::string_view("#=:%(").find(text[0]) != std::string_view::npos;
}

/// What Pandoc would set as curly quotation marks, a dash or an ellipsis; apostrophes may be.
bool typographic(std::string_view text, std::size_t i) {
    if (text[i] == '"') return true;
    if (text[i] == '\'') return !inside_word(text, i);
    const bool second = i > 0 && text[i - 1] == text[i];
    return (text[i] == '-' && second) || (text[i] == '.' && second && i > 1 && text[i - 2] == '.');
}

/// The colon of `http://`, which GitHub would make a link of.
bool before_slashes(std::string_view text, std::size_t i) {
    return text[i] == ':' && text.substr(i + 1, 2) == "//";
}

}  // namespace

std::string points_number(double points) {
    constexpr double rounds_up = 0.05;
    return points > 0 && points < rounds_up ? "<0.1" : format_number(points, 1);
}

std::string escape_markdown(std::string_view text) {
    constexpr std::string_view special = "\\`*<>[]|$^~@&{}";
    const std::string clean = render::clean_text(text);
    std::string out;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        const bool escape = special.find(c) != std::string_view::npos || opens_block(clean, i) ||
                            (c == '_' && !inside_word(clean, i)) || opens_list(clean, i) ||
                            before_slashes(clean, i) || typographic(clean, i);
        if (escape) out += '\\';
        out += c;
    }
    return out;
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

}  // namespace entente::report
