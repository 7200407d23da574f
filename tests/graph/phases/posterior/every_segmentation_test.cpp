// shift_posterior() against the slow way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <functional>
#include <numeric>
#include <ostream>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/cut/costs.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/posterior/every_segmentation.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::every_segmentation;
using test::Judge;
using test::normal;
using test::OneSegmentation;
using test::Series;
using ::testing::SizeIs;

using Starts = std::vector<std::size_t>;

Series counts(Dice& dice, std::size_t n) {
    Series values;
    const std::size_t turn = dice.below(n);
    for (std::size_t i = 0; i < n; ++i) {
        values.push_back(static_cast<double>(dice.below(i < turn ? 4 : 12)));
    }
    return values;
}

Judge judge_of(const Series& series, const PosteriorOptions& options) {
    const double noise = options.noise.value_or(std::max(noise_scale(series), options.least_noise));
    switch (options.cost) {
        case SegmentCost::mean:
            return test::judge(normal_prior(series, noise));
        case SegmentCost::mean_variance:
            return test::judge(normal_gamma_prior(series, noise));
        case SegmentCost::poisson:
            break;
        case SegmentCost::negative_binomial:
            if (const double size = count_size(series); std::isfinite(size)) {
                return test::judge(beta_prior(series, size));
            }
            break;
    }
    return test::judge(gamma_prior(series));
}

/// Sum of the probabilities of segmentations that `holds`.
template <class Holds>
double probability(const std::vector<OneSegmentation>& all, const Holds& holds) {
    double sum = 0;
    for (const OneSegmentation& one : all) {
        if (holds(one)) sum += one.probability;
    }
    return sum;
}

bool starts_within(const OneSegmentation& one, std::size_t first, std::size_t last) {
    return std::any_of(one.starts.begin(), one.starts.end(),
                       [&](std::size_t start) { return start >= first && start <= last; });
}

void expect_numbers(const std::vector<OneSegmentation>& all, const ShiftPosterior& found) {
    for (std::size_t k = 0; k < found.number.size(); ++k) {
        const auto so_many = [&](const OneSegmentation& one) { return one.starts.size() == k; };
        EXPECT_NEAR(found.number[k], probability(all, so_many), 1e-9) << k;
    }
    for (std::size_t s = 0; s < found.at.size(); ++s) {
        const auto there = [&](const OneSegmentation& one) { return starts_within(one, s, s); };
        EXPECT_NEAR(found.at[s], probability(all, there), 1e-9) << s;
        double level = 0;
        for (const OneSegmentation& one : all) level += one.probability * one.level[s];
        EXPECT_NEAR(found.level[s], level, 1e-9) << s;
        EXPECT_LE(found.low[s], found.high[s]);
    }
}

void expect_intervals(const std::vector<OneSegmentation>& all, const Starts& asked,
                      const ShiftPosterior& found, const PosteriorOptions& options) {
    const std::size_t min_length = options.min_length;
    const double level = options.level;
    const auto so_many = [&](const OneSegmentation& one) {
        if (one.starts.size() != asked.size()) return false;
        for (std::size_t j = 0; j < asked.size(); ++j) {
            if (j > 0 && one.starts[j] < asked[j - 1] + min_length) return false;
            if (j + 1 < asked.size() && one.starts[j] + min_length > asked[j + 1]) return false;
        }
        return true;
    };
    const double number = probability(all, so_many);
    ASSERT_THAT(found.intervals, SizeIs(asked.size()));
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto mass = [&](std::size_t first, std::size_t last) {
            return probability(all,
                               [&](const OneSegmentation& one) {
                                   return so_many(one) && one.starts[i] >= first && one.starts[i] <= last;
                               }) /
                   number;
        };
        const CredibleStart& interval = found.intervals[i];
        EXPECT_LE(interval.first, asked[i]);
        EXPECT_GE(interval.last, asked[i]);
        EXPECT_GE(mass(interval.first, interval.last), level - 1e-9);
        const std::size_t shorter = interval.last - interval.first;
        for (std::size_t first = 0; shorter > 0 && first <= asked[i]; ++first) {
            if (first + shorter - 1 < asked[i]) continue;
            EXPECT_LT(mass(first, first + shorter - 1), level) << first;
        }
        const auto there = [&](const OneSegmentation& one) {
            return starts_within(one, interval.first, interval.last);
        };
        EXPECT_NEAR(interval.probability, probability(all, there), 1e-9);
    }
}

struct Case {
    SegmentCost cost;
    std::size_t min_length;
};

/// Not byte by byte, of which some lie between the members and were never written.
void PrintTo(const Case& each, std::ostream* out) {
    *out << static_cast<int>(each.cost) << ", length " << each.min_length;
}

class EverySegmentation : public ::testing::TestWithParam<Case> {};

