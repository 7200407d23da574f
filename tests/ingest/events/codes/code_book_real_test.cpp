// The code books on the files of the field, where they are at hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "ingest/events/codes/code_book.hpp"
#include "ingest/events/codes/code_book_actors.hpp"
#include "tests/ingest/events/cells_of.hpp"

namespace entente::ingest {
namespace {

using testing_support::import_of;
using testing_support::WrittenCell;

const std::string folder = ENTENTE_SOURCE_DIR "/../shared/realdata/";

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
    std::ifstream file(folder + path, std::ios::binary);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == '\t') {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// What the networks checks whole: unique ids, parents that resolve, texts that can be shown.
void expect_sound(EventImport import) {
    const std::size_t actors = import.draft.actors.size();
    const model::Network net = network_of(std::move(import));
    EXPECT_EQ(net.actors().size(), actors);
    for (const model::Actor& actor : net.actors()) {
        EXPECT_FALSE(actor.kind == model::ActorKind::state && actor.parent) << actor.id;
    }
}

TEST(GdeltActorsOfRealFiles, AreAlmostAllKnown) {
    std::map<std::string, int> events;
    std::vector<WrittenCell> cells;
    for (const char* const name : {"20180101000000.export.CSV", "20191024143000.export.CSV",
                                   "gdelt_2020111315_RECONSTRUCTED_raw61.tsv"}) {
        for (const auto& row : rows_of("gdelt/" + std::string(name))) {
            ASSERT_EQ(row.size(), 61U);
            for (const std::size_t column : {5U, 15U}) {
                if (!row[column].empty()) ++events[row[column]];
            }
        }
    }
    if (events.empty()) GTEST_SKIP() << "skipped: no real data";
    ActorBook book(2020);
    int all = 0, unknown = 0;
    std::map<std::string, int> kinds;
    for (const auto& [code, count] : events) {
        all += count;
        unknown += book.knows(code) ? 0 : count;
        kinds[std::string(model::to_string(book.of_code(code).record.kind))] += count;
        cells.push_back({code, code == "USA" ? "GBR" : "USA", "04", "2020"});
    }
    EXPECT_EQ(all, 26'043) << "codes in both columns";
    EXPECT_LT(unknown * 1000, all) << "less than a code in a thousand";
    EXPECT_THAT(book.unknown(), testing::ElementsAre("210", "FRN"));
    EXPECT_GT(kinds["state"] * 10, all * 7);
    EXPECT_LT(kinds["other"] * 10, all);
    EventImport import = import_of(CellPeriod::year, cells);
    describe_gdelt(import, {}, EventTypes::root);
    expect_sound(std::move(import));
}

TEST(IcewsActorsOfRealFiles, HaveKindsAndStates) {
    std::vector<WrittenCell> cells;
    std::map<std::string, std::string> about;
    std::map<std::string, int> countries;
    for (const auto& row : rows_of("icews/events.2018.sample.tab")) {
        if (row.size() < 11 || row[0] == "Event ID" || row[2] == row[8]) continue;
        cells.push_back({row[2], row[8], row[6].substr(0, 2), "2018"});
        about[row[2]] = row[4] + "\t" + row[3];
        about[row[8]] = row[10] + "\t" + row[9];
    }
    if (cells.empty()) GTEST_SKIP() << "skipped: no real data";
    EventImport import = import_of(CellPeriod::year, cells);
    std::vector<std::string> texts;
    for (const std::string& name : import.cells.actors()) texts.push_back(about.at(name));
    describe_icews(import, texts, EventTypes::root);
    std::map<std::string, int> kinds;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const model::Draft::Actor& actor = import.draft.actors[import.actor_of[i]];
        ++kinds[std::string(model::to_string(actor.record.kind))];
        const std::string country = texts[i].substr(0, texts[i].find('\t'));
        if (country != "NA" && !find_named(country, 2018)) ++countries[country];
    }
    EXPECT_GT(kinds["state"], 90);
    EXPECT_GT(kinds["agency"], kinds["other"]);
    EXPECT_GT(kinds["militant-group"], 50);
    EXPECT_THAT(countries, testing::IsEmpty()) << "countries that the lists don't have";
    expect_sound(std::move(import));
}

}  // namespace
}  // namespace entente::ingest
