// Series from outside: a value a year, a month or a day. Every year (month, day) from the first to the last
// date is a period, so that what is missing is seen to be missing.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "graph/phases/phases.hpp"

namespace entente::graph {

namespace {

Period period_of(const model::Date& date) {
    static constexpr std::array<std::string_view, 12> months = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const std::string day = model::iso_date(date.earliest());
    const model::Interval interval{date.earliest(), date.latest() + std::chrono::days(1)};
    switch (date.precision()) {
        case model::Precision::year:
            return {day.substr(0, 4), day.substr(0, 4), interval};
        case model::Precision::month: {
            const auto month = static_cast<unsigned>(std::chrono::year_month_day(date.earliest()).month());
            return {day.substr(0, 7), std::string(months[month - 1]) + " " + day.substr(0, 4), interval};
        }
        case model::Precision::day:
            break;
    }
    return {day, day, interval};
}

// The date of the same precision that begins on `day`.
model::Date date_at(model::Day day, model::Precision precision) {
    const std::string text = model::iso_date(day);
    const std::size_t length = precision == model::Precision::year    ? 4
                               : precision == model::Precision::month ? 7
                                                                      : 10;
    return *model::Date::parse(text.substr(0, length));
}

void check(std::span<const model::DatedValue> series) {
    for (std::size_t i = 1; i < series.size(); ++i) {
        if (series[i].date.precision() != series[0].date.precision()) {
            throw std::invalid_argument("series_phases: the dates are not all years, months or days");
        }
        if (series[i].date.earliest() <= series[i - 1].date.earliest()) {
            throw std::invalid_argument("series_phases: the dates do not ascend");
        }
    }
}

std::vector<SeriesPoint> with_gaps(std::span<const model::DatedValue> series) {
    std::vector<SeriesPoint> points;
    const auto add = [&](Period period) -> SeriesPoint& {
        points.emplace_back().period = std::move(period);
        return points.back();
    };
    for (const model::DatedValue& each : series) {
        while (!points.empty() && points.back().period.interval.end < each.date.earliest()) {
            add(period_of(date_at(points.back().period.interval.end, each.date.precision())));
        }
        add(period_of(each.date)).strength = each.value;
    }
    return points;
}

ValueScale scale_for(std::span<const double> values, const PhaseOptions& options) {
    const SegmentCost cost = options.segmentation.cost;
    if (cost == SegmentCost::poisson || cost == SegmentCost::negative_binomial) return {};
    ValueScale scale = natural_scale(values);
    if (options.scale) scale.kind = *options.scale;
    if (scale.kind == ScaleKind::log &&
        std::any_of(values.begin(), values.end(), [](double x) { return !(x > 0); })) {
        throw std::invalid_argument(
            "series_phases: a logarithm was asked for, of a value that is not above 0");
    }
    return scale;
}

}  // namespace

Phases series_phases(std::span<const model::DatedValue> series, const PhaseOptions& options) {
    check(series);
    Phases result;
    result.subject = PhaseSubject::series;
    result.series = with_gaps(series);
    std::vector<double> values;
    for (const model::DatedValue& each : series) {
        if (each.value) values.push_back(*each.value);
    }
    result.scale = scale_for(values, options);
    cut(result, options);
    return result;
}

}  // namespace entente::graph
