#include "entente/graph/shift_posterior.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "graph/phases/posterior/prior.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Le;
using ::testing::SizeIs;

using Starts = std::vector<std::size_t>;

// Where there is room for one segment only, its level has the gamma posterior.
TEST(ShiftPosterior, OneSegmentHasTheConjugatePosterior) {
    PosteriorOptions options;
    options.min_length = 6;
    options.cost = SegmentCost::poisson;
    const Series six{3, 5, 4, 6, 2, 4};
    const GammaPrior prior = gamma_prior(six);
    const ShiftPosterior found = shift_posterior(six, {}, options);
    const double shape = prior.shape + 24;
    const double rate = prior.rate + 6;
    EXPECT_THAT(found.number, ElementsAre(1));
    EXPECT_THAT(found.at, Each(0));
    EXPECT_NEAR(found.level[0], shape / rate, 1e-12);
    // Wilson and Hilferty's normal approximation of gamma quantiles is good to a thousandth here.
    const auto quantile = [&](double z) {
        const double root = 1 - 1 / (9 * shape) + z / (3 * std::sqrt(shape));
        return shape * root * root * root / rate;
    };
    EXPECT_NEAR(found.low[3], quantile(-1.95996), 0.08);
    EXPECT_NEAR(found.high[3], quantile(1.95996), 0.08);
}

// Annual flow of the Nile at Aswan, 1871-1970, in 10^8 m^3 (Cobb, Biometrika 65 (1978) 243-251).
const Series& nile() {
    static const Series flow{
        1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994, 1020, 960,  1180,
        799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774,  840,  874, 694,  940,  833,
        701,  916,  692,  1020, 1050, 969,  831,  726,  456,  824,  702,  1120, 1100, 832, 764,  821,  768,
        845,  864,  862,  698,  845,  744,  796,  1040, 759,  781,  865,  845,  944,  984, 897,  822,  1010,
        771,  676,  649,  846,  812,  742,  801,  1040, 860,  874,  848,  890,  744,  749, 838,  1050, 918,
        986,  797,  923,  975,  815,  1020, 906,  901,  1170, 912,  746,  919,  718,  714, 740};
    return flow;
}

// The shift is placed between the flows of 1898 and 1899; Cobb's interval by conditional inference and that
// of the likelihood are 1895-1902 or within.
TEST(ShiftPosterior, TheNileFallsAbout1898) {
    const ShiftPosterior found = shift_posterior(nile(), Starts{28});
    EXPECT_GT(found.number[1], 0.75);
    EXPECT_LT(found.number[0], 1e-6);
    EXPECT_EQ(std::max_element(found.at.begin(), found.at.end()) - found.at.begin(), 28);
    ASSERT_THAT(found.intervals, SizeIs(1));
    const std::size_t first_year = 1871 + found.intervals[0].first - 1;  // last year of the old level
    const std::size_t last_year = 1871 + found.intervals[0].last - 1;
    EXPECT_GE(first_year, 1895U);
    EXPECT_LE(last_year, 1902U);
    EXPECT_GT(found.intervals[0].probability, 0.95);
    EXPECT_NEAR(found.level[10], 1097.75, 15);
    EXPECT_NEAR(found.level[60], 849.97, 15);
    EXPECT_LT(found.low[10], 1097.75);
    EXPECT_GT(found.high[60], 849.97);
}

TEST(ShiftPosterior, ConstantSeriesHasNone) {
    const ShiftPosterior found = shift_posterior(Series(20, .3), {});
    EXPECT_THAT(found.number, ElementsAre(1));
    EXPECT_THAT(found.at, Each(0));
    EXPECT_THAT(found.level, Each(.3));
    EXPECT_THAT(shift_posterior({}, {}).level, IsEmpty());
    EXPECT_THAT(shift_posterior({4}, {}).level, ElementsAre(4));
    EXPECT_THAT(shift_posterior({4, 7, 1}, {}).at, Each(0));
}

