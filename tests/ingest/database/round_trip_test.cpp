#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "entente/ingest/json.hpp"
#include "ingest/database/tamper.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace {

using namespace entente;

const std::string sample =
    "observed 1947..2016-03\n"
    "focus usa pakistan\n"
    "era first 1947..1965\n"
    "usa state\n"
    "pakistan state 1947-08-14..\n"
    "cia agency usa\n"
    "usa - pakistan pact 4.5 1954-05~..1965\n"
    "usa > pakistan aid 8 1955-03 0.25\n"
    "cia > pakistan aid -0.1 1956\n";

RC_GTEST_PROP(DatabaseProperty, ReadingWhatWasWrittenGivesTheSameNetwork, ()) {
    const test::Folder folder;
    const model::Network network = test::any_network();
    const std::string path = folder.database(network);
    RC_ASSERT(test::equal(network, ingest::read_database(path)));
    RC_ASSERT(test::equal(network, ingest::read_database_bytes(test::bytes_of(path), "memory")));
    RC_ASSERT(test::bytes_of(path) == test::bytes_of(folder.database(network, "again.db")));
    RC_ASSERT(folder.files() == 2U);
}

TEST(Database, KeepsRandomNetworks) {
    const test::Folder folder;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        EXPECT_TRUE(test::equal(network, ingest::read_database(folder.database(network)))) << seed;
    }
}

TEST(Database, KeepsWhatShips) {
    const test::Folder folder;
    for (const char* const name : {"us-pakistan", "great-powers-1872-1907"}) {
        const std::string path = std::string(ENTENTE_SOURCE_DIR "/data/") + name + ".json";
        const model::Network network = ingest::read_json(ingest::read_file(path), name);
        const model::Network again = ingest::read_database(folder.database(network));
        EXPECT_TRUE(test::equal(network, again)) << name;
        EXPECT_EQ(ingest::write_json(network), ingest::write_json(again)) << name;
    }
}

TEST(Database, ReadsAFileOfBeforeThereWereAbsences) {
    const test::Folder folder;
    model::Draft draft = test::draft("observed 1900..2000\nestonia state 1918..\nusa state\n");
    draft.actors[0].record.absences.push_back({*model::Date::parse("1940-06"), *model::Date::parse("1991")});
    const auto built = model::Network::build(draft);
    const auto& network = std::get<model::Network>(built);
    const std::string path = folder.database(network);
    EXPECT_TRUE(test::equal(network, ingest::read_database(path)));
    test::run_sql(path, "DROP TABLE absences");
    draft.actors[0].record.absences.clear();
    EXPECT_TRUE(
        test::equal(std::get<model::Network>(model::Network::build(draft)), ingest::read_database(path)));
}

TEST(Database, KeepsAnEmptyNetwork) {
    const test::Folder folder;
    const model::Network network = test::network("observed 1950..1960\n");
    EXPECT_TRUE(test::equal(network, ingest::read_database(folder.database(network))));
}

TEST(Database, KeepsCountsAndOffsets) {
    const test::Folder folder;
    model::Draft draft = test::draft(sample);
    draft.relations[1].record.count = 1'000'000'000;
    draft.relations[1].record.offset = 1.0 / 3;
    draft.relations[1].record.own_weight = 0;
    const model::Network network = test::build(std::move(draft));
    EXPECT_TRUE(test::equal(network, ingest::read_database(folder.database(network))));
}

