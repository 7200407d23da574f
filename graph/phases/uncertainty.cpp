// The posterior is asked about the values as they were cut: with the noise that segment() found, and without
// the excursions that it left out, or it would put a pair of shifts around each.
#include "graph/phases/uncertainty.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t most_for_posterior = 5'000;
constexpr std::size_t most_for_path = 100'000;

void add_posterior(Phases& phases, const std::vector<double>& values, const SegmentationOptions& options) {
    PosteriorOptions asked;
    asked.cost = options.cost;
    asked.min_length = options.min_length;
    asked.least_noise = options.least_noise;
    asked.level = phases.level;
    asked.rein_in = options.rein_in;
    asked.isolated = phases.segmentation.isolated;
    if (options.cost == SegmentCost::mean && phases.segmentation.noise > 0) {
        asked.noise = phases.segmentation.noise;
    }
    phases.posterior = shift_posterior(values, phases.segmentation.starts, asked);
    const auto& intervals = phases.posterior->intervals;
    for (std::size_t i = 0; i < phases.shifts.size() && i < intervals.size(); ++i) {
        const auto period = [&](std::size_t at) { return phases.series[phases.used[at]].period.interval; };
        phases.shifts[i].credible = {period(intervals[i].first).start, period(intervals[i].last).end};
        phases.shifts[i].probability = intervals[i].probability;
    }
}

void add_penalties(Phases& phases, const std::vector<double>& values, const SegmentationOptions& options) {
    if (phases.shifts.empty()) return;
    add_standing(phases.segmentation, penalty_path(values, options));
    const auto& stands = phases.segmentation.stands;
    for (std::size_t i = 0; i < phases.shifts.size() && i < stands.size(); ++i) {
        phases.shifts[i].penalties = stands[i];
    }
}

}  // namespace

void add_uncertainty(Phases& phases, const std::vector<double>& values, const SegmentationOptions& options,
                     const PermutationTest& test) {
    if (!values.empty() && values.size() <= most_for_posterior) add_posterior(phases, values, options);
    if (values.size() > most_for_path) return;
    add_penalties(phases, values, options);
    phases.p_value = block_permutation_p(values, options, test);
    phases.conventions = under_conventions(phases);
}

}  // namespace entente::graph