TEST(ShiftPosterior, CountsOfZeroAreCounts) {
    PosteriorOptions options;
    for (const SegmentCost cost : {SegmentCost::poisson, SegmentCost::negative_binomial}) {
        options.cost = cost;
        const ShiftPosterior none = shift_posterior(Series(30, 0), {}, options);
        EXPECT_GT(none.number[0], 0.5);
        EXPECT_GT(none.level[3], 0);
        EXPECT_LT(none.level[3], 0.1);
        const ShiftPosterior some = shift_posterior(steps({{0, 15}, {6, 15}}), Starts{15}, options);
        EXPECT_GT(some.number[1], 0.7);
        EXPECT_EQ(some.intervals[0].first, 15U);
        EXPECT_EQ(some.intervals[0].last, 15U);
    }
}

TEST(ShiftPosterior, TheUnitDoesNotMatter) {
    Dice dice(9);
    Series series = normal(dice, 40);
    for (std::size_t i = 20; i < 40; ++i) series[i] += 2;
    Series other;
    for (const double value : series) other.push_back(1e6 - 250 * value);
    for (const SegmentCost cost : {SegmentCost::mean, SegmentCost::mean_variance}) {
        PosteriorOptions options;
        options.cost = cost;
        const ShiftPosterior a = shift_posterior(series, Starts{20}, options);
        const ShiftPosterior b = shift_posterior(other, Starts{20}, options);
        for (std::size_t i = 0; i < 40; ++i) {
            EXPECT_NEAR(a.at[i], b.at[i], 1e-8);
            EXPECT_NEAR(1e6 - 250 * a.level[i], b.level[i], 1e-5);
        }
        EXPECT_EQ(a.intervals[0].first, b.intervals[0].first);
        EXPECT_EQ(a.intervals[0].last, b.intervals[0].last);
    }
}

TEST(ShiftPosterior, HugeAndTinyValuesAsAnyOther) {
    Dice dice(9);
    Series series = normal(dice, 30);
    for (std::size_t i = 15; i < 30; ++i) series[i] += 3;
    const ShiftPosterior usual = shift_posterior(series, Starts{15});
    for (const double unit : {std::ldexp(1.0, 1000), std::ldexp(1.0, -900)}) {
        Series other;
        for (const double value : series) other.push_back(value * unit);
        const ShiftPosterior found = shift_posterior(other, Starts{15});
        EXPECT_EQ(found.at, usual.at);
        EXPECT_EQ(found.level[3], usual.level[3] * unit);
        EXPECT_EQ(found.low[3], usual.low[3] * unit);
        EXPECT_EQ(block_permutation_p(other, {}, {1, 99, 1}), block_permutation_p(series, {}, {1, 99, 1}));
        EXPECT_EQ(detect_online(other, 20).just_changed, detect_online(series, 20).just_changed);
    }
    PosteriorOptions options;
    options.noise = 1e-300;
    EXPECT_TRUE(std::isfinite(shift_posterior(series, Starts{15}, options).level[3]));
}

TEST(ShiftPosterior, ASingleYearOfWarIsNoShiftUnlessAsked) {
    Dice dice(4);
    Series series = normal(dice, 40);
    series[17] = 30;
    const ShiftPosterior left_out = shift_posterior(series, {});
    EXPECT_GT(left_out.number[0], 0.2);
    PosteriorOptions options;
    options.rein_in = false;
    EXPECT_LT(shift_posterior(series, {}, options).number[0], 1e-6);
}

TEST(ShiftPosterior, AnExcursionHasNoSay) {
    Dice dice(4);
    Series series = normal(dice, 40);
    for (std::size_t i = 21; i < 40; ++i) series[i] += 3;
    Series with = series;
    with.insert(with.begin() + 10, -30);
    with.insert(with.begin() + 22, 30);
    PosteriorOptions options;
    options.noise = 1;
    options.penalty = 10;
    const ShiftPosterior alone = shift_posterior(series, Starts{21}, options);
    const ShiftPosterior found = shift_posterior(with, Starts{22}, options);
    EXPECT_EQ(found.number, alone.number);
    ASSERT_THAT(found.level, SizeIs(42));
    for (std::size_t i = 0; i < 42; ++i) {
        const std::size_t without = i < 10 ? i : i == 10 ? 9 : i < 22 ? i - 1 : i == 22 ? 21 : i - 2;
        EXPECT_EQ(found.level[i], alone.level[without]) << i;
        EXPECT_EQ(found.low[i], alone.low[without]) << i;
        EXPECT_EQ(found.at[i], i == 10 || i == 22 ? 0 : alone.at[without]) << i;
    }
    EXPECT_EQ(found.intervals[0].probability, alone.intervals[0].probability);
    // Places count the values left out; a start just after one may as well be before it.
    const auto [first, last, probability] = alone.intervals[0];
    EXPECT_EQ(found.intervals[0].first, first + (first > 10 ? 1 : 0) + (first > 21 ? 1 : 0));
    EXPECT_EQ(found.intervals[0].last, last + (last >= 10 ? 1 : 0) + (last >= 21 ? 1 : 0));
    options.isolated = std::vector<std::size_t>{10, 22};
    EXPECT_EQ(shift_posterior(with, Starts{22}, options).number, alone.number);
}

