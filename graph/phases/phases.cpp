// Idea: a phase of a dyad is a run of periods over which its level holds. The level is net strength, what
// relations add to cooperation less what they add to conflict, in Goldstein points a year; the net
// cooperation of event data (Goldstein & Freeman 1990). The ratio (C-K)/(C+K) cannot serve: it is +1 for
// an alliance with bases and aid as for a year whose only record is a visit.
//
// Convention: before cutting, strength x is put on the scale asinh(x / 10), about linear while the
// relations of a year add up to less than one of the strongest kind (weight 10), logarithmic beyond, alike
// for both signs (Burbidge, Magee & Robb 1988). Sums of many relations vary more the more there are, so
// without this the densely recorded years set the noise and hide the shifts of the sparse ones. Levels are
// given back in points a year. The noise is taken to be at least 0.1 there, a point a year near zero:
// weights are judgements, and not good to less.
//
// Goldstein, Journal of Conflict Resolution 36 (1992) 369-385 (the weights). Goldstein & Freeman,
// Three-Way Street, Chicago 1990. Burbidge, Magee & Robb, Journal of the American Statistical Association
// 83 (1988) 123-127.
#include "entente/graph/phases.hpp"

#include <algorithm>
#include <cmath>

#include "graph/phases/drivers.hpp"

namespace entente::graph {

namespace {

constexpr double strongest_weight = 10;
constexpr double least_noise = 0.1;
constexpr std::size_t drivers_shown = 5;
constexpr std::size_t least_beside = 2;  // periods on either side that drivers are looked for in

double compressed(double strength) {
    return std::asinh(strength / strongest_weight);
}

double expanded(double level) {
    return strongest_weight * std::sinh(level);
}

// The points from the used position `first` up to, but not with, `last`; gaps among them included.
std::span<const SeriesPoint> stretch(const Phases& phases, std::size_t first, std::size_t last) {
    const std::size_t begin = phases.used[first];
    const std::size_t end = phases.used[last - 1] + 1;
    return std::span(phases.series).subspan(begin, end - begin);
}

// What stands next to the i-th shift: at most `reach` periods of the level before, and of the one after.
std::vector<Driver> drivers_beside(const model::Network& network, const Phases& phases, std::size_t i,
                                   std::size_t reach, double direction) {
    const std::vector<std::size_t>& starts = phases.segmentation.starts;
    const std::size_t from = i == 0 ? 0 : starts[i - 1];
    const std::size_t to = i + 1 < starts.size() ? starts[i + 1] : phases.used.size();
    const std::size_t at = starts[i];
    return drivers(network, stretch(phases, std::max(from, at - std::min(at, reach)), at),
                   stretch(phases, at, std::min(to, at + reach)), direction, drivers_shown);
}

Shift shift(const model::Network& network, const Phases& phases, std::size_t i, std::size_t reach) {
    const Segmentation& found = phases.segmentation;
    const auto period = [&](std::size_t at) -> const Period& {
        return phases.series[phases.used[at]].period;
    };
    const auto [earliest, latest] = found.ranges[i];
    Shift result;
    result.first_after = period(found.starts[i]);
    result.between = {period(earliest).interval.start, period(latest).interval.end};
    result.before = phases.levels[i];
    result.after = phases.levels[i + 1];
    result.drivers = drivers_beside(network, phases, i, reach, result.after - result.before);
    return result;
}

}  // namespace

Phases phases(const model::Network& network, model::ActorIndex a, model::ActorIndex b, const PeriodRule& rule,
              const Selection& selection, const std::optional<model::Interval>& within,
              const PhaseOptions& options) {
    Phases result;
    result.first = appears_as(network, selection, a);
    result.second = appears_as(network, selection, b);
    result.series = dyad_series(network, a, b, rule, selection, within);
    std::vector<double> values;
    for (std::size_t i = 0; i < result.series.size(); ++i) {
        if (!result.series[i].strength) continue;
        result.used.push_back(i);
        values.push_back(compressed(*result.series[i].strength));
    }
    SegmentationOptions floored = options.segmentation;
    floored.least_noise = std::max(floored.least_noise, least_noise);
    result.segmentation = segment(values, floored);
    for (const double mean : result.segmentation.means) result.levels.push_back(expanded(mean));
    for (std::size_t i = 0; i < result.segmentation.starts.size(); ++i) {
        result.shifts.push_back(shift(network, result, i, std::max(floored.min_length, least_beside)));
    }
    return result;
}

}  // namespace entente::graph
