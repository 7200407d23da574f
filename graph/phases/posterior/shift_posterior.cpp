// Idea: every segmentation has a posterior probability, the product of its prior (prior.cpp) and of the
// marginal likelihoods of its segments (normal_model.cpp, count_model.cpp). There are far too many to list,
// but a segment's part in it does not depend on the other segments, so sums over all of them take one pass
// over the pairs of places (backward_walk.cpp). Four such passes give everything; 2,000 values take about a
// tenth of a second, 20,000 the hundredfold.
//
// Conventions:
//   - SegmentCost::mean: the noise is the one segment() scales by (noise.cpp) and is taken to be known;
//   values
//     that stand alone are reined in as segment() does (excursions.cpp), since a normal density would take
//     any value far out for a level of its own;
//   - negative binomial: the dispersion is estimated once for the series and taken to be known;
//   - a series of one value over and over has no shift; any shift asked for could be anywhere.
//
// Fearnhead, Statistics and Computing 16 (2006) 203-213.
#include "entente/graph/shift_posterior.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "graph/phases/cut/costs.hpp"
#include "graph/phases/cut/excursions.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/cut/prepared.hpp"
#include "graph/phases/posterior/backward_walk.hpp"
#include "graph/phases/posterior/credible_starts.hpp"
#include "graph/phases/posterior/levels.hpp"
#include "graph/phases/posterior/posterior_of.hpp"
#include "graph/phases/posterior/segment_model.hpp"
#include "graph/phases/posterior/unit.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t most_values = 20000;
constexpr double left_over = 1e-6;

void require(bool holds, const char* what) {
    if (!holds) throw std::invalid_argument(std::string("shift_posterior: ") + what);
}

SegmentationOptions same_options(const PosteriorOptions& options) {
    SegmentationOptions same;
    same.penalty = options.penalty;
    same.min_length = options.min_length;
    same.least_noise = options.least_noise;
    same.cost = options.cost;
    same.noise = options.noise;
    same.rein_in = options.rein_in;
    return same;
}

void check(const std::vector<double>& series, std::span<const std::size_t> starts,
           const PosteriorOptions& options) {
    check_segmentable(series, same_options(options));
    const std::optional<double>& expected = options.expected_shifts;
    require(series.size() <= most_values, "more than 20,000 values");
    require(!expected || (std::isfinite(*expected) && *expected > 0),
            "the expected number of shifts is not a finite number > 0");
    require(options.level > 0 && options.level < 1, "the level is not between 0 and 1");
    std::size_t before = 0;
    for (const std::size_t start : starts) {
        require(start >= before && start - before >= options.min_length, "starts closer than min_length");
        before = start;
    }
    require(starts.empty() || (before < series.size() && series.size() - before >= options.min_length),
            "a start too near the end of the series");
}

// Of values that can't tell a shift from none.
ShiftPosterior without_shifts(const std::vector<double>& series, std::span<const std::size_t> starts,
                              std::size_t min_length) {
    ShiftPosterior result;
    result.number = {1};
    result.at.assign(series.size(), 0);
    result.level = result.low = result.high = series;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t after = starts.size() - i;
        result.intervals.push_back({(i + 1) * min_length, series.size() - after * min_length, 0});
    }
    return result;
}

std::vector<double> reined_in(const std::vector<double>& series, double noise,
                              const PosteriorOptions& options) {
    if (!options.rein_in || series.size() / 2 < options.min_length) return series;
    const double penalty = options.penalty.value_or(penalty_for(series.size(), same_options(options)));
    return rein_in_excursions(series, noise, penalty, options.min_length).values;
}

// None when there is no noise.
std::unique_ptr<SegmentModel> model_of(const std::vector<double>& series, const PosteriorOptions& options) {
    if (options.cost == SegmentCost::poisson || options.cost == SegmentCost::negative_binomial) {
        const double size = options.cost == SegmentCost::poisson ? std::numeric_limits<double>::infinity()
                                                                 : count_size(series);
        if (std::isfinite(size)) return segment_model(series, beta_prior(series, size));
        return segment_model(series, gamma_prior(series));
    }
    const double estimated = std::max(noise_scale(series), options.least_noise);
    if (options.cost == SegmentCost::mean_variance) {
        if (!(estimated > 0)) return nullptr;
        return segment_model(series, normal_gamma_prior(series, estimated));
    }
    const double noise = usable_noise(series, options.noise.value_or(estimated));
    if (!(noise > 0)) return nullptr;
    const std::vector<double> values = reined_in(series, noise, options);
    return segment_model(values, normal_prior(values, noise));
}

void add_numbers(std::span<const Band> visited, ShiftPosterior& result) {
    result.at.assign(visited.size() - 1, 0);
    for (std::size_t s = 1; s + 1 < visited.size(); ++s) {
        for (const double p : visited[s].values) result.at[s] += p;
    }
    double left = 1;
    for (std::size_t k = 0; k + 1 < visited.size() && left >= left_over; ++k) {
        result.number.push_back(visited[0][k + 1]);
        left -= result.number.back();
    }
}

int unit_of(const std::vector<double>& series, SegmentCost cost) {
    return cost == SegmentCost::mean || cost == SegmentCost::mean_variance ? unit_exponent(series) : 0;
}

ShiftPosterior in_unit(const std::vector<double>& series, std::span<const std::size_t> starts,
                       PosteriorOptions options, int exponent) {
    options.least_noise = std::ldexp(options.least_noise, -exponent);
    if (options.noise) options.noise = std::ldexp(*options.noise, -exponent);
    ShiftPosterior result = shift_posterior(times_power_of_two(series, -exponent), starts, options);
    result.level = times_power_of_two(std::move(result.level), exponent);
    result.low = times_power_of_two(std::move(result.low), exponent);
    result.high = times_power_of_two(std::move(result.high), exponent);
    return result;
}

}  // namespace

ShiftPosterior posterior_of(const SegmentModel& model, std::size_t n, double log_odds,
                            std::span<const std::size_t> starts, const PosteriorOptions& options) {
    BackwardWalk walk(model, n, options.min_length, log_odds);
    const std::vector<Band> visited = visits(walk);
    ShiftPosterior result;
    add_numbers(visited, result);
    LevelBand found = level_band(walk, model, result.at, options.level);
    result.level = std::move(found.mean);
    result.low = std::move(found.low);
    result.high = std::move(found.high);
    result.intervals = credible_starts(walk, model, visited, starts, options.min_length, options.level);
    return result;
}

ShiftPosterior shift_posterior(const std::vector<double>& series, std::span<const std::size_t> starts,
                               const PosteriorOptions& options) {
    check(series, starts, options);
    if (const int exponent = unit_of(series, options.cost); exponent != 0) {
        return in_unit(series, starts, options, exponent);
    }
    if (series.empty()) return without_shifts(series, starts, options.min_length);
    const std::unique_ptr<SegmentModel> model = model_of(series, options);
    if (!model) return without_shifts(series, starts, options.min_length);
    const std::size_t n = series.size();
    const bool divisible = n / 2 >= options.min_length;
    const double odds = divisible ? log_shift_odds(n, options.min_length, options.expected_shifts) : 0;
    return posterior_of(*model, n, odds, starts, options);
}

}  // namespace entente::graph
