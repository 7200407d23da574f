#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::phases_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(FoundExcursions, AYearOfWarHasItsOwnLevelAndDrivers) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak pact 4 1950..1970\n"
        "usa > pak visit 1 1959\n"
        "usa - pak war -10 1960..1961\n");
    const Phases found = phases_of(network);
    ASSERT_THAT(found.excursions, SizeIs(1));
    const Excursion& war = found.excursions[0];
    EXPECT_EQ(war.away.first_after.id, "1960");
    EXPECT_EQ(war.last.id, "1960");
    EXPECT_EQ(war.away.between, test::interval("1960", "1961"));
    EXPECT_EQ(war.away.before, found.levels[0]);
    EXPECT_EQ(war.back, found.levels[0]);
    EXPECT_NEAR(war.away.after, -6, 1e-9);
    // The visit fell into one of the two years before: half a point a year less.
    ASSERT_THAT(war.away.drivers, SizeIs(2));
    EXPECT_EQ(network[war.away.drivers[0].relation].id, "r2");
    EXPECT_NEAR(war.away.drivers[0].effect, -10, 1e-9);
    EXPECT_EQ(network[war.away.drivers[1].relation].id, "r1");
    EXPECT_NEAR(war.away.drivers[1].effect, -0.5, 1e-9);
    EXPECT_FALSE(war.away.probability);
    EXPECT_FALSE(war.away.credible);
}

TEST(FoundExcursions, AtEitherEndAreHeldAgainstTheLevelBesideThem) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak pact 4 1950..1971\n"
        "usa - pak war -10 1950..1951\n"
        "usa - pak help 10 1970..1971\n"
        "usa - pak arms 10 1970..1971\n");
    const Phases found = phases_of(network);
    EXPECT_THAT(found.shifts, IsEmpty());
    ASSERT_THAT(found.excursions, SizeIs(2));
    EXPECT_EQ(found.excursions[0].away.first_after.id, "1950");
    EXPECT_NEAR(found.excursions[0].away.before, 4, 1e-9);
    EXPECT_NEAR(found.excursions[0].back, 4, 1e-9);
    ASSERT_THAT(found.excursions[0].away.drivers, SizeIs(1));
    EXPECT_NEAR(found.excursions[0].away.drivers[0].effect, -10, 1e-9);
    EXPECT_EQ(found.excursions[1].away.first_after.id, "1970");
    EXPECT_NEAR(found.excursions[1].away.after, 24, 1e-9);
    ASSERT_THAT(found.excursions[1].away.drivers, SizeIs(2));
    EXPECT_NEAR(found.excursions[1].away.drivers[0].effect, 10, 1e-9);
}

TEST(FoundExcursions, ARunIsOneAndOppositeNeighboursAreTwo) {
    std::vector<model::DatedValue> series;
    for (int year = 1950; year < 1980; ++year) {
        const double jitter = year % 2 == 0 ? 0.1 : 0;
        const double far = year == 1960 || year == 1961 ? 30 : year == 1970 ? -30 : year == 1971 ? 30 : 0;
        series.push_back({*model::Date::parse(std::to_string(year)), jitter + far});
    }
    PhaseOptions options;
    options.segmentation.min_length = 5;
    options.scale = ScaleKind::linear;
    const Phases found = series_phases(series, options);
    EXPECT_THAT(found.segmentation.isolated, ElementsAre(10, 11, 20, 21));
    ASSERT_THAT(found.excursions, SizeIs(3));
    EXPECT_EQ(found.excursions[0].away.first_after.id, "1960");
    EXPECT_EQ(found.excursions[0].last.id, "1961");
    EXPECT_NEAR(found.excursions[0].away.after, 30.05, 1e-9);
    EXPECT_EQ(found.excursions[1].last.id, "1970");
    EXPECT_LT(found.excursions[1].away.after, found.excursions[1].away.before);
    EXPECT_GT(found.excursions[2].away.after, found.excursions[2].back);
    EXPECT_THAT(found.excursions[2].away.drivers, IsEmpty());
}

}  // namespace
}  // namespace entente::graph
