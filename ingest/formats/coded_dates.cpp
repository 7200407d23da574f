#include "ingest/formats/coded_dates.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

#include "ingest/draft_parts.hpp"

namespace entente::ingest {

namespace {

std::string padded(int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::optional<int> coded_number(std::string_view text) {
    const auto number = parse_whole(text);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max()) {
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<bool> coded_flag(std::string_view text) {
    return text == "0" || text == "1" ? std::optional(text == "1") : std::nullopt;
}

bool is_garbled(std::string_view cell) {
    return !is_missing(cell) && !coded_number(cell);
}

std::optional<int> coded_year(std::string_view text) {
    const auto year = coded_number(text);
    return year && *year >= 1 && *year <= 9997 ? year : std::nullopt;
}

std::optional<model::Date> coded_date(std::string_view year, std::string_view month, std::string_view day) {
    const int y = coded_number(year).value_or(0);
    const int m = coded_number(month).value_or(0);
    const int d = coded_number(day).value_or(0);
    if (y == 0 || is_garbled(month) || is_garbled(day)) {
        return std::nullopt;
    }
    std::string text = padded(y, 4);
    if (m > 0) {
        text += "-" + padded(m, 2);
        text += d > 0 ? "-" + padded(d, 2) : "";
    }
    return model::Date::parse(text);
}

model::Date year_date(int year) {
    const auto date = year > 0 ? model::Date::parse(padded(year, 4)) : std::nullopt;
    if (!date) {
        throw std::invalid_argument("no such year: " + std::to_string(year));
    }
    return *date;
}

std::optional<model::Date> end_after(const model::Date& start, const model::Date& end) {
    if (end.earliest() > start.earliest()) {
        return end;
    }
    return end.latest() > start.earliest() ? date_after(end) : std::nullopt;
}

bool is_missing(std::string_view cell) {
    return cell.empty() || cell.front() == '-' || cell == "NA";
}

int year_of(const model::Date& date) {
    return static_cast<int>(std::chrono::year_month_day(date.earliest()).year());
}

std::vector<YearRun> year_runs(std::vector<int> years) {
    std::sort(years.begin(), years.end());
    std::vector<YearRun> runs;
    for (const int year : years) {
        if (runs.empty() || year > runs.back().last + 1) {
            runs.push_back({year, year});
        }
        runs.back().last = year;
    }
    return runs;
}

}  // namespace entente::ingest
