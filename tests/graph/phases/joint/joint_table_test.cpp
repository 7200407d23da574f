#include "graph/phases/joint/joint_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using ::testing::ElementsAre;

SegmentationOptions without_reining() {
    SegmentationOptions options;
    options.least_noise = 0.1;
    options.rein_in = false;
    return options;
}

// One event of 1 in nine years: differences 1 and -1 of eight, so sqrt(2 / 8 / 2); a constant column has the
// least noise.
TEST(JointTable, NoiseCountsEachEvent) {
    SeriesTable table{2, {}};
    for (int t = 0; t < 9; ++t) table.values.insert(table.values.end(), {t == 4 ? 1.0 : 0.0, 0.3});
    const SeriesTable scaled = in_units_of_noise(table, without_reining());
    EXPECT_NEAR(scaled.at(4)[0], 1 / std::sqrt(0.125), 1e-12);
    EXPECT_EQ(scaled.at(3)[0], 0);
    EXPECT_NEAR(scaled.at(4)[1], 3, 1e-12);
}

TEST(JointTable, GivenNoiseIsThatOfAll) {
    SegmentationOptions options = without_reining();
    options.noise = 0.5;
    const SeriesTable scaled = in_units_of_noise({1, {0, 1, 4, 0}}, options);
    EXPECT_THAT(scaled.values, ElementsAre(0, 2, 8, 0));
}

// Two columns, penalty 16: 8 each, so that a lone value may stand sqrt(2 * 8) = 4 noises beyond its
// neighbours.
TEST(JointTable, ALoneValueIsReinedInToItsShareOfThePenalty) {
    SegmentationOptions options;
    options.noise = 1;
    options.penalty = 16;
    SeriesTable table{2, {}};
    for (int t = 0; t < 9; ++t)
        table.values.insert(table.values.end(), {t == 4 ? 10.0 : 0.0, t > 4 ? 9.0 : 0.0});
    const SeriesTable scaled = in_units_of_noise(table, options);
    EXPECT_NEAR(scaled.at(4)[0], 4, 1e-12);
    EXPECT_EQ(scaled.at(5)[1], 9);
}

TEST(JointTable, NothingIsReinedInWhereThereIsNoRoomForTwoLevels) {
    SegmentationOptions options;
    options.noise = 1;
    options.penalty = 8;
    options.min_length = 3;
    EXPECT_EQ(in_units_of_noise({1, {0, 0, 90, 0, 0}}, options).values[2], 90);
    EXPECT_LT(in_units_of_noise({1, {0, 0, 0, 90, 0, 0}}, options).values[3], 90);
}

// Ties of rare events, both signs, without any change: a shift in 5 % of networks is what is promised.
TEST(JointTable, RareEventsAreSeldomTakenForShifts) {
    std::size_t with_shifts = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        test::Dice dice(seed);
        std::string text = "observed 1900..1960\ne state\n";
        for (int i = 0; i < 20; ++i) text += "p" + std::to_string(i) + " state\n";
        for (int i = 0; i < 20; ++i) {
            for (int year = 1900; year < 1960; ++year) {
                if (!dice.chance(15)) continue;
                const std::string weight = std::to_string(static_cast<int>(dice.below(9)) - 4) + ".5";
                text += "e > p" + std::to_string(i) + " event " + weight + " " + std::to_string(year) + "\n";
            }
        }
        const model::Network network = test::network(text);
        PhaseOptions options;
        options.uncertainty = false;
        const Phases found =
            actor_phases(network, test::actor(network, "e"), test::yearly, {}, std::nullopt, options);
        if (!found.shifts.empty()) ++with_shifts;
    }
    EXPECT_LE(with_shifts, 8U);
}

}  // namespace
}  // namespace entente::graph
