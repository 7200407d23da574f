// Explains in a reader's words why a text is not JSON (RFC 8259). The parser is the library's; this
// looks only at the one token that it stumbled over.
#include "ingest/json/json_syntax.hpp"

#include <array>
#include <string>

#include "entente/model/problem.hpp"
#include "entente/model/utf8.hpp"
#include "ingest/json/json_tokens.hpp"
#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

using model::in_quotes;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string_view word_at(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (is_letter(at(text, end)) || is_digit(at(text, end)) || at(text, end) == '_') {
        ++end;
    }
    return text.substr(from, end - from);
}

std::string wanted(Expect expect) {
    switch (expect) {
        case Expect::value:
            return "a value";
        case Expect::value_or_array_end:
            return "a value or \"]\"";
        case Expect::comma_or_array_end:
            return "\",\" or \"]\"";
        case Expect::key_or_object_end:
            return "a key in double quotes or \"}\"";
        case Expect::colon:
            return "\":\" after the key";
        case Expect::comma_or_object_end:
            return "\",\" or \"}\"";
        case Expect::end:
            break;
    }
    return "the end of the text";
}

std::string found(std::string_view text, std::size_t from) {
    if (from >= text.size()) {
        return "the end of the text";
    }
    const char c = text[from];
    if (c == '"') {
        return "a string";
    }
    if (is_digit(c) || (c == '-' && is_digit(at(text, from + 1)))) {
        return "a number";
    }
    if (is_letter(c)) {
        return in_quotes(word_at(text, from));
    }
    return in_quotes(text.substr(from, std::max<std::size_t>(1, model::utf8_length(text.substr(from)))));
}

struct Word {
    std::string_view text;
    std::string_view mend;
};
constexpr std::string_view no_nan = "JSON has no such number; leave the key out where the number is unknown";
constexpr std::string_view lower_case = "write true, false and null in lower case";
constexpr std::array<Word, 8> words{{{"NaN", no_nan},
                                     {"nan", no_nan},
                                     {"Infinity", no_nan},
                                     {"inf", no_nan},
                                     {"True", lower_case},
                                     {"False", lower_case},
                                     {"None", "write null"},
                                     {"undefined", "write null"}}};

std::string mend_word(std::string_view word, bool is_key) {
    if (is_key) {
        return "put the key into double quotes";
    }
    for (const Word& known : words) {
        if (word == known.text) {
            return std::string(known.mend);
        }
    }
    return "put text into double quotes";
}

std::string mend_open(Expect expect) {
    switch (expect) {
        case Expect::value_or_array_end:
        case Expect::comma_or_array_end:
            return "the array is not closed; is the file complete?";
        case Expect::key_or_object_end:
        case Expect::comma_or_object_end:
        case Expect::colon:
            return "the object is not closed; is the file complete?";
        default:
            return "is the file complete?";
    }
}

/// Advice for the token at `from`, where `expect` was not met.
std::string mend_token(std::string_view text, std::size_t from, Expect expect, bool is_key,
                       bool after_comma) {
    const char c = text[from];
    if (expect == Expect::end) {
        return "a file holds one JSON value; take out what follows it";
    }
    if (skip_space(text, byte_order_mark_length(text)) == from) {
        return "the file does not begin as JSON does; is it the right one?";
    }
    if (c == '\'') {
        return "use double quotes";
    }
    for (const std::string_view quote : {"“", "”", "„", "‘", "’", "«", "»"}) {
        if (text.substr(from).starts_with(quote)) {
            return "use straight double quotes";
        }
    }
    if (c == '/' || c == '#') {
        return "JSON has no comments; use a \"$comment\" key";
    }
    if (after_comma && (c == ']' || c == '}' || c == ',')) {
        return "take out the comma before it";
    }
    if (expect == Expect::comma_or_array_end || expect == Expect::comma_or_object_end) {
        if (is_digit(c) && text[from - 1] == '0') {
            return "a number must not begin with 0";
        }
        return c == '"' || is_digit(c) || c == '-' || c == '{' || c == '[' ? "add a comma before it" : "";
    }
    if (is_letter(c)) {
        return mend_word(word_at(text, from), is_key);
    }
    if (c == '.' && is_digit(at(text, from + 1))) {
        return "write a 0 before the point";
    }
    return c == '+' ? "leave the plus sign out" : "";
}

Fault explain_unicode_escape(std::string_view text, std::size_t from) {
    const std::string_view escape = text.substr(from, 6);
    std::size_t digits = 2;
    while (digits < 6 && is_hex(at(escape, digits))) {
        ++digits;
    }
    if (digits < 6) {
        return {from, "expected four hexadecimal digits after \\u, found " + found(text, from + digits), ""};
    }
    return {from, "\"" + std::string(escape) + "\" is half of a surrogate pair, not a character",
            "write the character itself, or both halves"};
}

Fault explain_control(std::string_view text, std::size_t start, std::size_t from) {
    const char c = text[from];
    if (c == '\n' || c == '\r') {
        return {start, "the string that begins here is not closed on its line",
                "add the closing quote, or write line breaks as \\n"};
    }
    if (c == '\t') {
        return {from, "a raw tab within a string", "write it as \\t"};
    }
    return {from, "a control character within a string", "take it out"};
}

/// True when the escape at `from` is a \u of a character or of a high surrogate with its low one;
/// `length` is how much it takes up.
bool good_unicode_escape(std::string_view text, std::size_t from, std::size_t& length) {
    const auto unit = [&](std::size_t start) -> long {
        if (at(text, start) != '\\' || at(text, start + 1) != 'u') {
            return -1;
        }
        for (std::size_t i = start + 2; i < start + 6; ++i) {
            if (!is_hex(at(text, i))) {
                return -1;
            }
        }
        return std::stol(std::string(text.substr(start + 2, 4)), nullptr, 16);
    };
    const long first = unit(from);
    length = 6;
    if (first >= 0xD800 && first <= 0xDBFF) {
        const long second = unit(from + 6);
        length = 12;
        return second >= 0xDC00 && second <= 0xDFFF;
    }
    return first >= 0 && !(first >= 0xDC00 && first <= 0xDFFF);
}

Fault explain_string(std::string_view text, std::size_t start) {
    std::size_t from = start + 1;
    while (from < text.size() && text[from] != '"') {
        if (static_cast<unsigned char>(text[from]) < 0x20) {
            return explain_control(text, start, from);
        }
        if (text[from] != '\\') {
            ++from;
            continue;
        }
        std::size_t length = 2;
        if (at(text, from + 1) == 'u') {
            if (!good_unicode_escape(text, from, length)) {
                return explain_unicode_escape(text, from);
            }
        } else if (from + 1 < text.size() &&
                   std::string_view("\"\\/bfnrt").find(text[from + 1]) == std::string_view::npos) {
            return {from, "an escape that JSON does not know: \\" + std::string(1, text[from + 1]),
                    "write a backslash as \\\\"};
        }
        from += length;
    }
    return {start, "the string that begins here is not closed",
            "add the closing quote; is the file complete?"};
}

Fault explain_number(std::string_view text, std::size_t start) {
    const std::size_t end = number_end(text, start);
    const std::string number = in_quotes(text.substr(start, end - start));
    const char last = text[end - 1];
    if (last == '-' && is_letter(at(text, end))) {
        return {start, "expected a number, found " + in_quotes("-" + std::string(word_at(text, end))),
                mend_word(word_at(text, end), false)};
    }
    if (!is_digit(last)) {
        return {end, "expected a digit after " + number + ", found " + found(text, end), ""};
    }
    return {start, "the number " + number + " overflows: its size is beyond what a number here can hold",
            "write a smaller one", model::ProblemCode::bad_value};
}

}  // namespace

Fault explain_syntax(std::string_view text, std::size_t from, Expect expect) {
    from = skip_space(text, from);
    bool is_key = expect == Expect::key_or_object_end;
    bool after_comma = false;
    std::string want = wanted(expect);
    const char c = at(text, from);
    const bool in_object = expect == Expect::comma_or_object_end;
    if ((c == ',' && (in_object || expect == Expect::comma_or_array_end)) ||
        (c == ':' && expect == Expect::colon)) {
        after_comma = c == ',';
        is_key = after_comma && in_object;
        expect = is_key ? Expect::key_or_object_end : Expect::value;
        want = is_key ? "a key in double quotes" : "a value";
        from = skip_space(text, from + 1);
    }
    if (from >= text.size()) {
        return {from, "expected " + want + ", found the end of the text", mend_open(expect)};
    }
    const bool is_value = expect == Expect::value || expect == Expect::value_or_array_end;
    if (text[from] == '"' && (is_key || is_value)) {
        return explain_string(text, from);
    }
    if (is_value && (is_digit(text[from]) || text[from] == '-')) {
        return explain_number(text, from);
    }
    return {from, "expected " + want + ", found " + found(text, from),
            mend_token(text, from, expect, is_key, after_comma)};
}

}  // namespace entente::ingest
