#include "entente/render/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "render/measured_text.hpp"
#include "render/text_metrics.hpp"
#include "render/utf8.hpp"

namespace entente::render {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view en_dash = "–";

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Han, kana and Hangul: text of these may be broken anywhere.
bool is_ideographic(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

// Whether a name may be broken before byte `at`: at a space, after a hyphen or dash inside a word,
// before a slash; never after a slash, so that a line does not end in one.
bool breaks_before(std::string_view name, std::size_t at) {
    const std::string_view head = trimmed(name.substr(0, at)), tail = trimmed(name.substr(at));
    if (head.empty() || tail.empty() || head.back() == '/') return false;
    if (at >= 3 && (static_cast<unsigned char>(name[at]) & 0xC0) != 0x80) {
        std::size_t before = at - 3, after = at;
        if (is_ideographic(next_character(name, before)) && before == at &&
            is_ideographic(next_character(name, after)))
            return true;
    }
    if (name[at] == '/' || name[at] == ' ') return true;
    return name[at - 1] != ' ' && (ends_with(head, "-") || ends_with(head, en_dash));
}

bool forbidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    constexpr long narrowest = 450;  // of a character that a typeface has; one without it measures anything
    long thousandths = 0, least = 0;
    bool all_known = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        const long width = advance_width(c, bold);
        const bool known = is_tabulated(c, bold);
        thousandths += width;
        least += known ? width : std::min(width, narrowest);
        all_known = all_known && known;
    }
    if (!all_known) {
        if (const auto measured = measured_width(text, bold))
            thousandths = std::clamp(std::lround(*measured), least, thousandths);
    }
    return static_cast<double>(thousandths) * size / 1000;
}

std::vector<std::string> wrap_name(const std::string& name, double size, bool bold, double keep_below) {
    constexpr double worthwhile = 0.85;  // a break that narrows the name less is not worth a line
    const double whole = text_width(name, size, bold);
    if (whole < keep_below) return {name};
    double best = whole * worthwhile;
    std::vector<std::string> lines = {name};
    for (std::size_t at = 1; at < name.size(); ++at) {
        if (!breaks_before(name, at)) continue;
        const std::string_view view = name;
        const std::string_view head = trimmed(view.substr(0, at)), tail = trimmed(view.substr(at));
        const double longer = std::max(text_width(head, size, bold), text_width(tail, size, bold));
        if (longer >= best) continue;
        best = longer;
        lines = {std::string(head), std::string(tail)};
    }
    return lines;
}

std::vector<std::string> wrap_text(const std::string& text, double size, double width, bool bold) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\n\r", at)) != std::string::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t\n\r", at), text.size());
        const std::string word = text.substr(at, end - at);
        at = end;
        if (!lines.empty() && text_width(lines.back() + ' ' + word, size, bold) <= width) {
            lines.back() += ' ' + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

std::string ellipsize(const std::string& text, double size, double width, bool bold) {
    if (text_width(text, size, bold) <= width) return text;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const bool joins = is_combining(next_character(text, at));
        // Together: in the machine's typefaces a text is not as wide as the sum of its parts.
        if (text_width(text.substr(0, start) + std::string(ellipsis), size, bold) > width) break;
        if (!joins) kept = start;
    }
    while (kept > 0 && (text[kept - 1] == ' ' || text[kept - 1] == ',' || text[kept - 1] == '-')) --kept;
    return text.substr(0, kept) + std::string(ellipsis);
}

std::string clean_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c == '\t' || c == '\n' || c == '\r') {
            out.push_back(' ');
        } else {
            append_utf8(out, forbidden(c) ? replacement_character : c);
        }
    }
    return out;
}

std::string escape_xml(std::string_view text) {
    std::string out;
    for (const char c : clean_text(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out.push_back(c);
        }
    }
    return out;
}

std::string svg_number(double value, int digits) {
    constexpr double limit = 1e9;
    if (std::isnan(value)) return "0";
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::clamp(value, -limit, limit),
                      std::chars_format::fixed, std::clamp(digits, 0, 12))
            .ptr;
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

}  // namespace entente::render
