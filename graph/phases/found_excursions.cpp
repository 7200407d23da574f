#include "graph/phases/found_excursions.hpp"

#include <algorithm>
#include <utility>

#include "graph/phases/drivers.hpp"
#include "graph/phases/phases.hpp"

namespace entente::graph {

namespace {

// Positions among the values used, half-open.
using Run = std::pair<std::size_t, std::size_t>;

double value_at(const Phases& phases, std::size_t at) {
    return *phases.series[phases.used[at]].strength;
}

// The segment that a position belongs to.
std::size_t segment_of(const Phases& phases, std::size_t at) {
    const std::vector<std::size_t>& starts = phases.segmentation.starts;
    return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), at) - starts.begin());
}

bool above_level(const Phases& phases, std::size_t at) {
    return value_at(phases, at) > phases.levels[segment_of(phases, at)];
}

std::vector<Run> runs_of(const Phases& phases) {
    std::vector<Run> runs;
    for (const std::size_t at : phases.segmentation.isolated) {
        const bool goes_on = !runs.empty() && runs.back().second == at &&
                             above_level(phases, at) == above_level(phases, at - 1);
        if (goes_on) {
            ++runs.back().second;
        } else {
            runs.emplace_back(at, at + 1);
        }
    }
    return runs;
}

double mean_of(const Phases& phases, const Run& run) {
    double sum = 0;
    for (std::size_t at = run.first; at < run.second; ++at) sum += phases.scale.put(value_at(phases, at));
    return phases.scale.back(sum / static_cast<double>(run.second - run.first));
}

Excursion excursion(const Phases& phases, const Run& run) {
    const auto [first, last] = run;
    const double before = phases.levels[segment_of(phases, first == 0 ? last : first - 1)];
    Excursion result;
    result.away.first_after = phases.series[phases.used[first]].period;
    result.away.between = result.away.first_after.interval;
    result.away.before = before;
    result.away.after = last - first == 1 ? value_at(phases, first) : mean_of(phases, run);
    result.last = phases.series[phases.used[last - 1]].period;
    result.back = last == phases.used.size() ? before : phases.levels[segment_of(phases, last)];
    return result;
}

// The periods of the level that the run left, next to it.
Run beside(const Phases& phases, const Run& run, std::size_t reach) {
    const auto [first, last] = run;
    const std::vector<std::size_t>& starts = phases.segmentation.starts;
    const std::size_t segment = segment_of(phases, first == 0 ? last : first - 1);
    if (first == 0) {
        const std::size_t end = segment < starts.size() ? starts[segment] : phases.used.size();
        return {last, std::min(end, last + reach)};
    }
    const std::size_t begin = segment == 0 ? 0 : starts[segment - 1];
    return {std::max(begin, first - std::min(first, reach)), first};
}

}  // namespace

std::vector<Excursion> found_excursions(const Phases& phases) {
    std::vector<Excursion> result;
    for (const Run& run : runs_of(phases)) result.push_back(excursion(phases, run));
    return result;
}

void find_excursion_drivers(const model::Network& network, Phases& phases, std::size_t reach,
                            std::size_t count) {
    const std::vector<Run> runs = runs_of(phases);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run before = beside(phases, runs[i], reach);
        Shift& away = phases.excursions[i].away;
        away.drivers =
            drivers(network, stretch(phases, before.first, before.second),
                    stretch(phases, runs[i].first, runs[i].second), away.after - away.before, count);
    }
}

}  // namespace entente::graph
