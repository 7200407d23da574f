#include <gtest/gtest.h>

#include <algorithm>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;
using test::actor;
using test::yearly;

//  year    50 51 52 53 54 55 56 57 58 59
//  r0 +1   ============================    diplomatic relations
//  r1 +8               ===============     alliance
//  r2 -4                     ^             protest in 1956
const char* const alliance =
    "usa state\n"
    "pak state\n"
    "usa - pak diplomacy 1 1950..1960\n"
    "usa - pak alliance 8 1954..1959\n"
    "usa > pak protest -4 1956-03\n";

TEST(DyadSeries, AddsWhatEachRelationContributesAYear) {
    const model::Network network = test::network(alliance);
    const std::vector<SeriesPoint> series =
        dyad_series(network, actor(network, "pak"), actor(network, "usa"), yearly);
    ASSERT_EQ(series.size(), 10U);
    EXPECT_EQ(series[0].period.id, "1950");
    EXPECT_EQ(series[0].cooperation, 1);
    EXPECT_EQ(series[0].net, 1);
    EXPECT_EQ(series[0].strength, 1);
    EXPECT_EQ(series[6].cooperation, 9);
    EXPECT_EQ(series[6].conflict, 4);
    EXPECT_DOUBLE_EQ(*series[6].net, 5.0 / 13);
    EXPECT_DOUBLE_EQ(*series[6].strength, 5);
    EXPECT_EQ(series[6].evidence.size(), 3U);
    EXPECT_EQ(series[9].cooperation, 1);
}

TEST(DyadSeries, StrengthIsAYearlyRateWhateverThePeriod) {
    const model::Network network = test::network(
        "observed 1950-07..1952\n"
        "usa state\n"
        "pak state\n"
        "usa - pak diplomacy 1 1950-07..1952\n");
    const ActorIndex usa = actor(network, "usa");
    const ActorIndex pak = actor(network, "pak");
    for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::year, PeriodUnit::decade}) {
        for (const SeriesPoint& point : dyad_series(network, usa, pak, {unit, 1})) {
            EXPECT_NEAR(*point.strength, 1, 1e-12) << point.period.id;
        }
    }
}

TEST(DyadSeries, EqualsTheDyadOfEachPeriodsSnapshot) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        Selection selection;
        selection.roll_up = seed % 2 == 1;
        if (seed % 4 == 2) selection.kinds = {model::ActorKind::state};
        const std::size_t n = std::min<std::size_t>(network.actors().size(), 6);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const auto a = appears_as(network, selection, model::index_at<ActorIndex>(i));
                const auto b = appears_as(network, selection, model::index_at<ActorIndex>(j));
                for (const SeriesPoint& point :
                     dyad_series(network, model::index_at<ActorIndex>(i), model::index_at<ActorIndex>(j),
                                 {PeriodUnit::years, 5}, selection)) {
                    const Snapshot snapshot(network, point.period.interval, selection);
                    const Dyad* const dyad = a == b ? nullptr : snapshot.dyad(a, b);
                    ASSERT_EQ(point.evidence.empty(), dyad == nullptr);
                    if (dyad == nullptr) continue;
                    EXPECT_EQ(point.cooperation, dyad->cooperation);
                    EXPECT_EQ(point.conflict, dyad->conflict);
                    EXPECT_EQ(point.evidence.size(), dyad->evidence.size());
                }
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph
