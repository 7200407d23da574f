#include "ingest/json/json_tokens.hpp"

#include <algorithm>

namespace entente::ingest {

namespace {

std::size_t skip_digits(std::string_view text, std::size_t from) {
    while (is_digit(at(text, from))) {
        ++from;
    }
    return from;
}

}  // namespace

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

std::size_t skip_space(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(" \t\r\n", from), text.size());
}

std::size_t string_end(std::string_view text, std::size_t from) {
    for (++from; at(text, from) != '"' && from < text.size(); ++from) {
        if (text[from] == '\\') {
            ++from;
        }
    }
    return std::min(from + 1, text.size());
}

std::size_t number_end(std::string_view text, std::size_t from) {
    if (at(text, from) == '-') {
        ++from;
    }
    if (!is_digit(at(text, from))) {
        return from;
    }
    from = at(text, from) == '0' ? from + 1 : skip_digits(text, from);
    if (at(text, from) == '.') {
        from = skip_digits(text, from + 1);
    }
    if ((at(text, from) == 'e' || at(text, from) == 'E') && is_digit(text[from - 1])) {
        ++from;
        if (at(text, from) == '+' || at(text, from) == '-') {
            ++from;
        }
        from = skip_digits(text, from);
    }
    return from;
}

}  // namespace entente::ingest
