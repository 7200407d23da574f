#include "entente/model/interval.hpp"

#include <algorithm>

namespace entente::model {

namespace {

Day new_year(std::chrono::year year) {
    return std::chrono::year_month_day(year, std::chrono::January, std::chrono::day(1));
}

double days_in(std::chrono::year year) {
    return year.is_leap() ? 366.0 : 365.0;
}

double days_between(Day from, Day to) {
    return static_cast<double>((to - from).count());
}

}  // namespace

Interval intersection(const Interval& a, const Interval& b) {
    const Day start = std::max(a.start, b.start);
    return {start, std::max(start, std::min(a.end, b.end))};
}

long overlap_days(const Interval& a, const Interval& b) {
    const Interval both = intersection(a, b);
    return static_cast<long>((both.end - both.start).count());
}

double years(const Interval& interval) {
    if (interval.empty()) {
        return 0;
    }
    const auto first = std::chrono::year_month_day(interval.start).year();
    const auto last = std::chrono::year_month_day(interval.end).year();
    if (first == last) {
        return days_between(interval.start, interval.end) / days_in(first);
    }
    const auto whole = static_cast<double>((last - first).count() - 1);
    return days_between(interval.start, new_year(first + std::chrono::years(1))) / days_in(first) + whole +
           days_between(new_year(last), interval.end) / days_in(last);
}

}  // namespace entente::model
