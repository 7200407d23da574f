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
#include "graph/phases/phases.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/phases/compressed.hpp"
#include "graph/phases/drivers.hpp"
#include "graph/phases/found_excursions.hpp"
#include "graph/phases/uncertainty.hpp"

namespace entente::graph {

namespace {

constexpr double least_difference = 1;  // the least noise on the linear scale, in points a year
constexpr std::size_t drivers_shown = 5;
constexpr std::size_t least_beside = 2;  // periods on either side that drivers are looked for in

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

// Dates, ranges and levels of the i-th shift.
Shift shift(const Phases& phases, std::size_t i) {
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
    return result;
}

bool counts(SegmentCost cost) {
    return cost == SegmentCost::poisson || cost == SegmentCost::negative_binomial;
}

}  // namespace

std::span<const SeriesPoint> stretch(const Phases& phases, std::size_t first, std::size_t last) {
    const std::size_t begin = phases.used[first];
    const std::size_t end = phases.used[last - 1] + 1;
    return std::span(phases.series).subspan(begin, end - begin);
}

std::vector<double> values_cut(const Phases& phases) {
    std::vector<double> values;
    for (const std::size_t i : phases.used) values.push_back(phases.scale.put(*phases.series[i].strength));
    return values;
}

void cut(Phases& phases, const PhaseOptions& options) {
    if (!(options.level > 0 && options.level < 1)) {
        throw std::invalid_argument("phases: the level of the intervals is not between 0 and 1");
    }
    phases.level = options.level;
    phases.how = options.segmentation;
    for (std::size_t i = 0; i < phases.series.size(); ++i) {
        if (phases.series[i].strength) phases.used.push_back(i);
    }
    const std::vector<double> values = values_cut(phases);
    phases.segmentation = segment(values, options.segmentation);
    for (const double mean : phases.segmentation.means) phases.levels.push_back(phases.scale.back(mean));
    for (std::size_t i = 0; i < phases.segmentation.starts.size(); ++i) {
        phases.shifts.push_back(shift(phases, i));
    }
    phases.excursions = found_excursions(phases);
    if (options.uncertainty) add_uncertainty(phases, values, options.segmentation, options.test);
}

Phases phases(const model::Network& network, model::ActorIndex a, model::ActorIndex b, const PeriodRule& rule,
              const Selection& selection, const std::optional<model::Interval>& within,
              const PhaseOptions& options) {
    Phases result;
    result.first = appears_as(network, selection, a);
    result.second = appears_as(network, selection, b);
    result.half_life = options.half_life;
    result.series = dyad_series(network, a, b, rule, selection, within, options.half_life);
    PhaseOptions floored = options;
    SegmentationOptions& how = floored.segmentation;
    result.scale = {options.scale.value_or(ScaleKind::asinh), strongest_weight};
    if (counts(how.cost)) result.scale.kind = ScaleKind::linear;
    const bool linear = result.scale.kind == ScaleKind::linear;
    how.least_noise = std::max(how.least_noise, linear ? least_difference : least_compressed_noise);
    cut(result, floored);
    const std::size_t reach = std::max(how.min_length, least_beside);
    for (std::size_t i = 0; i < result.shifts.size(); ++i) {
        Shift& found = result.shifts[i];
        found.drivers = drivers_beside(network, result, i, reach, found.after - found.before);
    }
    find_excursion_drivers(network, result, reach, drivers_shown);
    return result;
}

}  // namespace entente::graph
