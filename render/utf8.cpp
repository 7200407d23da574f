// Decoding by the table of well-formed byte sequences (The Unicode Standard, table 3-7): overlong
// forms, surrogates and values past U+10FFFF are refused at the first byte that gives them away.
#include "render/utf8.hpp"

namespace entente::render {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

struct Lead {
    int following = 0;    // bytes after the lead; -1: not a lead
    char32_t bits = 0;    // payload of the lead
    unsigned low = 0x80;  // range of the second byte
    unsigned high = 0xBF;
};

Lead read_lead(unsigned byte) {
    if (byte < 0x80) return {0, byte};
    if (byte >= 0xC2 && byte <= 0xDF) return {1, byte & 0x1F};
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {2, byte & 0x0F, byte == 0xE0 ? 0xA0u : 0x80u, byte == 0xED ? 0x9Fu : 0xBFu};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {3, byte & 0x07, byte == 0xF0 ? 0x90u : 0x80u, byte == 0xF4 ? 0x8Fu : 0xBFu};
    }
    return {-1};
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    Lead lead = read_lead(byte_at(text, at));
    ++at;
    if (lead.following < 0) return replacement_character;
    char32_t value = lead.bits;
    for (int i = 0; i < lead.following; ++i) {
        if (at >= text.size()) return replacement_character;
        const unsigned byte = byte_at(text, at);
        if (byte < lead.low || byte > lead.high) return replacement_character;
        value = (value << 6) | (byte & 0x3F);
        ++at;
        lead.low = 0x80;
        lead.high = 0xBF;
    }
    return value;
}

void append_utf8(std::string& out, char32_t c) {
    const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6));
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18));
        push(0x80 | ((c >> 12) & 0x3F));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

}  // namespace entente::render
