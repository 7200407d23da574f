#include "ingest/xml/xml_text.hpp"

namespace entente::ingest {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// How many bytes at the front of `rest` are a character that XML has no place for; 0: none.
std::size_t unholdable(std::string_view rest) {
    const auto byte = static_cast<unsigned char>(rest.front());
    if (byte < 0x20U) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
    return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

std::string_view reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (const std::string_view escaped = reference(text[i]); !escaped.empty()) {
            out += escaped;
        } else if (const std::size_t bytes = unholdable(rest); bytes > 0) {
            out += replacement;
            i += bytes - 1;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool xml_holds(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (unholdable(text.substr(i)) > 0) return false;
    }
    return true;
}

std::string xml_attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

}  // namespace entente::ingest
