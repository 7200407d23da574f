#include <gtest/gtest.h>

#include "entente/ingest/events.hpp"
#include "ingest/database/tamper.hpp"
#include "ingest/events/cells_of.hpp"
#include "ingest/events/codes/code_book.hpp"
#include "support/networks.hpp"

namespace {

using namespace entente;
using ingest::CellPeriod;

ingest::EventImport imported(CellPeriod period, const std::vector<testing_support::WrittenCell>& cells) {
    ingest::EventImport import = testing_support::import_of(period, cells);
    const std::vector<std::string> about(import.cells.actors().size());
    ingest::describe_gdelt(import, about, ingest::EventTypes::root);
    return import;
}

/// The database of an import is that of its network, byte for byte.
void expect_same(ingest::EventImport import) {
    const test::Folder folder;
    const std::string streamed = folder.file("streamed.db");
    ingest::write_database(streamed, import);
    const model::Network network = ingest::network_of(std::move(import));
    EXPECT_EQ(test::bytes_of(streamed), test::bytes_of(folder.database(network)));
    EXPECT_TRUE(test::equal(network, ingest::read_database(streamed)));
}

TEST(DatabaseOfEvents, IsThatOfTheirNetwork) {
    expect_same(imported(CellPeriod::month, {{"PAK", "IND", "19", "2020-11", 4, 5, -9, 17, 42},
                                             {"IND", "PAK", "04", "2020-12", 1, 1, 0, 8, 8},
                                             {"INDMIL", "PAKGOV", "04", "2020-12", 3, 1, -7, 8, 9},
                                             {"IND", "PAK", "04", "2021-01", 2, 0, 0}}));
    expect_same(imported(CellPeriod::week, {{"USA", "RUS", "04", "2020-W53"}}));
    expect_same(imported(CellPeriod::day, {{"USA", "RUS", "04", "2020-02-29", 1, 3, 0, 5, 5}}));
}

TEST(DatabaseOfEvents, SplitsACellOfMoreEventsThanARecordMayHave) {
    expect_same(imported(CellPeriod::year, {{"USA", "RUS", "19", "2020", 2'500'000'001, 0, -25'000'000'010},
                                            {"USA", "RUS", "19", "2021", 1, 0, -10}}));
}

TEST(DatabaseOfEvents, LeavesOutWhatAnActorDoesToItself) {
    ingest::EventImport import = imported(CellPeriod::year, {{"IND", "PAK", "04", "2020", 1, 1, 0, 1, 1},
                                                             {"IND", "USA", "04", "2020", 1, 1, 0, 2, 2},
                                                             {"PAK", "USA", "04", "2020", 1, 1, 0, 3, 3}});
    import.actor_of[1] = import.actor_of[0];
    expect_same(std::move(import));
}

TEST(DatabaseOfEvents, NeedsEvents) {
    const test::Folder folder;
    EXPECT_THROW(ingest::write_database(folder.file("x.db"), ingest::EventImport()), model::DataError);
}

}  // namespace
