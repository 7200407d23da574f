#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "entente/ingest/events.hpp"
#include "ingest/events/codes/code_book.hpp"
#include "tests/ingest/events/cells_of.hpp"

namespace entente::ingest {
namespace {

using testing_support::import_of;
using testing_support::WrittenCell;

model::Network network(CellPeriod period, const std::vector<WrittenCell>& cells) {
    EventImport import = import_of(period, cells);
    describe_gdelt(import, std::vector<std::string>(import.cells.actors().size()), EventTypes::root);
    return network_of(std::move(import));
}

TEST(NetworkOfEvents, MakesARecordOfEachCell) {
    const model::Network net = network(CellPeriod::month, {{"PAK", "IND", "19", "2020-11", 4, 5, -9, 17, 42},
                                                           {"IND", "PAK", "04", "2020-12", 1, 1, 0, 8, 8},
                                                           {"IND", "PAK", "04", "2021-01", 2, 0, 0}});
    ASSERT_EQ(net.relations().size(), 3U);
    const model::Relation& talk = net.relations()[0];
    EXPECT_EQ(talk.id, "c1");
    EXPECT_EQ(net[talk.source].id, "ind");
    EXPECT_EQ(net[talk.target].id, "pak");
    EXPECT_EQ(net[talk.type].id, "cameo-04");
    EXPECT_EQ(talk.date->to_string(), "2020-12");
    EXPECT_EQ(talk.own_weight, 1.0);
    EXPECT_EQ(talk.offset, 0.0);
    EXPECT_EQ(talk.sources, (std::vector<model::Reference>{{model::SourceIndex{}, "8"}}));
    EXPECT_EQ(net.relations()[1].own_weight, 0.0);
    EXPECT_EQ(net.relations()[1].sources.front().locator, "");
    const model::Relation& fight = net.relations()[2];
    EXPECT_EQ(fight.id, "c3");
    EXPECT_EQ(fight.count, 4U);
    EXPECT_EQ(fight.own_weight, -1.0);
    EXPECT_EQ(fight.offset, 5.0);
    EXPECT_EQ(fight.sources.front().locator, "17–42");
    // Cooperation max(-4, 0) + 5 and conflict max(4, 0) + 5 are the sums of the cell again.
    EXPECT_EQ(net.observed_start().to_string(), "2020-11-01");
    EXPECT_EQ(net.observed_end().to_string(), "2021-02-01");
}

TEST(NetworkOfEvents, DatesWeeksByTheirMonday) {
    const model::Network net = network(CellPeriod::week, {{"USA", "RUS", "04", "2020-W53"}});
    EXPECT_EQ(net.relations()[0].date->to_string(), "2020-12-28");
    EXPECT_EQ(net.observed_start().to_string(), "2020-12-28");
    EXPECT_EQ(net.observed_end().to_string(), "2021-01-04");
}

TEST(NetworkOfEvents, SplitsACellOfMoreEventsThanARecordMayHave) {
    const std::uint64_t count = 2'500'000'001;
    const model::Network net = network(
        CellPeriod::year, {{"USA", "RUS", "19", "2020", count, 0, -10 * static_cast<std::int64_t>(count)}});
    ASSERT_EQ(net.relations().size(), 3U);
    std::uint64_t events = 0;
    for (const model::Relation& relation : net.relations()) {
        events += relation.count;
        EXPECT_EQ(relation.own_weight, -10.0);
        EXPECT_EQ(relation.offset, 0.0);
    }
    EXPECT_EQ(events, count);
    EXPECT_EQ(net.relations()[2].id, "c1.3");
    EXPECT_EQ(net.relations()[2].count, 833'333'334U);
}

TEST(NetworkOfEvents, SharesMixedSumsAmongThePiecesOfACell) {
    const std::uint64_t count = 1'000'000'001;
    const model::Network net =
        network(CellPeriod::year, {{"USA", "RUS", "19", "2020", count, 3'000'000'000, -1'000'000'001}});
    double cooperation = 0, conflict = 0;
    for (const model::Relation& relation : net.relations()) {
        const double sum = *relation.own_weight * relation.count;
        cooperation += std::max(sum, 0.0) + relation.offset;
        conflict += std::max(-sum, 0.0) + relation.offset;
    }
    EXPECT_NEAR(cooperation, 3'000'000'000.0, 1e-3);
    EXPECT_NEAR(conflict, 1'000'000'001.0, 1e-3);
}

TEST(NetworkOfEvents, LeavesOutEventsBetweenTwoCodesOfOneActorAndSaysHowMany) {
    EventImport import =
        import_of(CellPeriod::year, {{"ROM", "ROU", "04", "2019", 7}, {"ROU", "RUS", "04", "2019"}});
    describe_gdelt(import, {}, EventTypes::root);
    EXPECT_THAT(import.log.remarks, testing::Contains(testing::StartsWith("7 events between two codes")));
    const model::Network net = network_of(std::move(import));
    ASSERT_EQ(net.relations().size(), 1U);
    EXPECT_EQ(net.relations()[0].id, "c2");
    EXPECT_EQ(net[net.relations()[0].source].id, "rom");
}

TEST(NetworkOfEvents, RefusesToMakeANetworkOfNothing) {
    EventImport import = import_of(CellPeriod::month, {});
    describe_gdelt(import, {}, EventTypes::root);
    EXPECT_THROW(network_of(std::move(import)), model::DataError);
}

}  // namespace
}  // namespace entente::ingest
