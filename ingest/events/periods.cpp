// Weeks are those of ISO 8601: they begin on Monday, and belong to the year that has their Thursday.
#include "ingest/events/periods.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "ingest/events/numbers.hpp"

namespace entente::ingest {

namespace {

using std::chrono::days;

constexpr std::array names{"day", "week", "month", "year"};
constexpr std::size_t year_digits = 4;
constexpr int days_in_week = 7;
constexpr int last_year = 9998;

model::Day day_at(std::int32_t number) {
    return model::Day(days(number));
}

std::int32_t number_of(model::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::chrono::year_month_day calendar(std::int32_t number) {
    return {day_at(number)};
}

std::int32_t monday_of(std::int32_t number) {
    return number - static_cast<std::int32_t>(std::chrono::weekday(day_at(number)).iso_encoding()) + 1;
}

std::int32_t first_of_year(std::chrono::year year) {
    return number_of(year / std::chrono::January / 1);
}

/// Monday of the first week of an ISO year: the week that has 4 January.
std::int32_t first_monday(std::chrono::year year) {
    constexpr int always_in_first_week = 3;  // days after 1 January
    return monday_of(first_of_year(year) + always_in_first_week);
}

void put_number(std::string& text, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    text.append(width - std::min(width, digits.size()), '0');
    text += digits;
}

std::string week_text(std::int32_t monday) {
    constexpr int thursday = 3;
    const std::chrono::year year = calendar(monday + thursday).year();
    std::string text;
    put_number(text, static_cast<int>(year), year_digits);
    text += "-W";
    put_number(text, (monday - first_monday(year)) / days_in_week + 1, 2);
    return text;
}

std::optional<int> number_in(std::string_view text, std::size_t at, std::size_t width) {
    if (text.size() < at + width) return std::nullopt;
    const auto value = parse_digits(text.substr(at, width));
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<std::int32_t> parse_week(std::string_view text) {
    constexpr std::size_t length = 8;
    const auto year = number_in(text, 0, year_digits);
    const auto week = number_in(text, 6, 2);
    if (text.size() != length || text.substr(year_digits, 2) != "-W" || !year || !week) return std::nullopt;
    if (*year < 1 || *year > last_year || *week < 1) return std::nullopt;
    const std::int32_t monday = first_monday(std::chrono::year(*year)) + (*week - 1) * days_in_week;
    return monday < first_monday(std::chrono::year(*year + 1)) ? std::optional(monday) : std::nullopt;
}

}  // namespace

std::string_view to_string(CellPeriod period) {
    return names.at(static_cast<std::size_t>(period));
}

std::optional<CellPeriod> parse_cell_period(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == names.at(i)) return static_cast<CellPeriod>(i);
    }
    return std::nullopt;
}

std::int32_t period_start(CellPeriod period, std::int32_t day) {
    const auto date = calendar(day);
    switch (period) {
        case CellPeriod::day:
            return day;
        case CellPeriod::week:
            return monday_of(day);
        case CellPeriod::month:
            return number_of(date.year() / date.month() / 1);
        case CellPeriod::year:
            break;
    }
    return first_of_year(date.year());
}

std::int32_t period_end(CellPeriod period, std::int32_t first_day) {
    const auto date = calendar(first_day);
    switch (period) {
        case CellPeriod::day:
            return first_day + 1;
        case CellPeriod::week:
            return first_day + days_in_week;
        case CellPeriod::month:
            return number_of((date.year() / date.month() + std::chrono::months(1)) / 1);
        case CellPeriod::year:
            break;
    }
    return first_of_year(date.year() + std::chrono::years(1));
}

std::string period_text(CellPeriod period, std::int32_t first_day) {
    if (period == CellPeriod::week) return week_text(first_day);
    constexpr std::array lengths{10, 0, 7, 4};  // of `2020-11-13`, as far as the period needs it
    std::string text = model::iso_date(day_at(first_day));
    text.resize(static_cast<std::size_t>(lengths.at(static_cast<std::size_t>(period))));
    return text;
}

std::optional<std::int32_t> parse_period_text(CellPeriod period, std::string_view text) {
    if (period == CellPeriod::week) return parse_week(text);
    if (text.ends_with('~')) return std::nullopt;
    const auto date = model::Date::parse(text);
    if (!date) return std::nullopt;
    constexpr std::array precisions{model::Precision::day, model::Precision::day, model::Precision::month,
                                    model::Precision::year};
    if (date->precision() != precisions.at(static_cast<std::size_t>(period))) return std::nullopt;
    return number_of(date->earliest());
}

}  // namespace entente::ingest
