#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/posterior/every_segmentation.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;
using ::testing::Each;
using ::testing::IsEmpty;

Series part(const Series& series, std::size_t first, std::size_t last) {
    return {series.begin() + static_cast<std::ptrdiff_t>(first),
            series.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// By place: the probability that the present segment begins there, over all sets of starts from the sixth
/// value on; each value is expected by those of its segment before it, and by a prior from all before it.
Series by_every_history(const Series& series, double hazard) {
    constexpr std::size_t learning = 5;
    const std::size_t n = series.size();
    Series result(n);
    double total = 0;
    for (std::size_t mask = 0; mask < std::size_t{1} << (n - learning); ++mask) {
        double log = 0;
        std::size_t start = 0;
        for (std::size_t at = learning; at < n; ++at) {
            const bool begins = (mask >> (at - learning) & 1U) != 0;
            if (begins) start = at;
            log += std::log(begins ? hazard : 1 - hazard);
            const Series known = part(series, 0, at);
            const test::Judge judge = test::judge(normal_gamma_prior(known, noise_scale(known)));
            log += judge(part(series, start, at + 1)).log_evidence -
                   (start < at ? judge(part(series, start, at)).log_evidence : 0);
        }
        result[start] += std::exp(log);
        total += std::exp(log);
    }
    for (double& p : result) p /= total;
    return result;
}

TEST(OnlineDetection, AddsUpEveryHistory) {
    for (std::uint32_t seed = 0; seed < 5; ++seed) {
        Dice dice(seed);
        Series series = normal(dice, 13);
        for (std::size_t i = 8; i < 13; ++i) series[i] += 2.5;
        for (const std::size_t window : {1U, 3U}) {
            const OnlineDetection found = detect_online(series, 10, window);
            for (std::size_t at = 5; at < 13; ++at) {
                const Series starts = by_every_history(part(series, 0, at + 1), 0.1);
                double recent = 0;
                for (std::size_t s = at + 1 - window; s <= at; ++s) recent += starts[s];
                EXPECT_NEAR(found.just_changed[at], recent, 1e-8) << at;
                const auto likeliest = std::max_element(starts.begin(), starts.end()) - starts.begin();
                EXPECT_EQ(found.length[at], at + 1 - static_cast<std::size_t>(likeliest)) << at;
            }
        }
    }
}

/// By place: the probability of a start there after the last value, value by value from the definition; the
/// prior is that of the first `known` values, renewed when they have become a twentieth more.
Series by_recursion(const Series& series, double hazard) {
    constexpr std::size_t learning = 5;
    Series starts(learning, 0);
    starts[0] = 1;
    std::size_t known = learning;
    for (std::size_t at = learning; at < series.size(); ++at) {
        if (at >= known + std::max<std::size_t>(known / 20, 1)) known = at;
        const Series past = part(series, 0, known);
        const test::Judge judge = test::judge(normal_gamma_prior(past, noise_scale(past)));
        starts.push_back(hazard);
        double total = 0;
        for (std::size_t start = 0; start <= at; ++start) {
            if (start < at) starts[start] *= 1 - hazard;
            const double before = start < at ? judge(part(series, start, at)).log_evidence : 0;
            starts[start] *= std::exp(judge(part(series, start, at + 1)).log_evidence - before);
            total += starts[start];
        }
        for (double& probability : starts) probability /= total;
    }
    return starts;
}

TEST(OnlineDetection, RenewsItsPriorWithEveryTwentiethMore) {
    Dice dice(3);
    Series series = normal(dice, 110);
    for (std::size_t i = 60; i < 110; ++i) series[i] += 1.5;
    const OnlineDetection found = detect_online(series, 40, 4);
    for (const std::size_t at : {39U, 45U, 61U, 79U, 99U, 109U}) {
        const Series starts = by_recursion(part(series, 0, at + 1), 1.0 / 40);
        double recent = 0;
        for (std::size_t s = at - 3; s <= at; ++s) recent += starts[s];
        EXPECT_NEAR(found.just_changed[at], recent, 1e-7) << at;
    }
}

TEST(OnlineDetection, KnowsOnlyWhatHasComeIn) {
    Dice dice(7);
    Series series = normal(dice, 60);
    for (std::size_t i = 30; i < 60; ++i) series[i] -= 3;
    const OnlineDetection whole = detect_online(series, 50, 2);
    const OnlineDetection first = detect_online(part(series, 0, 35), 50, 2);
    for (std::size_t at = 0; at < 35; ++at) {
        EXPECT_EQ(whole.just_changed[at], first.just_changed[at]);
        EXPECT_EQ(whole.length[at], first.length[at]);
    }
}

TEST(OnlineDetection, NoticesAShiftSoonAfterIt) {
    std::size_t noticed = 0;
    std::size_t alarms = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        Series series = normal(dice, 50);
        for (std::size_t i = 30; i < 50; ++i) series[i] += 4;
        const OnlineDetection found = detect_online(series, 50, 5);
        if (found.just_changed[33] > 0.5) ++noticed;
        for (std::size_t at = 10; at < 30; ++at) {
            if (found.just_changed[at] > 0.5) {
                ++alarms;
                break;
            }
        }
    }
    EXPECT_GE(noticed, 85U);
    EXPECT_LE(alarms, 15U);
}

TEST(OnlineDetection, WithoutNoiseAnyChangeIsOne) {
    const OnlineDetection constant = detect_online(Series(12, 2), 20);
    EXPECT_THAT(constant.just_changed, Each(0));
    EXPECT_EQ(constant.length.back(), 12U);
    const OnlineDetection step = detect_online(steps({{2, 12}, {3, 12}}), 20);
    EXPECT_EQ(step.length.back(), 12U);
    EXPECT_THAT(detect_online({}, 20).length, IsEmpty());
    EXPECT_EQ(detect_online({1, 9, 4}, 20).length.back(), 3U);
}

TEST(OnlineDetection, TheUnitDoesNotMatter) {
    Dice dice(11);
    Series series = normal(dice, 40);
    for (std::size_t i = 25; i < 40; ++i) series[i] += 2;
    Series other;
    for (const double value : series) other.push_back(3e4 - 100 * value);
    const OnlineDetection a = detect_online(series, 30);
    const OnlineDetection b = detect_online(other, 30);
    for (std::size_t at = 0; at < 40; ++at) EXPECT_NEAR(a.just_changed[at], b.just_changed[at], 1e-8);
    EXPECT_EQ(a.length, b.length);
}

TEST(OnlineDetection, SaysWhatItCannotDo) {
    EXPECT_THROW((void)detect_online({1, 2}, 1), std::invalid_argument);
    EXPECT_THROW((void)detect_online({1, 2}, 10, 0), std::invalid_argument);
    EXPECT_THROW((void)detect_online({1, std::numeric_limits<double>::quiet_NaN()}, 10),
                 std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph
