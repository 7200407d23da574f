// Pieces of messages: what a person probably meant, lists, counts; and lists as people write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::request {

/// `; did you mean align?` for the nearest candidate; empty when none is near.
std::string did_you_mean(const std::string& text, const std::vector<std::string>& candidates);

/// `; did you mean era?` or, when none is near, `; it is one of era, decade, year`. Long lists are
/// cut, and say how many there are.
std::string did_you_mean_or_list(const std::string& text, const std::vector<std::string>& candidates);

/// `a, b, c` with at most `most` of them, then `… (41 in all)`.
std::string listed(const std::vector<std::string>& items, std::size_t most = 12);

/// `1 figure`, `3 figures`.
std::string counted(std::size_t n, std::string_view singular, std::string_view plural);

/// The parts between the separators, without blanks around them; empty parts are kept.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace entente::request
