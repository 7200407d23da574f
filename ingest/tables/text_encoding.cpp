#include "ingest/tables/text_encoding.hpp"

#include <array>
#include <string>

#include "entente/model/utf8.hpp"

namespace entente::ingest {

namespace {

using namespace std::string_view_literals;
using model::ProblemCode;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Name of the encoding when it is one of the wide ones; empty otherwise. A JSON or CSV text begins
/// with an ASCII character, so that without a mark the place of the zero bytes tells (RFC 4627, 3).
std::string_view wide_encoding(std::string_view text) {
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) {
        return "UTF-32";
    }
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) {
        return "UTF-16";
    }
    if (text.size() < 4) {
        return {};
    }
    std::string zeros;
    for (const char c : text.substr(0, 4)) {
        zeros += c == '\0' ? '0' : 'x';
    }
    if (zeros == "000x" || zeros == "x000") {
        return "UTF-32";
    }
    return zeros == "0x0x" || zeros == "x0x0" ? "UTF-16" : std::string_view();
}

struct Signature {
    std::string_view bytes;
    std::string_view name;
    std::string_view mend;
};
constexpr std::array<Signature, 5> signatures{{
    {"\x1F\x8B"sv, "a gzip archive", "unpack it first"},
    {"PK\x03\x04"sv, "a zip archive or an Office document", "unpack it, or export it as text"},
    {"\xFD"
     "7zXZ"sv,
     "an xz archive", "unpack it first"},
    {"SQLite format 3"sv, "an SQLite database", "export it as text"},
    {"%PDF-"sv, "a PDF document", "name the data it was made from"},
}};

std::string hex_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return {"0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 0xFU]};
}

/// Empty, or of a kind that its first bytes give away.
std::optional<Fault> find_other_kind(std::string_view text) {
    if (text.empty()) {
        return Fault{0, "the file is empty", "", ProblemCode::file_empty};
    }
    for (const Signature& signature : signatures) {
        if (text.starts_with(signature.bytes)) {
            return Fault{0, "this is " + std::string(signature.name) + ", not a text",
                         std::string(signature.mend), ProblemCode::not_text};
        }
    }
    if (const std::string_view wide = wide_encoding(text); !wide.empty()) {
        return Fault{0, "the text is " + std::string(wide) + ", not UTF-8", "save it as UTF-8",
                     ProblemCode::wrong_encoding};
    }
    return std::nullopt;
}

}  // namespace

std::size_t byte_order_mark_length(std::string_view text) {
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::optional<Fault> find_no_text(std::string_view text) {
    if (const auto fault = find_other_kind(text)) {
        return fault;
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return Fault{nul, "a NUL byte, which no text holds",
                     "take it out, or check that this is the right file", ProblemCode::not_text};
    }
    if (text.substr(byte_order_mark_length(text)).find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return Fault{byte_order_mark_length(text), "the file holds nothing but white space", "",
                     ProblemCode::file_empty};
    }
    return std::nullopt;
}

std::optional<Fault> find_encoding_fault(std::string_view text) {
    if (const auto fault = find_other_kind(text)) {
        return fault;
    }
    const std::size_t invalid = model::first_invalid_utf8(text.substr(0, text.find('\0')));
    if (invalid != std::string_view::npos) {
        return Fault{invalid, "the byte " + hex_byte(text[invalid]) + " is not UTF-8 here",
                     "save the text as UTF-8", ProblemCode::wrong_encoding};
    }
    return find_no_text(text);
}

}  // namespace entente::ingest
