#include "entente/graph/periods.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <stdexcept>

#include "graph/phases/phase_periods.hpp"

namespace entente::graph {
namespace {

using model::Day;
using model::Interval;

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

Day first_day(int year, unsigned month = 1) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(1);
}

Day last_day_of(const Interval& interval) {
    return interval.end - std::chrono::days(1);
}

std::string year_range(int first, int last, std::string_view dash) {
    std::string text = padded(first, 4);
    if (last != first) text.append(dash).append(padded(last, 4));
    return text;
}

constexpr std::string_view en_dash = "\u2013";

/// The whole observed period.
Period all(const model::Network& network) {
    const Interval observed = network.observed();
    return {"all", year_range(year_of(observed.start), year_of(last_day_of(observed)), en_dash), observed};
}

std::vector<Period> eras(const model::Network& network) {
    std::vector<Period> result;
    for (const model::Era& era : network.eras()) {
        result.push_back({era.id, era.label, era.interval()});
    }
    if (result.empty()) result.push_back(all(network));
    return result;
}

std::vector<Period> phases(const model::Network& network) {
    std::vector<Period> result = own_phases(network);
    if (result.empty()) result.push_back(all(network));
    return result;
}

std::vector<Period> days(const Interval& span) {
    std::vector<Period> result;
    for (Day day = span.start; day < span.end; day += std::chrono::days(1)) {
        const std::string name = model::iso_date(day);
        result.push_back({name, name, {day, day + std::chrono::days(1)}});
    }
    return result;
}

std::vector<Period> decades(const Interval& span) {
    std::vector<Period> result;
    for (int year = year_of(span.start) / 10 * 10; first_day(year) < span.end; year += 10) {
        const std::string name = padded(year, 4) + "s";
        result.push_back({name, name, {first_day(year), first_day(year + 10)}});
    }
    return result;
}

std::vector<Period> months(const Interval& span) {
    static constexpr std::array<std::string_view, 12> names = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    std::vector<Period> result;
    int year = year_of(span.start);
    auto month = static_cast<unsigned>(std::chrono::year_month_day(span.start).month());
    while (first_day(year, month) < span.end) {
        const int next_year = month == 12 ? year + 1 : year;
        const unsigned next_month = month == 12 ? 1 : month + 1;
        const std::string in_year = padded(year, 4);
        result.push_back({in_year + "-" + padded(static_cast<int>(month), 2),
                          std::string(names[month - 1]) + " " + in_year,
                          {first_day(year, month), first_day(next_year, next_month)}});
        year = next_year;
        month = next_month;
    }
    return result;
}

/// Blocks of `length` years from the first observed year on; those that can meet `span`.
std::vector<Period> blocks(const Interval& observed, const Interval& span, int length) {
    if (length < 1) throw std::invalid_argument("a block of years must be at least one year long");
    const int origin = year_of(observed.start);
    const int last_year = year_of(last_day_of(observed));
    std::vector<Period> result;
    int year = origin + (year_of(span.start) - origin) / length * length;
    while (year <= last_year && first_day(year) < span.end) {
        const int last = last_year - year < length ? last_year : year + length - 1;
        result.push_back({year_range(year, last, "-"),
                          year_range(year, last, en_dash),
                          {first_day(year), first_day(last + 1)}});
        year = last + 1;
    }
    return result;
}

std::vector<Period> uncut(const model::Network& network, const PeriodRule& rule, const Interval& span) {
    switch (rule.unit) {
        case PeriodUnit::era:
            return eras(network);
        case PeriodUnit::decade:
            return decades(span);
        case PeriodUnit::year:
            return blocks(network.observed(), span, 1);
        case PeriodUnit::month:
            return months(span);
        case PeriodUnit::years:
            return blocks(network.observed(), span, rule.n);
        case PeriodUnit::day:
            return days(span);
        case PeriodUnit::phase:
            return phases(network);
    }
    throw std::invalid_argument("no such period unit");
}

}  // namespace

std::optional<PeriodRule> parse_period_rule(std::string_view text) {
    if (text == "era") return PeriodRule{PeriodUnit::era, 1};
    if (text == "decade") return PeriodRule{PeriodUnit::decade, 1};
    if (text == "year") return PeriodRule{PeriodUnit::year, 1};
    if (text == "month") return PeriodRule{PeriodUnit::month, 1};
    if (text == "day") return PeriodRule{PeriodUnit::day, 1};
    if (text == "phases") return PeriodRule{PeriodUnit::phase, 1};
    int n = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, n);
    if (error != std::errc() || stopped != end || n < 1 || n > 1000) return std::nullopt;
    return PeriodRule{PeriodUnit::years, n};
}

std::vector<Period> periods(const model::Network& network, const PeriodRule& rule,
                            const std::optional<Interval>& within) {
    const Interval observed = network.observed();
    const Interval span = within ? model::intersection(observed, *within) : observed;
    if (span.empty()) return {};
    std::vector<Period> result;
    for (Period& period : uncut(network, rule, span)) {
        period.interval = model::intersection(period.interval, span);
        if (!period.interval.empty()) result.push_back(std::move(period));
    }
    return result;
}

}  // namespace entente::graph
