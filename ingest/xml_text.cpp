#include "ingest/xml_text.hpp"

namespace entente::ingest {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

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
        } else if (static_cast<unsigned char>(text[i]) < 0x20) {
            out += replacement;
        } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            out += replacement;
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string xml_attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

}  // namespace entente::ingest