// Of 60 clear shifts, some or all are asked for: each is the one meant, not its number among the others.
TEST(ShiftPosterior, ManyShifts) {
    Series series;
    Dice dice(2);
    const Series noise = normal(dice, 1220);
    for (std::size_t i = 0; i < 1220; ++i) series.push_back((i / 20 % 2 == 0 ? 0.0 : 12.0) + noise[i] / 2);
    const auto exact = [](const ShiftPosterior& found, const Starts& asked) {
        for (std::size_t i = 0; i < asked.size(); ++i) {
            EXPECT_EQ(found.intervals[i].first, asked[i]);
            EXPECT_EQ(found.intervals[i].last, asked[i]);
            EXPECT_GT(found.intervals[i].probability, 0.999);
        }
    };
    Starts all;
    for (std::size_t start = 20; start < 1220; start += 20) all.push_back(start);
    const ShiftPosterior found = shift_posterior(series, all);
    exact(found, all);
    EXPECT_NEAR(std::accumulate(found.number.begin(), found.number.end(), 0.0), 1, 1e-6);
    EXPECT_GT(found.number.at(60), 0.5);
    Starts more = all;  // one that is none, in the middle of a level
    more.insert(more.begin() + 10, 210);
    const ShiftPosterior with_one_more = shift_posterior(series, more);
    EXPECT_EQ(with_one_more.intervals[9].first, 200U);
    EXPECT_EQ(with_one_more.intervals[11].last, 220U);
    EXPECT_LT(with_one_more.intervals[10].probability, 0.2);
}

TEST(ShiftPosterior, SaysWhatItCannotDo) {
    const Series ten(10, 1);
    const auto with = [&](auto change) {
        PosteriorOptions options;
        change(options);
        (void)shift_posterior(ten, {}, options);
    };
    EXPECT_THROW(with([](PosteriorOptions& o) { o.min_length = 0; }), std::invalid_argument);
    EXPECT_THROW(with([](PosteriorOptions& o) { o.level = 1; }), std::invalid_argument);
    EXPECT_THROW(with([](PosteriorOptions& o) { o.noise = 0; }), std::invalid_argument);
    EXPECT_THROW(with([](PosteriorOptions& o) { o.expected_shifts = 0; }), std::invalid_argument);
    EXPECT_THROW((void)shift_posterior({1, std::numeric_limits<double>::infinity()}, {}),
                 std::invalid_argument);
    EXPECT_THROW((void)shift_posterior(Series(20001, 1), {}), std::invalid_argument);
    EXPECT_THROW((void)shift_posterior(ten, Starts{1}), std::invalid_argument);
    EXPECT_THROW((void)shift_posterior(ten, Starts{5, 6}), std::invalid_argument);
    EXPECT_THROW((void)shift_posterior(ten, Starts{9}), std::invalid_argument);
    PosteriorOptions options;
    options.cost = SegmentCost::poisson;
    EXPECT_THROW((void)shift_posterior({1, 2, .5}, {}, options), std::invalid_argument);
    EXPECT_THROW((void)shift_posterior({1, 2, -1}, {}, options), std::invalid_argument);
    Dice dice(1);
    options = {};
    options.expected_shifts = 4;
    EXPECT_THROW((void)shift_posterior(normal(dice, 10), {}, options), std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph
