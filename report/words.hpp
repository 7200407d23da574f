// Numbers, dates and lists in English, grammatical for any data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/model/date.hpp"
#include "entente/model/interval.hpp"

namespace entente::report {

/// `+0.62`, `−0.41`, `0.00`.
std::string signed_number(double value, int decimals = 2);

/// `1 relation`, `12 relations`; `plural` is given where -s is wrong.
std::string count_of(std::size_t count, const std::string& noun, const std::string& plural = "");

/// `once`, `twice`, `three times`, … in words up to twelve.
std::string times(std::size_t count);

/// `a`, `a and b`, `a, b and c`.
std::string join_words(const std::vector<std::string>& words);

/// `19 May 1954`, `May 1954`, `1954`; approximate: `about May 1954`.
std::string date_words(const model::Date& date);
std::string day_words(model::Day day);

/// First to last day: `19 May 1954 – 5 September 1965`; whole years: `1950–1959`, `1954`.
std::string span_words(const model::Interval& interval);
/// First to last year: `1954–1965`, `1954`.
std::string span_years(const model::Interval& interval);
int first_year(const model::Interval& interval);
int last_year(const model::Interval& interval);

/// First letter (ASCII) in upper case.
std::string capitalized(std::string text);

}  // namespace entente::report