/// Enough relations for several threads, each with what its number says.
model::Draft many(std::size_t relations) {
    model::Draft draft = test::draft("observed 1900..2000\na state\nb state\nc state\na > b x 1 1950\n");
    draft.sources.push_back({"s", "S", {}, {}, {}, {}, {}});
    draft.relations.clear();
    const std::vector<std::string> actors{"a", "b", "c"};
    for (std::size_t i = 0; i < relations; ++i) {
        model::Draft::Relation relation;
        relation.record.id = "c" + std::to_string(i + 1);
        relation.source = actors[i % 3];
        relation.target = actors[(i + 1 + i % 2) % 3];
        relation.type = "x";
        relation.record.date = model::Date::of(model::Day(std::chrono::days(static_cast<int>(i % 10'000))));
        relation.record.own_weight = static_cast<double>(i % 199) / 10 - 9.9;
        relation.sources = {{"s", std::to_string(i)}};
        if (i % 1000 == 7) {
            relation.sources.push_back({"s", "more"});
        }
        draft.relations.push_back(std::move(relation));
    }
    return draft;
}

TEST(Database, ReadsManyRelationsInTheirOrder) {
    const test::Folder folder;
    const model::Network network = test::build(many(210'000));
    const std::string path = folder.database(network);
    EXPECT_TRUE(test::equal(network, ingest::read_database(path)));
    EXPECT_TRUE(test::equal(network, ingest::read_database_bytes(test::bytes_of(path), "memory")));
}

TEST(Database, ReadsWhatIsLeftWhenRowsWereTakenOut) {
    const test::Folder folder;
    const std::string path = folder.database(test::build(many(120'000)));
    test::run_sql(path, "DELETE FROM relations WHERE key % 3 = 0 OR key < 5");
    test::run_sql(path, "DELETE FROM relation_sources WHERE relation NOT IN (SELECT key FROM relations)");
    test::run_sql(path,
                  "DELETE FROM actors WHERE id = 'zz'; UPDATE actors SET key = key * 10; "
                  "UPDATE relations SET actor1 = actor1 * 10, actor2 = actor2 * 10");
    model::Draft wanted = many(120'000);
    std::vector<model::Draft::Relation> left;
    for (std::size_t key = 5; key <= wanted.relations.size(); ++key) {
        if (key % 3 != 0) {
            left.push_back(std::move(wanted.relations[key - 1]));
        }
    }
    wanted.relations = std::move(left);
    model::Progress progress;
    EXPECT_TRUE(test::equal(test::build(std::move(wanted)), ingest::read_database(path, &progress)));
    EXPECT_GE(progress.count().done, 79'000U);
    EXPECT_EQ(progress.count().done, progress.count().expected);
}

TEST(Database, IsKnownByItsFirstBytes) {
    const test::Folder folder;
    const std::string bytes = test::bytes_of(folder.database(test::network(sample)));
    EXPECT_TRUE(ingest::is_database(bytes));
    EXPECT_TRUE(ingest::is_database(std::string_view(bytes).substr(0, 16)));
    EXPECT_FALSE(ingest::is_database(std::string_view(bytes).substr(0, 15)));
    EXPECT_FALSE(ingest::is_database("{ }"));
    EXPECT_FALSE(ingest::is_database(""));
    EXPECT_EQ(bytes.substr(68, 4), "Ente");  // the application id, where file(1) looks
}

TEST(Database, IsReadUnderAnyName) {
    const test::Folder folder;
    const model::Network network = test::network(sample);
    for (const char* const name : {"a?b#c%20d.db", " .db", "é'\".x", "file:x?mode=rw"}) {
        EXPECT_TRUE(test::equal(network, ingest::read_database(folder.database(network, name)))) << name;
    }
    EXPECT_EQ(folder.files(), 4U);
}

TEST(Database, IsReadAfterAnotherProgramPutItIntoWriteAheadMode) {
    const test::Folder folder;
    const model::Network network = test::network(sample);
    const std::string path = folder.database(network);
    test::run_sql(path, "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL; CREATE TABLE mine (a)");
    const std::string bytes = test::bytes_of(path);
    ASSERT_EQ(bytes[19], 2);
    EXPECT_EQ(folder.files(), 1U);
    EXPECT_TRUE(test::equal(network, ingest::read_database(path)));
    EXPECT_TRUE(test::equal(network, ingest::read_database_bytes(bytes, "memory")));
    EXPECT_EQ(folder.files(), 1U);
}

TEST(Database, IsNotTouchedByReading) {
    const test::Folder folder;
    const model::Network network = test::network(sample);
    const std::string path = folder.database(network);
    const std::string before = test::bytes_of(path);
    const auto permissions = std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec;
    std::filesystem::permissions(folder.path(), permissions);
    EXPECT_TRUE(test::equal(network, ingest::read_database(path)));
    EXPECT_EQ(folder.files(), 1U);
    EXPECT_EQ(test::bytes_of(path), before);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST(Database, IsNotWrittenOverAnother) {
    const test::Folder folder;
    const model::Network network = test::network(sample);
    const std::string path = folder.database(network);
    const std::string before = test::bytes_of(path);
    EXPECT_THROW(ingest::write_database(path, network), model::DataError);
    EXPECT_EQ(test::bytes_of(path), before);
    test::put_bytes(folder.file("empty"), "");
    ingest::write_database(folder.file("empty"), network);
    EXPECT_EQ(test::bytes_of(folder.file("empty")), before);
}

TEST(Database, SaysThatItCannotBeWritten) {
    const test::Folder folder;
    const model::Network network = test::network(sample);
    EXPECT_THROW(ingest::write_database(folder.file("no/such/folder.db"), network), model::DataError);
    EXPECT_THROW(ingest::write_database(folder.path().string(), network), model::DataError);
    EXPECT_THROW(ingest::write_database("/dev/full", network), model::DataError);
}

}  // namespace
