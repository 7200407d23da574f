#include "cli/text.hpp"

#include <algorithm>

#include "entente/model/utf8.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The character at `at`, which moves behind it; U+FFFD and one byte on where the bytes are no UTF-8.
char32_t next_character(std::string_view text, std::size_t& at) {
    const std::size_t length = model::utf8_length(text.substr(at));
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (length <= 1) {
        ++at;
        return length == 0 ? replacement : static_cast<unsigned char>(text[at - 1]);
    }
    char32_t character = byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) character = character << 6 | (byte(i) & 0x3Fu);
    at += length;
    return character;
}

bool between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

/// Whether a terminal would act on the character, or show what follows in another order.
bool is_control(char32_t c) {
    return c < 0x20 || between(c, 0x7F, 0x9F) || between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069) ||
           c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF;
}

bool is_combining(char32_t c) {
    return between(c, 0x0300, 0x036F) || between(c, 0x0483, 0x0489) || between(c, 0x0591, 0x05BD) ||
           between(c, 0x0610, 0x061A) || between(c, 0x064B, 0x065F) || between(c, 0x06D6, 0x06DC) ||
           between(c, 0x093A, 0x093A) || between(c, 0x0941, 0x0948) || c == 0x094D ||
           between(c, 0x1AB0, 0x1AFF) || between(c, 0x1DC0, 0x1DFF) || between(c, 0x200B, 0x200D) ||
           between(c, 0x20D0, 0x20FF) || between(c, 0xFE00, 0xFE0F) || between(c, 0xFE20, 0xFE2F);
}

bool is_wide(char32_t c) {
    return between(c, 0x1100, 0x115F) || between(c, 0x2E80, 0x303E) || between(c, 0x3041, 0xA4CF) ||
           between(c, 0xAC00, 0xD7A3) || between(c, 0xF900, 0xFAFF) || between(c, 0xFE30, 0xFE6F) ||
           between(c, 0xFF00, 0xFF60) || between(c, 0xFFE0, 0xFFE6) || between(c, 0x1F300, 0x1F64F) ||
           between(c, 0x1F900, 0x1F9FF) || between(c, 0x20000, 0x3FFFD);
}

std::size_t cells(char32_t c) {
    return is_combining(c) ? 0 : is_wide(c) ? 2 : 1;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = next_character(text, at);
        if (character == '\n' || character == '\t' || character == '\r') {
            shown += ' ';
        } else if (character == replacement || is_control(character)) {
            shown += "\xEF\xBF\xBD";
        } else {
            shown += text.substr(begin, at - begin);
        }
    }
    return shown;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += cells(next_character(text, at));
    return width;
}

std::string cut_to_width(const std::string& text, std::size_t width) {
    if (display_width(text) <= width) return text;
    if (width == 0) return "";
    std::size_t used = 0, end = 0;
    for (std::size_t at = 0; at < text.size();) {
        used += cells(next_character(text, at));
        if (used > width - 1) break;
        end = at;
    }
    while (end > 0 && text[end - 1] == ' ') --end;
    return text.substr(0, end) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : request::split(text, '\n')) {
        std::string line;
        for (const std::string& word : request::split(paragraph, ' ')) {
            if (word.empty()) continue;
            if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
                lines.push_back(std::move(line));
                line.clear();
            }
            if (!line.empty()) line += ' ';
            line += word;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace entente::cli
