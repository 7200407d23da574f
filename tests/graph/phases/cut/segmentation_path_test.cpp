#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::nile;
using test::normal;
using test::Series;
using test::steps;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double infinity = std::numeric_limits<double>::infinity();

// An independent, slow twin: the least cost of a segmentation into so many segments, by number of shifts,
// each segment's cost from its definition.
std::vector<double> least_costs(const Series& values, double noise, std::size_t min_length) {
    const std::size_t n = values.size();
    const auto cost = [&](std::size_t first, std::size_t last) {
        if (last - first < min_length) return infinity;
        double mean = 0;
        for (std::size_t i = first; i < last; ++i) mean += values[i] / static_cast<double>(last - first);
        double sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += std::pow((values[i] - mean) / noise, 2);
        return sum;
    };
    std::vector<double> whole;
    std::vector<double> best(n + 1, infinity);
    for (std::size_t last = 1; last <= n; ++last) best[last] = cost(0, last);
    while (best[n] < infinity) {
        whole.push_back(best[n]);
        std::vector<double> next(n + 1, infinity);
        for (std::size_t last = 1; last <= n; ++last) {
            for (std::size_t start = 1; start < last; ++start) {
                next[last] = std::min(next[last], best[start] + cost(start, last));
            }
        }
        best = next;
    }
    return whole;
}

/// In [low, high), evenly from the first case on.
template <class Number = int>
Number draw(Number low, Number high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(low, high));
}

Series any_series(std::size_t most) {
    const auto n = draw<std::size_t>(1, most);
    const auto kind = draw(0, 3);
    Series values;
    for (std::size_t i = 0; i < n; ++i) {
        const double fine = draw(-1000, 1001) / 1000.0;
        values.push_back(kind == 0 ? draw(-3, 4) : kind == 1 ? fine : fine + (i / 5 % 2 == 0 ? 0 : 3));
    }
    return values;
}

// The flow, in units of the noise that the median absolute difference says, keeps its one break at 1898
// | 1899 under the penalties from 6.4067 to 93.07.
TEST(PenaltyPath, TheNilesOneBreakStandsFromSixToNinetyThree) {
    const Series flow = nile();
    SegmentationOptions options;
    options.noise = 110 / (std::sqrt(2.0) * 0.6744897501960817);  // median absolute difference: 110
    options.rein_in = false;
    const std::vector<PenaltySpan> path = penalty_path(flow, options);
    ASSERT_GE(path.size(), 3U);
    EXPECT_THAT(path.back().starts, IsEmpty());
    const PenaltySpan& one = path[path.size() - 2];
    EXPECT_THAT(one.starts, ElementsAre(28));
    EXPECT_NEAR(one.from, 6.4067, 5e-5);
    EXPECT_NEAR(one.to, 93.07, 5e-3);
    Segmentation found = segment(flow, options);
    add_standing(found, path);
    ASSERT_THAT(found.stands, SizeIs(1));
    EXPECT_LE(found.stands[0].first, one.from);
    EXPECT_EQ(found.stands[0].second, one.to);
}

TEST(PenaltyPath, GoesFromEveryStepToNone) {
    const Series values = steps({{0, 5}, {1, 5}, {4, 5}});
    SegmentationOptions options;
    options.noise = 1;
    const std::vector<PenaltySpan> path = penalty_path(values, options);
    // Of three levels at 0, 1 and 4: 2.5 to part the first two, 10 values about their mean less that, 33.33.
    ASSERT_THAT(path, SizeIs(3));
    EXPECT_THAT(path[0].starts, ElementsAre(5, 10));
    EXPECT_THAT(path[1].starts, ElementsAre(10));
    EXPECT_THAT(path[2].starts, IsEmpty());
    EXPECT_EQ(path[0].from, 0);
    EXPECT_NEAR(path[1].from, 2.5, 1e-9);
    EXPECT_NEAR(path[2].from, 130.0 / 3 - 2.5, 1e-9);
    EXPECT_EQ(path[2].to, infinity);
    Segmentation found = segment(values, options);
    ASSERT_THAT(found.starts, ElementsAre(10));
    add_standing(found, path);
    EXPECT_EQ(found.stands[0].first, 0);
    EXPECT_NEAR(found.stands[0].second, 130.0 / 3 - 2.5, 1e-9);
}

TEST(PenaltyPath, OfARangeIsThatPartOfTheWhole) {
    Dice dice(4);
    const Series values = normal(dice, 60);
    const std::vector<PenaltySpan> part = penalty_path(values, {}, 2, 7);
    EXPECT_EQ(part.front().from, 2);
    EXPECT_EQ(part.back().to, 7);
    SegmentationOptions options;
    for (const PenaltySpan& span : part) {
        options.penalty = (span.from + span.to) / 2;
        options.rein_in = false;
        EXPECT_EQ(segment(values, options).starts, span.starts);
    }
    EXPECT_THAT(penalty_path(values, {}, 5, 5), SizeIs(1));
}

