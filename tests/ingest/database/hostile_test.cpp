// Files that are no databases of ours, or were, until somebody changed them.
#include <gmock/gmock.h>

#include "ingest/database/tamper.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace {

using namespace entente;
using testing::HasSubstr;
using testing::IsEmpty;

model::Network sample() {
    model::Draft draft = test::draft(
        "observed 1947..2016\n"
        "focus usa pakistan\n"
        "era first 1947..1965\n"
        "usa state\n"
        "pakistan state 1947-08-14..\n"
        "cia agency usa\n"
        "usa - pakistan pact 4.5 1954..1965\n"
        "usa > pakistan aid 8 1955-03 0.25\n"
        "cia > pakistan aid -0.1 1956\n");
    draft.sources.push_back({"book", "A Book", {}, {}, {}, {}, {}});
    draft.actors[0].sources = {{"book", "p. 1"}};
    draft.actors[0].record.aliases = {"America"};
    draft.actors[0].record.codes = {{"iso3", "USA"}};
    draft.relations[0].sources = {{"book", "p. 2"}, {"book", "p. 3"}};
    return test::build(std::move(draft));
}

struct Change {
    const char* sql;
    const char* says;
};

class Tampered : public testing::TestWithParam<Change> {};

TEST_P(Tampered, IsRefusedWithItsPlace) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    test::run_sql(path, GetParam().sql);
    EXPECT_THAT(test::complaints(path), HasSubstr(GetParam().says));
    EXPECT_EQ(folder.files(), 1U);
}

constexpr const char* relations_anew =
    "CREATE TABLE moved AS SELECT * FROM relations; DROP VIEW ties; DROP VIEW citations; DROP TABLE "
    "relations;";

INSTANTIATE_TEST_SUITE_P(
    Values, Tampered,
    testing::Values(
        Change{"UPDATE relations SET actor1 = 'usa' WHERE key = 2",
               "relations[key 2].actor1: expected a whole number, found a text"},
        Change{"UPDATE relations SET actor1 = 99 WHERE key = 3",
               "relations[key 3].actor1: there is no row with key 99 in actors"},
        Change{"UPDATE relations SET actor2 = -9223372036854775808",
               "relations[key 1].actor2: there is no row with key -9223372036854775808"},
        Change{"UPDATE relations SET type = 0", "relations[key 1].type: there is no row with key 0 in types"},
        Change{"UPDATE relations SET actor2 = actor1 WHERE key = 2",
               "relations[key 2].actor2: source and target are the same actor"},
        Change{"UPDATE relations SET date = '1955-02-30' WHERE key = 2",
               "relations[key 2].date: \"1955-02-30\" is not a date that exists"},
        Change{"UPDATE relations SET date = x'31393535' WHERE key = 2",
               "relations[key 2].date: expected a text, found a blob"},
        Change{"UPDATE relations SET date = NULL WHERE key = 2",
               "relations[key 2].date: \"aid\" is an event and needs a `date`"},
        Change{"UPDATE relations SET start_date = '1966' WHERE key = 1",
               "relations[key 1].end_date: the end"},
        Change{"UPDATE relations SET weight = 11 WHERE key = 1",
               "relations[key 1].weight: the weight 11 is not between"},
        Change{"UPDATE relations SET weight = 9e999 WHERE key = 1", "relations[key 1].weight"},
        Change{"UPDATE relations SET weight = 'much' WHERE key = 1",
               "relations[key 1].weight: expected a number, found a text"},
        Change{"UPDATE relations SET count = 0 WHERE key = 2", "relations[key 2].count"},
        Change{"UPDATE relations SET count = 2000000000 WHERE key = 2", "relations[key 2].count"},
        Change{"UPDATE relations SET count = 1.5 WHERE key = 2",
               "relations[key 2].count: expected a whole number, found a number"},
        Change{"UPDATE relations SET offset = -1 WHERE key = 2", "relations[key 2].offset"},
        Change{"UPDATE relations SET offset = 9e999 WHERE key = 2", "relations[key 2].offset"},
        Change{"UPDATE relations SET confidence = 7 WHERE key = 1", "relations[key 1].confidence"},
        Change{"UPDATE relations SET id = 'R 0' WHERE key = 1", "relations[key 1].id: \"R 0\" is not an id"},
        Change{"UPDATE relations SET id = 'r1' WHERE key = 3",
               "relations[key 3].id: duplicate relation id \"r1\", first at relations[key 2].id"},
        Change{"UPDATE relations SET label = CAST(x'ff' AS TEXT) WHERE key = 1", "is not UTF-8"},
        Change{"UPDATE relations SET note = 'a' || char(0) || 'b' WHERE key = 1", "holds a NUL"},
        Change{"UPDATE relations SET source = 5 WHERE key = 1",
               "relations[key 1].source: there is no row with key 5 in sources"},
        Change{"UPDATE relations SET source = NULL WHERE key = 1", "relations[key 1].locator"},
        Change{"UPDATE relation_sources SET relation = 40", "relation_sources[relation 40].relation"},
        Change{"UPDATE actors SET parent = 3 WHERE key = 1", "is its own ancestor: usa > cia"},
        Change{"UPDATE actors SET parent = 'x' WHERE key = 1", "actors[key 1].parent"},
        Change{"UPDATE actors SET kind = 'planet' WHERE key = 1",
               "actors[key 1].kind: \"planet\" is not a kind of actor"},
        Change{"UPDATE actors SET name = '' WHERE key = 1", "actors[key 1].name: must not be empty"},
        Change{"UPDATE types SET nature = 'mood'", "types[key 1].nature: \"mood\" is not a nature"},
        Change{"UPDATE types SET directed = 2 WHERE key = 1", "types[key 1].directed: 2 is neither 0 nor 1"},
        Change{"UPDATE eras SET start_date = 'then'", "eras[key 1].start_date: \"then\" is not a date"},
        Change{"UPDATE aliases SET actor = 12", "aliases[actor 12].actor: there is no row with key 12"},
        Change{"UPDATE codes SET code = x'00'", "codes[actor 1].code: expected a text, found a blob"},
        Change{"UPDATE meta SET value = 'entente-network/9' WHERE key = 'format'",
               "meta.format: the format is \"entente-network/9\""},
        Change{"DELETE FROM meta WHERE key = 'observed_start'", "meta.observed_start"},
        Change{"UPDATE meta SET value = x'41' WHERE key = 'title'", "meta.title: expected a text"},
        Change{"UPDATE meta SET value = 'nobody' WHERE key = 'focus1'",
               "meta.focus1: unknown actor \"nobody\""}));

INSTANTIATE_TEST_SUITE_P(
    Schemas, Tampered,
    testing::Values(
        Change{"PRAGMA user_version = 2", "is of version 2 of the format; this program reads version 1"},
        Change{"DROP TABLE aliases", "aliases: is missing"},
        Change{"ALTER TABLE relations RENAME COLUMN confidence TO trust",
               "relations.confidence: this column is missing"},
        Change{"DROP TABLE aliases; CREATE VIEW aliases AS SELECT 1 AS actor, 1 AS position, 'a' AS alias",
               "aliases: is a view, not a table"},
        Change{"DROP TABLE aliases; CREATE VIRTUAL TABLE aliases USING fts5(actor, position, alias)",
               "aliases: is not a plain table"},
        Change{"DROP TABLE codes; CREATE TABLE codes (actor INTEGER, list TEXT, code TEXT AS "
               "(hex(zeroblob(100000000))), PRIMARY KEY (actor, list)) WITHOUT ROWID",
               "codes.code: is computed, not stored"},
        Change{"DROP TABLE aliases; CREATE TABLE aliases (actor, position, alias)",
               "aliases: has not the primary key"},
        Change{"DROP TABLE eras; CREATE TABLE eras (key TEXT, id, label, start_date, end_date, note)",
               "eras: has not the primary key"}));

TEST(Hostile, AViewInPlaceOfTheRelationsIsNotRun) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    test::run_sql(path, std::string(relations_anew) +
                            "CREATE VIEW relations AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i "
                            "+ 1 FROM n) SELECT i AS key, 'c' || i AS id, moved.* FROM n, moved");
    EXPECT_THAT(test::complaints(path), HasSubstr("relations: is a view, not a table"));
}