TEST_P(EverySegmentation, AddsUpToThePosterior) {
    PosteriorOptions options;
    options.cost = GetParam().cost;
    options.min_length = GetParam().min_length;
    options.rein_in = false;
    const bool counted =
        options.cost == SegmentCost::poisson || options.cost == SegmentCost::negative_binomial;
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
        Dice dice(seed);
        const std::size_t n = 9 + dice.below(4);
        Series series = counted ? counts(dice, n) : normal(dice, n);
        for (std::size_t i = n / 2; i < n && !counted; ++i) series[i] = 10 + 2 * series[i];
        if (seed % 2 == 1) options.expected_shifts = 0.8;
        options.level = seed % 3 == 0 ? 0.95 : 0.6;
        const double odds = log_shift_odds(n, options.min_length, options.expected_shifts);
        const auto all = every_segmentation(series, judge_of(series, options), options.min_length, odds);
        const Starts one{options.min_length + dice.below(n - 2 * options.min_length + 1)};
        const Starts two{options.min_length, n - options.min_length};
        const Starts three{options.min_length, n / 2, n - options.min_length};
        const bool room = n >= 4 * options.min_length;
        for (const Starts& asked : {Starts{}, one, two, room ? three : two}) {
            const ShiftPosterior found = shift_posterior(series, asked, options);
            expect_numbers(all, found);
            expect_intervals(all, asked, found, options);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Costs, EverySegmentation,
                         ::testing::Values(Case{SegmentCost::mean, 1}, Case{SegmentCost::mean, 2},
                                           Case{SegmentCost::mean, 3}, Case{SegmentCost::mean_variance, 1},
                                           Case{SegmentCost::mean_variance, 2}, Case{SegmentCost::poisson, 1},
                                           Case{SegmentCost::poisson, 2},
                                           Case{SegmentCost::negative_binomial, 1},
                                           Case{SegmentCost::negative_binomial, 3}));

/// By the mixture over all segmentations, the share of levels at a position that lie below `bound`.
double share_below(const std::vector<OneSegmentation>& all, const NormalPrior& prior, std::size_t position,
                   double bound) {
    double share = 0;
    for (const OneSegmentation& one : all) {
        const auto after = std::upper_bound(one.starts.begin(), one.starts.end(), position);
        const std::size_t last = after == one.starts.end() ? one.level.size() : *after;
        const std::size_t first = after == one.starts.begin() ? 0 : *(after - 1);
        const double variance = prior.spread / (1 + prior.spread * static_cast<double>(last - first));
        const double z = (bound - one.level[position]) / (prior.noise * std::sqrt(variance));
        share += one.probability * std::erfc(-z / std::sqrt(2.0)) / 2;
    }
    return share;
}

TEST(ShiftPosterior, LevelsLieBetweenTheirBoundsAsOftenAsAsked) {
    Dice dice(3);
    Series series = normal(dice, 12);
    for (std::size_t i = 7; i < 12; ++i) series[i] += 2;
    PosteriorOptions options;
    options.noise = 1;
    options.level = 0.9;
    options.rein_in = false;
    const NormalPrior prior = normal_prior(series, 1);
    const auto all = every_segmentation(series, test::judge(prior), 2, log_shift_odds(12, 2, std::nullopt));
    const ShiftPosterior found = shift_posterior(series, {}, options);
    for (std::size_t position = 0; position < 12; ++position) {
        EXPECT_NEAR(share_below(all, prior, position, found.low[position]), 0.05, 0.015) << position;
        EXPECT_NEAR(share_below(all, prior, position, found.high[position]), 0.95, 0.015) << position;
    }
}

/// The share of levels below `bound` when that many counts of that sum are a segment.
using ShareBelow = std::function<double(double sum, double length, double bound)>;

ShareBelow share_below_of(const GammaPrior& prior) {
    return [prior](double sum, double length, double bound) {
        return boost::math::gamma_p(prior.shape + sum, (prior.rate + length) * bound);
    };
}

ShareBelow share_below_of(const BetaPrior& prior) {
    return [prior](double sum, double length, double bound) {
        const double odds = bound / prior.size;
        return boost::math::ibeta(prior.b + sum, prior.a + prior.size * length, odds / (1 + odds));
    };
}

// Twelve counts with room for one shift, after the sixth: levels are those of all twelve or of six.
TEST(ShiftPosterior, LevelsOfCountsLieBetweenTheirBoundsAsOftenAsAsked) {
    const Series series{3, 9, 4, 0, 7, 5, 14, 22, 9, 17, 25, 12};
    const auto sum = [&](std::size_t first, std::size_t last) {
        return std::accumulate(series.begin() + static_cast<std::ptrdiff_t>(first),
                               series.begin() + static_cast<std::ptrdiff_t>(last), 0.0);
    };
    ASSERT_TRUE(std::isfinite(count_size(series)));
    PosteriorOptions options;
    options.min_length = 6;
    options.level = 0.9;
    options.rein_in = false;
    for (const SegmentCost cost : {SegmentCost::poisson, SegmentCost::negative_binomial}) {
        options.cost = cost;
        const ShareBelow below = cost == SegmentCost::poisson
                                     ? share_below_of(gamma_prior(series))
                                     : share_below_of(beta_prior(series, count_size(series)));
        const ShiftPosterior found = shift_posterior(series, {}, options);
        for (const std::size_t position : {0U, 5U, 6U, 11U}) {
            const std::size_t first = position < 6 ? 0 : 6;
            const auto share = [&](double bound) {
                return found.number[0] * below(sum(0, 12), 12, bound) +
                       found.number[1] * below(sum(first, first + 6), 6, bound);
            };
            EXPECT_NEAR(share(found.low[position]), 0.05, 0.015) << position;
            EXPECT_NEAR(share(found.high[position]), 0.95, 0.015) << position;
        }
    }
}

}  // namespace
}  // namespace entente::graph
