// Table 3-7 of the Unicode Standard (well-formed UTF-8 byte sequences), row by row.
#include "entente/model/utf8.hpp"

#include <array>

namespace entente::model {

namespace {

struct Row {
    unsigned char first_low, first_high;    // range of the first byte
    unsigned char second_low, second_high;  // range of the second; later bytes are 80..BF
    std::size_t length;
};

constexpr std::array<Row, 8> rows{{
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

bool within(unsigned char byte, unsigned char low, unsigned char high) {
    return low <= byte && byte <= high;
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.empty()) {
        return 0;
    }
    if (byte(0) < 0x80) {
        return 1;
    }
    for (const Row& row : rows) {
        if (!within(byte(0), row.first_low, row.first_high)) {
            continue;
        }
        if (text.size() < row.length || !within(byte(1), row.second_low, row.second_high)) {
            return 0;
        }
        for (std::size_t i = 2; i < row.length; ++i) {
            if (!within(byte(i), 0x80, 0xBF)) {
                return 0;
            }
        }
        return row.length;
    }
    return 0;
}

std::size_t first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = utf8_length(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace entente::model