TEST(Hostile, ADefaultThatIsNowhereStoredDoesNotFillTheMemory) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    test::run_sql(path,
                  "CREATE TABLE moved AS SELECT key, id, actor1, actor2, type, date, start_date, "
                  "end_date, weight, count, offset, confidence, label, source, locator FROM relations;"
                  "DROP VIEW ties; DROP VIEW citations; DROP TABLE relations; CREATE TABLE relations "
                  "(key INTEGER PRIMARY KEY, id, actor1, actor2, type, date, start_date, end_date, "
                  "weight, count, offset, confidence, label, source, locator);"
                  "INSERT INTO relations SELECT key + 10 * n, id || '-' || n, actor1, actor2, type, date, "
                  "start_date, end_date, weight, count, offset, confidence, label, source, locator "
                  "FROM moved, (WITH RECURSIVE i(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM i "
                  "WHERE n < 100) SELECT n FROM i) ORDER BY 1;"
                  "ALTER TABLE relations ADD COLUMN note TEXT DEFAULT '" +
                      std::string(100'000, 'x') + "'");
    EXPECT_THAT(test::complaints(path), HasSubstr("it gives more text than it holds"));
}

TEST(Hostile, TriggersAndFurtherTablesAreNoHindrance) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    test::run_sql(path,
                  "CREATE TABLE mine (a, b); CREATE INDEX mine_a ON relations (lower(id)); CREATE "
                  "TRIGGER t AFTER INSERT ON relations BEGIN DELETE FROM actors; END; ALTER TABLE "
                  "relations ADD COLUMN coder TEXT DEFAULT 'me'");
    EXPECT_THAT(test::complaints(path), IsEmpty());
}

TEST(Hostile, AllProblemsAreTold) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    test::run_sql(path, "UPDATE relations SET weight = 'x'; UPDATE actors SET kind = 'y'");
    const std::string told = test::complaints(path);
    EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 6) << told;
}

TEST(Hostile, OtherDatabasesAreNotTakenForOurs) {
    const test::Folder folder;
    test::run_sql(folder.file("x.db"), "CREATE TABLE t (a)");
    EXPECT_THAT(test::complaints(folder.file("x.db")),
                HasSubstr("is a SQLite database, but holds no network"));
}

TEST(Hostile, FilesThatAreNoDatabases) {
    const test::Folder folder;
    for (const std::string& bytes : {std::string("SQLite format 3\0", 16), std::string(5000, '\0'),
                                     std::string("SQLite format 3\0", 16) + std::string(5000, '\xff')}) {
        test::put_bytes(folder.file("x.db"), bytes);
        EXPECT_NE(test::complaints(folder.file("x.db")), "");
        EXPECT_THROW(ingest::read_database_bytes(bytes, "memory"), model::DataError);
    }
    EXPECT_THAT(test::complaints(folder.file("absent.db")), HasSubstr("cannot be read"));
    EXPECT_NE(test::complaints(folder.path().string()), "");
}

TEST(Hostile, ChangesThatLieBesideTheFileAreNotOverlooked) {
    const test::Folder folder;
    const std::string path = folder.database(sample());
    for (const char* const ending : {"-journal", "-wal"}) {
        test::put_bytes(path + ending, "");
        EXPECT_EQ(test::complaints(path), "") << ending;
        test::put_bytes(path + ending, "changes");
        EXPECT_THAT(test::complaints(path), HasSubstr("another program is writing to it")) << ending;
        std::filesystem::remove(path + ending);
    }
}

/// Reads bytes that may be damaged: a network or a DataError, never anything else.
bool is_read(const std::string& bytes) {
    try {
        const model::Network network = ingest::read_database_bytes(bytes, "memory");
        return network.relations().size() < bytes.size();
    } catch (const model::DataError& error) {
        EXPECT_FALSE(error.problems().empty());
        return false;
    }
}

TEST(Hostile, TruncatedFilesAreRefused) {
    const test::Folder folder;
    const std::string bytes = test::bytes_of(folder.database(test::build(test::random_draft(7))));
    ASSERT_TRUE(is_read(bytes));
    // Indices, which are not read, end the file: what is missing must all the same be noticed.
    for (std::size_t size = 0; size < bytes.size(); size += 512) {
        EXPECT_FALSE(is_read(bytes.substr(0, size))) << size;
    }
}

TEST(Hostile, FlippedBitsNeverDoMoreThanThat) {
    const test::Folder folder;
    const std::string good = test::bytes_of(folder.database(test::build(test::random_draft(7))));
    test::Dice dice(1);
    int read = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = good;
        const std::size_t flips = 1 + dice.below(round % 2 == 0 ? 3 : 300);
        // Heads of pages hold the structure, and random bytes would seldom hit them.
        const std::size_t page = 8192;
        for (std::size_t i = 0; i < flips; ++i) {
            const std::size_t at = dice.chance(50) ? dice.below(bytes.size())
                                                   : dice.below(bytes.size() / page) * page + dice.below(140);
            bytes[at] = static_cast<char>(dice.below(256));
        }
        read += is_read(bytes) ? 1 : 0;
    }
    EXPECT_GT(read, 0);
    EXPECT_LT(read, 2000);
}

}  // namespace
