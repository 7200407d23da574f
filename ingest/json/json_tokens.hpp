// Private to the JSON reader: where the tokens of a JSON text end.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente::ingest {

bool is_digit(char c);
/// The byte at `offset`; NUL behind the end.
char at(std::string_view text, std::size_t offset);

/// The first offset from `from` that holds no white space; the size of `text` if there is none.
std::size_t skip_space(std::string_view text, std::size_t from);
/// The offset after the string whose opening quote is at `from`, in a text whose strings are closed.
std::size_t string_end(std::string_view text, std::size_t from);
/// The offset after the number that begins at `from`, as far as it keeps to the grammar.
std::size_t number_end(std::string_view text, std::size_t from);

}  // namespace entente::ingest
