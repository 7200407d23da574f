// Idea: every segmentation has a posterior probability, the product of its prior (prior.cpp) and of the
// marginal likelihoods of its segments (normal_model.cpp, count_model.cpp). There are far too many to list,
// but a segment's part in it does not depend on the other segments, so sums over all of them take one pass
// over the pairs of places (backward_walk.cpp). Four such passes give everything; 2,000 values take about a
// tenth of a second, 20,000 the hundredfold.
//
// Conventions:
//   - SegmentCost::mean: the noise is the one segment() scales by (noise.cpp) and is taken to be known;
//   values
//     that stand alone are left out as segment() does (excursions.cpp), since a normal density would take
//     any value far out for a level of its own. A start beside one may be before or after it;
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
#include "graph/phases/cut/kept.hpp"
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

double noise_used(const std::vector<double>& series, const PosteriorOptions& options) {
    const double estimated = std::max(noise_scale(series), options.least_noise);
    return usable_noise(series, options.noise.value_or(estimated));
}

std::vector<std::size_t> left_out(const std::vector<double>& series, const PosteriorOptions& options) {
    if (options.cost != SegmentCost::mean || !options.rein_in) return {};
    if (options.isolated) return *options.isolated;
    const double noise = noise_used(series, options);
    if (!(noise > 0) || series.size() / 2 < options.min_length) return {};
    const double penalty = options.penalty.value_or(penalty_for(series.size(), same_options(options)));
    return excursions_of(series, noise, penalty, options.min_length);
}

// None when there is no noise.
std::unique_ptr<SegmentModel> model_of(const std::vector<double>& series, const PosteriorOptions& options) {
    if (options.cost == SegmentCost::poisson || options.cost == SegmentCost::negative_binomial) {
        const double size = options.cost == SegmentCost::poisson ? std::numeric_limits<double>::infinity()
                                                                 : count_size(series);
        if (std::isfinite(size)) return segment_model(series, beta_prior(series, size));
        return segment_model(series, gamma_prior(series));
    }
    if (options.cost == SegmentCost::mean_variance) {
        const double estimated = std::max(noise_scale(series), options.least_noise);
        if (!(estimated > 0)) return nullptr;
        return segment_model(series, normal_gamma_prior(series, estimated));
    }
    const double noise = noise_used(series, options);
    if (!(noise > 0)) return nullptr;
    return segment_model(series, normal_prior(series, noise));
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

// By position of a series of `size` values; one left out has what is said of the value before it or of the
// one after, whichever has the level nearer to it.
void spread_levels(const Kept& kept, const std::vector<double>& series, const ShiftPosterior& of_kept,
                   ShiftPosterior& result) {
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::size_t after = std::min(kept.before(i), kept.size() - 1);
        const std::size_t before = kept[after] == i ? after : std::max<std::size_t>(kept.before(i), 1) - 1;
        const double far_before = std::abs(series[i] - of_kept.level[before]);
        const std::size_t like = std::abs(series[i] - of_kept.level[after]) < far_before ? after : before;
        result.level.push_back(of_kept.level[like]);
        result.low.push_back(of_kept.low[like]);
        result.high.push_back(of_kept.high[like]);
    }
}

// That of the series without the values `left_out`, said of all its positions.
ShiftPosterior without(const std::vector<std::size_t>& left_out, const std::vector<double>& series,
                       std::span<const std::size_t> starts, PosteriorOptions options) {
    const Kept kept(series.size(), left_out);
    options.rein_in = false;
    options.noise = noise_used(series, options);
    std::vector<std::size_t> kept_starts;
    for (const std::size_t start : starts) kept_starts.push_back(kept.before(start));
    const ShiftPosterior of_kept = shift_posterior(kept.of(series), kept_starts, options);
    ShiftPosterior result;
    result.number = of_kept.number;
    result.at.assign(series.size(), 0);
    for (std::size_t i = 0; i < kept.size(); ++i) result.at[kept[i]] = of_kept.at[i];
    spread_levels(kept, series, of_kept, result);
    for (const CredibleStart& interval : of_kept.intervals) {
        const auto [first, last] = kept.places(interval.first, interval.last);
        result.intervals.push_back({first, last, interval.probability});
    }
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
    const std::vector<std::size_t> excursions = left_out(series, options);
    if (!excursions.empty()) return without(excursions, series, starts, options);
    const std::unique_ptr<SegmentModel> model = model_of(series, options);
    if (!model) return without_shifts(series, starts, options.min_length);
    const std::size_t n = series.size();
    const bool divisible = n / 2 >= options.min_length;
    const double odds = divisible ? log_shift_odds(n, options.min_length, options.expected_shifts) : 0;
    return posterior_of(*model, n, odds, starts, options);
}

}  // namespace entente::graph
