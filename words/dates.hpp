// Dates, spans and lists in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entente/model/date.hpp"
#include "entente/model/interval.hpp"
#include "words/say.hpp"

namespace entente::words {

/// `19 May 1954`.
std::string day_words(const Say& say, model::Day day);

/// `19 May 1954`, `May 1954`, `1954`, as finely as the date is known; that it is approximate is left out.
std::string date_words(const Say& say, const model::Date& date);

/// First to last day: `19 May 1954 – 5 September 1965`; whole years: `1950–1959`, `1954`.
std::string span_words(const Say& say, const model::Interval& interval);

/// First to last year: `1954–1965`, `1954`; empty for an empty interval.
std::string span_years(const model::Interval& interval);

int first_year(const model::Interval& interval);
int last_year(const model::Interval& interval);

/// `a`, `a, b`, `a, b, c`.
std::string listed(const Say& say, std::span<const std::string> words);

/// `a`, `a and b`, `a, b and c`.
std::string join_words(const Say& say, const std::vector<std::string>& words);

/// `once`, `twice`, `three times`, … in words up to twelve; `no times` for none.
std::string times(const Say& say, std::size_t count);

}  // namespace entente::words
