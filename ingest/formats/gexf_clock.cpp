#include "ingest/formats/gexf_clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/graph_draft.hpp"

namespace entente::ingest {

namespace {

constexpr double last_year = 9998;
constexpr double most_seconds = 1e11;  // year 5138; what is larger counts milliseconds
constexpr double seconds_a_day = 86400;
constexpr double milliseconds = 1000;

/// `2009-03-01Z` and `2009-03-01+01:00` without the time zone.
std::string_view without_zone(std::string_view time) {
    constexpr std::size_t length = 10;
    const bool zoned = time.size() > length && time.find('T') == std::string_view::npos &&
                       std::string_view("Z+-").find(time[length]) != std::string_view::npos;
    return zoned ? time.substr(0, length) : time;
}

/// A year, or the day that a fraction of it gives.
std::optional<model::Date> date_of_year(double year) {
    const double whole = std::floor(year);
    if (!(whole >= 1 && whole <= last_year)) return std::nullopt;
    const model::Date date = year_date(static_cast<int>(whole));
    if (year == whole) return date;
    const auto days = (date.latest() - date.earliest()).count() + 1;
    return model::Date::of(date.earliest() +
                           std::chrono::days(static_cast<int>((year - whole) * static_cast<double>(days))));
}

std::optional<model::Date> date_of_seconds(double seconds) {
    constexpr double most_days = 2'900'000;  // some 8000 years
    const double days = std::floor(seconds / seconds_a_day);
    if (!(days >= 0 && days <= most_days)) return std::nullopt;
    return model::Date::of(model::Day(std::chrono::days(static_cast<int>(days))));
}

}  // namespace

GexfClock::GexfClock(std::string_view format) : dates_(column_name(format).starts_with("date")) {}

bool GexfClock::is_open(std::string_view time) {
    const std::string word = column_name(time);
    return word.empty() || word.ends_with("inf") || word.ends_with("infinity");
}

std::optional<double> GexfClock::number(std::string_view time) const {
    return dates_ ? std::nullopt : parse_number(time);
}

void GexfClock::hear(std::string_view time) {
    if (const auto value = number(time)) {
        least_ = std::min(least_, *value);
        greatest_ = std::max(greatest_, *value);
    }
}

GexfClock::Unit GexfClock::unit() const {
    if (least_ >= 1 && greatest_ <= last_year) return Unit::years;
    if (greatest_ <= last_year && greatest_ - std::floor(least_) < last_year) return Unit::shifted_years;
    if (least_ < 0) return Unit::unknown;
    return greatest_ > most_seconds ? Unit::milliseconds : Unit::seconds;
}

std::string GexfClock::remark() const {
    if (least_ > greatest_) return {};
    switch (unit()) {
        case Unit::years:
            return "the times are numbers, and read as years";
        case Unit::shifted_years:
            return fmt::format("the times are numbers from {} to {}, and read as the nominal years from 1 on",
                               least_, greatest_);
        case Unit::seconds:
            return "the times are numbers, and read as seconds since 1970-01-01";
        case Unit::milliseconds:
            return "the times are numbers, and read as milliseconds since 1970-01-01";
        case Unit::unknown:
            break;
    }
    return fmt::format("the times are numbers from {} to {}, which cannot be read as dates", least_,
                       greatest_);
}

std::optional<model::Date> GexfClock::date(std::string_view time) const {
    const auto value = number(time);
    if (!value) return parse_date(without_zone(time));
    switch (unit()) {
        case Unit::years:
            return date_of_year(*value);
        case Unit::shifted_years:
            return date_of_year(*value - std::floor(least_) + 1);
        case Unit::seconds:
            return date_of_seconds(*value);
        case Unit::milliseconds:
            return date_of_seconds(*value / milliseconds);
        case Unit::unknown:
            break;
    }
    return std::nullopt;
}

std::optional<model::Date> GexfClock::after(std::string_view time) const {
    const auto last = date(time);
    return last ? date_after(*last) : std::nullopt;
}

}  // namespace entente::ingest