TEST(PenaltyPath, OfWhatDoesNotVaryIsOneSpan) {
    for (const Series& values : {Series{}, Series{1}, Series{1, 5}, Series(20, 3)}) {
        const std::vector<PenaltySpan> path = penalty_path(values, {});
        ASSERT_THAT(path, SizeIs(1));
        EXPECT_EQ(path[0].from, 0);
        EXPECT_EQ(path[0].to, infinity);
        EXPECT_THAT(path[0].starts, IsEmpty());
        Segmentation found = segment(values);
        add_standing(found, path);
        EXPECT_THAT(found.stands, IsEmpty());
    }
}

TEST(PenaltyPath, RejectsWhatIsNoRange) {
    EXPECT_THROW((void)penalty_path({1, 2, 3}, {}, -1), std::invalid_argument);
    EXPECT_THROW((void)penalty_path({1, 2, 3}, {}, 3, 2), std::invalid_argument);
    EXPECT_THROW((void)penalty_path({1, 2, 3}, {}, infinity), std::invalid_argument);
    EXPECT_THROW((void)penalty_path({1, infinity}, {}), std::invalid_argument);
}

RC_GTEST_PROP(PenaltyPath, EachSpanIsOptimalAtItsMiddleAndTheSpansJoin, ()) {
    const Series values = any_series(40);
    SegmentationOptions options;
    options.noise = .5;
    options.rein_in = false;
    options.min_length = draw<std::size_t>(1, 4);
    const std::vector<PenaltySpan> path = penalty_path(values, options);
    const std::vector<double> least = least_costs(values, .5, options.min_length);
    RC_ASSERT(path.front().from == 0);
    RC_ASSERT(path.back().to == infinity);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const PenaltySpan& span = path[i];
        RC_ASSERT(span.from <= span.to);
        if (i > 0) {
            RC_ASSERT(span.from == path[i - 1].to);
            RC_ASSERT(span.starts.size() < path[i - 1].starts.size());
        }
        if (values.size() / 2 < options.min_length) continue;
        RC_ASSERT(std::abs(span.cost - least[span.starts.size()]) < 1e-7);
        const double middle = std::isinf(span.to) ? span.from + 1 : (span.from + span.to) / 2;
        double best = infinity;
        for (std::size_t k = 0; k < least.size(); ++k) {
            best = std::min(best, least[k] + middle * static_cast<double>(k));
        }
        RC_ASSERT(span.cost + middle * static_cast<double>(span.starts.size()) <= best + 1e-7);
    }
}

// What add_standing() says, shift by shift: segmenting anew inside the range finds it, just outside not.
// Eight shifts and nine cost the same at 1.2, but for rounding.
TEST(PenaltyPath, AShiftStandsAtThePenaltyWhereTwoOptimaMeet) {
    const Series values = {-3, -3, -3, -1, 2,  -1, 0, -2, 1,  -2, 2,  0,  1, 3,
                           -3, -2, -3, -1, -3, -3, 1, -3, -3, -3, -3, -3, -3};
    SegmentationOptions options;
    options.noise = .5;
    options.rein_in = false;
    for (int tenths = 1; tenths < 1000; ++tenths) {
        options.penalty = tenths / 10.0;
        Segmentation found = segment(values, options);
        add_standing(found, penalty_path(values, options));
        ASSERT_EQ(found.stands.size(), found.starts.size()) << tenths;
        for (const auto& [from, to] : found.stands) {
            EXPECT_LE(from, *options.penalty);
            EXPECT_GE(to, *options.penalty);
        }
    }
}

RC_GTEST_PROP(PenaltyPath, AShiftStandsWhereItIsFoundAnew, ()) {
    const Series values = any_series(40);
    SegmentationOptions options;
    options.noise = .5;
    options.rein_in = false;
    options.penalty = draw(1, 100) / 10.0;
    const std::vector<PenaltySpan> path = penalty_path(values, options);
    Segmentation found = segment(values, options);
    add_standing(found, path);
    RC_ASSERT(found.stands.size() == found.starts.size());
    for (std::size_t i = 0; i < found.starts.size(); ++i) {
        const auto [from, to] = found.stands[i];
        RC_ASSERT(from <= *options.penalty && *options.penalty <= to);
        const auto stands = [&](double penalty) {
            SegmentationOptions anew = options;
            anew.penalty = penalty;
            for (const std::size_t start : segment(values, anew).starts) {
                if (start >= found.ranges[i].first && start <= found.ranges[i].second) return true;
            }
            return false;
        };
        RC_ASSERT(to < infinity);
        RC_ASSERT(!stands(to * (1 + 1e-6) + 1e-6));
        if (to - from > 1e-3) RC_ASSERT(stands(from + (to - from) * draw(1, 100) / 100.0));
        if (from > 1e-3) RC_ASSERT(!stands(from - 1e-6 * (1 + from)));
    }
}

}  // namespace
}  // namespace entente::graph
