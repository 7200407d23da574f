// The classical interval of a shift's start: a published one, its coverage by simulation, its edges.
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <span>
#include <string>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<double> nile() {
    std::ifstream file(ENTENTE_SOURCE_DIR "/../shared/realdata/nile/nile.csv");
    std::vector<double> values;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) values.push_back(std::stod(line.substr(line.find(',') + 1)));
    return values;
}

double squares_about_mean(std::span<const double> values) {
    double sum = 0, squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    return squares - sum * sum / static_cast<double>(values.size());
}

/// Where one shift fits best.
std::size_t best_start(std::span<const double> values) {
    std::size_t best = 1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t at = 2; at + 2 <= values.size(); ++at) {
        const double cost = squares_about_mean(values.first(at)) + squares_about_mean(values.subspan(at));
        if (cost < least) {
            least = cost;
            best = at;
        }
    }
    return best;
}

// strucchange's documentation: the level of 1871-1898 ends in 1898, 95 % 1895 to 1902; as the first year of
// the new level 1899, 1896 to 1903.
TEST(BreakInterval, OfTheNileIsTheOnePublished) {
    const std::vector<double> flow = nile();
    if (flow.empty()) GTEST_SKIP() << "no real data";
    const Segmentation found = segment(flow);
    ASSERT_THAT(found.starts, ElementsAre(28));
    EXPECT_THAT(break_intervals(flow, found.starts), ElementsAre(Pair(28 - 3, 28 + 4)));
}

/// `half` values about 0 with that variance, then as many about `level` with the other.
std::vector<double> shift(std::size_t half, double variance, double level, double variance_after) {
    std::vector<double> values;
    for (std::size_t i = 0; i < half; ++i) values.push_back((i % 2 == 0 ? 1 : -1) * std::sqrt(variance));
    for (std::size_t i = 0; i < half; ++i) {
        values.push_back(level + (i % 2 == 0 ? 1 : -1) * std::sqrt(variance_after));
    }
    return values;
}

// Quantiles of V by strucchange 1.5-3 (qargmaxV, phi1 = 1, phi2 the ratio of the spreads), in hundredths: the
// step squared over the variance before is .01.
TEST(BreakInterval, HasTheQuantilesOfStrucchangeForAnyRatioOfVariances) {
    constexpr std::size_t half = 20000;
    const auto interval = [](double variance_after, double level) {
        const auto [first, last] =
            break_intervals(shift(half, 1, 0.1, variance_after), {half}, level).front();
        return std::pair(half - first, last - half);
    };
    EXPECT_THAT(interval(1, 0.95), Pair(1104, 1104));    // 11.03329 both
    EXPECT_THAT(interval(1, 0.9), Pair(769, 769));       // 7.687276
    EXPECT_THAT(interval(4, 0.95), Pair(4736, 791));     // 47.358, 7.909226
    EXPECT_THAT(interval(4, 0.9), Pair(3394, 473));      // 33.93137, 4.720629
    EXPECT_THAT(interval(0.25, 0.95), Pair(198, 1184));  // 1.977306, 11.8395
    EXPECT_THAT(interval(0.25, 0.9), Pair(119, 849));    // 1.180157, 8.482842
}

TEST(BreakInterval, AStretchWithoutSpreadCountsAsHavingAThousandthOfTheOthers) {
    const auto [first, last] = break_intervals(shift(500, 0, 0.02, 1), {500}).front();
    EXPECT_LT(first, 490U);
    EXPECT_THAT(break_intervals(shift(500, 0.001, 0.02, 1), {500}), ElementsAre(Pair(first, last)));
}

TEST(BreakInterval, OfAShiftWithoutNoiseIsItsPlace) {
    EXPECT_THAT(break_intervals({1, 1, 1, 5, 5, 5}, {3}), ElementsAre(Pair(3, 3)));
    EXPECT_THAT(break_intervals({1, 1, 1, 1}, {2}), ElementsAre(Pair(2, 2)));
    EXPECT_THAT(break_intervals({1, 2, 3}, {}), IsEmpty());
}

TEST(BreakInterval, IsMirroredWithTheSeries) {
    const std::vector<double> values{0, 2, -1, 1, 0, 6, 2, 9, 4, 5, 3, 8};
    std::vector<double> mirrored(values.rbegin(), values.rend());
    const auto [first, last] = break_intervals(values, {5}).front();
    EXPECT_THAT(break_intervals(mirrored, {7}), ElementsAre(Pair(12 - last, 12 - first)));
}

TEST(BreakInterval, StaysBetweenItsNeighbours) {
    const std::vector<double> values{0, 3, 0, 3, 1, 4, 1, 4, 0, 3, 0, 3};
    EXPECT_THAT(break_intervals(values, {4, 8}, 0.9999), ElementsAre(Pair(1, 7), Pair(5, 11)));
    EXPECT_THROW(break_intervals(values, {8, 4}), std::invalid_argument);
    EXPECT_THROW(break_intervals(values, {0}), std::invalid_argument);
    EXPECT_THROW(break_intervals(values, {12}), std::invalid_argument);
    EXPECT_THROW(break_intervals(values, {4}, 1), std::invalid_argument);
}

TEST(BreakInterval, CoversAsOftenAsItSaysAlsoWithUnequalSpreads) {
    std::mt19937 engine(7);
    const auto uniform = [&] { return (static_cast<double>(engine()) + 0.5) / 4294967296.0; };
    const auto normal = [&] {
        return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307 * uniform());
    };
    for (const double spread_after : {1.0, 2.0}) {
        int held = 0;
        for (int run = 0; run < 400; ++run) {
            std::vector<double> values;
            for (int i = 0; i < 60; ++i) values.push_back(normal());
            for (int i = 0; i < 60; ++i) values.push_back(spread_after * (1.2 + normal()));
            const auto [first, last] = break_intervals(values, {best_start(values)}).front();
            held += first <= 60 && 60 <= last ? 1 : 0;
        }
        EXPECT_GE(held, 360) << spread_after;  // 90 %
        EXPECT_LE(held, 398) << spread_after;
    }
}

}  // namespace
}  // namespace entente::graph
