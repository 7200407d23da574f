// Dates and years as the field's tables code them: whole numbers, with -9 or a blank for unknown.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/model/date.hpp"
#include "ingest/draft_parts.hpp"

namespace entente::ingest {

/// A code: a whole number from 0 up. Empty for a blank, -9 and anything else.
std::optional<int> coded_number(std::string_view text);

/// 0 or 1, as flags are coded. Empty for a blank, -9 and anything else.
std::optional<bool> coded_flag(std::string_view text);

/// Neither missing nor a whole number: what no coder meant.
bool is_garbled(std::string_view cell);

/// A year that Date knows, 1..9997, so that the next is one too.
std::optional<int> coded_year(std::string_view text);

/// The date of three columns. What is blank, negative or zero is unknown, and with the month the day
/// is too. Empty when the year is unknown, no such date exists (31 June), or a part is garbled.
std::optional<model::Date> coded_date(std::string_view year, std::string_view month, std::string_view day);

/// A whole year, 1..9998. Throws std::invalid_argument outside.
model::Date year_date(int year);

/// First day after a spell that ended at `end`: `end` itself, or, where it is too coarse to lie after
/// `start` (1850 after 1850-03), what follows it. Empty when it certainly ended no later than it began.
std::optional<model::Date> end_after(const model::Date& start, const model::Date& end);

/// A blank, `NA` or a negative number.
bool is_missing(std::string_view cell);

/// Whether `a` may be earlier than `b` can be.
inline bool by_earliest(const model::Date& a, const model::Date& b) {
    return a.earliest() < b.earliest();
}

/// The year in which it lies.
int year_of(const model::Date& date);

/// A run of consecutive years, both included.
struct YearRun {
    int first;
    int last;
    friend bool operator==(const YearRun&, const YearRun&) = default;
};

/// The runs of consecutive years in `years` (any order, repeats allowed), in order of time.
std::vector<YearRun> year_runs(std::vector<int> years);

}  // namespace entente::ingest
