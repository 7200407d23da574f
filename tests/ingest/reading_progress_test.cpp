// What is counted while a network is read: all of it, in small steps, and without a change to what is read.
#include <gtest/gtest.h>

#include <fstream>

#include "entente/ingest/database.hpp"
#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/database/tamper.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/pass.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using model::Progress;

TEST(Pass, CountsItsUnitsInSmallSteps) {
    for (const std::uint64_t places : {1U, 2U, 199U, 200U, 201U, 100'000U}) {
        for (const std::uint64_t units : {0U, 1U, 7U, 5'000'000U}) {
            Progress progress;
            progress.expect(units, "bytes");
            Pass pass(&progress, places, units);
            std::uint64_t last = 0;
            for (std::uint64_t place = 1; place <= places; ++place) {
                pass.reach(place);
                const std::uint64_t done = progress.count().done;
                ASSERT_GE(done, last);
                ASSERT_LE(done - last, units / std::min<std::uint64_t>(places, 100) + 1);
                last = done;
            }
            pass.finish();
            EXPECT_EQ(progress.count().done, units);
        }
    }
    Pass(nullptr, 10, 10).finish();
}

TEST(Pass, OverNothingIsOver) {
    Progress progress;
    progress.expect(3, "bytes");
    Pass pass(&progress, 0, 3);
    pass.reach(0);
    pass.finish();
    EXPECT_EQ(progress.count().done, 3U);
}

void expect_all(const Progress& progress, std::uint64_t units, std::string_view unit) {
    EXPECT_EQ(progress.count().done, units);
    EXPECT_EQ(progress.count().expected, units);
    EXPECT_EQ(progress.count().unit, unit);
}

TEST(ReadingProgress, OfJsonIsItsBytes) {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        const std::string text = write_json(test::build(test::random_draft(seed)));
        Progress progress;
        EXPECT_EQ(write_json(read_json(text, "x.json", &progress)), text);
        expect_all(progress, text.size(), "bytes");
    }
}

TEST(ReadingProgress, StaysWhereTheTextIsBad) {
    std::string text = write_json(test::build(test::random_draft(1)));
    text.resize(text.size() / 2);
    Progress progress;
    EXPECT_THROW(read_json(text, "x.json", &progress), model::DataError);
    EXPECT_EQ(progress.count().expected, text.size());
    EXPECT_LT(progress.count().done, text.size());
}

TEST(ReadingProgress, OfADatabaseIsItsRelations) {
    const test::Folder folder;
    const model::Network network = test::build(test::random_draft(3));
    const std::string path = folder.database(network);
    Progress from_file, from_memory;
    EXPECT_TRUE(test::equal(network, read_database(path, &from_file)));
    EXPECT_TRUE(test::equal(network, read_database_bytes(test::bytes_of(path), "memory", &from_memory)));
    ASSERT_GT(network.relations().size(), 0U);
    expect_all(from_file, network.relations().size(), "relations");
    expect_all(from_memory, network.relations().size(), "relations");
}

TEST(ReadingProgress, OfExportsIsTheirBytes) {
    struct Case {
        Export (*write)(const model::Network&);
        test::Reader read;
    };
    const model::Network network = test::build(test::random_draft(5));
    for (const Case& each :
         {Case{write_graphml, read_graphml}, Case{write_gexf, read_gexf}, Case{write_pajek, read_pajek}}) {
        const Export written = each.write(network);
        const std::string& text = written.files.front().content;
        Progress progress;
        ImportOptions options;
        const model::Network plain = test::imported(each.read, "net", text, options).network;
        options.progress = &progress;
        const model::Network watched = test::imported(each.read, "net", text, options).network;
        EXPECT_TRUE(test::equal(plain, watched));
        expect_all(progress, text.size(), "bytes");
    }
}

}  // namespace
}  // namespace entente::ingest
