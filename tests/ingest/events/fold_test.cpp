#include "ingest/events/fold.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "ingest/events/folding.hpp"
#include "ingest/events/naive_fold.hpp"
#include "ingest/events/source.hpp"

namespace entente::ingest {
namespace {

using test::fold_fault;
using test::fold_texts;
using test::GdeltRow;
using test::lines_of;
using test::skips_of;
using test::text_of;
using test::text_of_rows;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

EventOptions by(CellPeriod period, EventTypes types) {
    EventOptions options;
    options.period = period;
    options.types = types;
    return options;
}

TEST(Fold, EventsOfOneDyadMonthAndTypeAreOneCell) {
    const EventImport import = fold_texts(
        gdelt_events,
        {text_of_rows({{.id = "12", .day = "20201130", .goldstein = "3.4"},
                       {.id = "11", .day = "20201101", .code = "0211", .goldstein = "-0.4", .root = "02"},
                       {.id = "10", .day = "20201102", .code = "042", .goldstein = "-1.5"},
                       {.id = "13", .day = "20201201"},
                       {.id = "14", .actor1 = "PAK", .actor2 = "USA"}})});
    EXPECT_THAT(lines_of(import.cells),
                ElementsAre("PAK USA 2020-11 04 n=1 +2800000 0 ids 14-14 days 18579-18579",
                            "USA PAK 2020-11 02 n=1 +0 -400000 ids 11-11 days 18567-18567",
                            "USA PAK 2020-11 04 n=2 +3400000 -1500000 ids 10-12 days 18568-18596",
                            "USA PAK 2020-12 04 n=1 +2800000 0 ids 13-13 days 18597-18597"));
    EXPECT_THAT(import.cells.actors(), ElementsAre("PAK", "USA"));
    EXPECT_THAT(import.cells.types(), ElementsAre("02", "04"));
    EXPECT_EQ(import.log.read, 5u);
    EXPECT_EQ(import.log.used, 5u);
    EXPECT_THAT(import.broken, IsEmpty());
}

TEST(Fold, PeriodsAndTypesAreAsFineAsAskedFor) {
    const std::string text = text_of_rows({{.day = "20201115", .code = "190", .root = "19", .quad = "4"},
                                           {.day = "20201116", .code = "193", .root = "19", .quad = "4"}});
    const auto lines = [&](CellPeriod period, EventTypes types) {
        std::vector<std::string> out = lines_of(fold_texts(gdelt_events, {text}, by(period, types)).cells);
        for (std::string& line : out) line = line.substr(8, line.find(" +") - 8);
        return out;
    };
    EXPECT_THAT(lines(CellPeriod::day, EventTypes::root),
                ElementsAre("2020-11-15 19 n=1", "2020-11-16 19 n=1"));
    EXPECT_THAT(lines(CellPeriod::week, EventTypes::root), ElementsAre("2020-W46 19 n=1", "2020-W47 19 n=1"));
    EXPECT_THAT(lines(CellPeriod::month, EventTypes::code),
                ElementsAre("2020-11 190 n=1", "2020-11 193 n=1"));
    EXPECT_THAT(lines(CellPeriod::year, EventTypes::quad), ElementsAre("2020 4 n=2"));
    EXPECT_THAT(lines(CellPeriod::year, EventTypes::none), ElementsAre("2020 all n=2"));
}

TEST(Fold, EveryRowIsUsedOrCountedWithItsReasonAndPlace) {
    const EventImport import = fold_texts(gdelt_events, {text_of_rows({{},
                                                                       {.actor1 = ""},
                                                                       {.actor2 = ""},
                                                                       {.actor2 = "USA"},
                                                                       {.day = ""},
                                                                       {.day = "20200230"},
                                                                       {.code = ""},
                                                                       {.code = "---"},
                                                                       {.code = "9", .root = ""},
                                                                       {.goldstein = ""},
                                                                       {.goldstein = "NaN"},
                                                                       {.goldstein = "1e308"},
                                                                       {.goldstein = "10.5"},
                                                                       {.id = "18446744073709551616"},
                                                                       {.quad = "5"},
                                                                       {.columns = 57},
                                                                       {.actor1 = "US\x01"}})});
    EXPECT_EQ(import.log.read, 17u);
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_THAT(skips_of(import.log),
                ElementsAre("1 no first actor: 0.txt:2:15", "1 no second actor: 0.txt:3:28",
                            "1 actor acts on itself: 0.txt:4:28", "1 no date: 0.txt:5:3",
                            "1 date that does not exist: 0.txt:6:3", "2 no CAMEO code: 0.txt:7:42 0.txt:8:42",
                            "1 code that is not CAMEO's: 0.txt:9:42", "1 no Goldstein value: 0.txt:10:52",
                            "3 Goldstein value that is no number from -10 to 10: 0.txt:11:52 0.txt:12:52 "
                            "0.txt:13:52",
                            "2 number that cannot be read: 0.txt:14:1 0.txt:15:50",
                            "1 wrong number of columns: 0.txt:16:0", "1 actor that is no text: 0.txt:17:15"));
    EXPECT_EQ(import.log.skipped[4].first[0].what, "date that does not exist: \"20200230\"");
    EXPECT_EQ(import.log.skipped[10].first[0].what, "57 columns where 58 are expected");
}

TEST(Fold, StrictMakesARowThatCannotBeUsedAnError) {
    EventOptions options;
    options.strict = true;
    const std::string text =
        text_of_rows({{}, {.actor2 = ""}, {.actor2 = ""}, {.actor2 = ""}, {.actor2 = ""}});
    EXPECT_THAT(fold_fault(gdelt_events, {text}, options), HasSubstr("0.txt:2:28: no second actor"));
    EXPECT_THAT(fold_fault(gdelt_events, {text}, options), HasSubstr("1 more: no second actor"));
    EXPECT_EQ(fold_fault(gdelt_events, {text_of(GdeltRow{})}, options), "none");
    options.where = {"actor1=PAK"};
    EXPECT_EQ(fold_fault(gdelt_events, {text_of(GdeltRow{})}, options), "none") << "left out as asked";
}

TEST(Fold, ConditionsLeaveOutWithACount) {
    EventOptions options;
    options.where = {"mentions>=5", "date>=2020-11"};
    const EventImport import = fold_texts(
        gdelt_events, {text_of_rows({{.mentions = "4"}, {.mentions = "5"}, {.day = "20201031"}})}, options);
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_THAT(skips_of(import.log), ElementsAre("2 left out by --where: 0.txt:1:0 0.txt:3:0"));
}

TEST(Fold, ProgressIsToldByTheCallingThreadAndReachesTheWhole) {
    std::vector<GdeltRow> rows(4000);
    const std::string text = text_of_rows(rows);
    EventOptions options;
    options.threads = 1;
    std::uint64_t bytes = 0, seen = 0, total = 0, calls = 0;
    const std::thread::id here = std::this_thread::get_id();
    options.tell = [&](const Progress& progress) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        EXPECT_GE(progress.rows, seen);
        ++calls;
        bytes = progress.bytes;
        seen = progress.rows;
        total = progress.total;
    };
    fold_texts(gdelt_events, {text, text}, options, 10000);
    EXPECT_GT(calls, 10u);
    EXPECT_EQ(seen, 8000u);
    EXPECT_EQ(total, 2 * text.size());
    EXPECT_EQ(bytes, total);
}

TEST(Fold, WhatTellThrowsComesOutOfTheFold) {
    EventOptions options;
    options.threads = 1;  // so that the calling thread reads the only block
    options.tell = [](const Progress&) { throw std::runtime_error("stopped"); };
    EXPECT_THROW(fold_texts(gdelt_events, {text_of(GdeltRow{})}, options), std::runtime_error);
}

/// A row as GDELT may have it, one in three with something wrong.
GdeltRow any_row() {
    const auto actors =
        rc::gen::element<std::string>("USA", "PAK", "PAKMIL", "IND", "AFGINSTALTALIBAN", "RUS", "");
    GdeltRow row;
    row.id = std::to_string(*rc::gen::inRange(1, 1000000));
    row.day = *rc::gen::element<std::string>("20201113", "20201130", "20201201", "20210105", "20210230", "");
    row.actor1 = *actors;
    row.actor2 = *actors;
    row.root = *rc::gen::element<std::string>("01", "04", "19");
    row.code = row.root + *rc::gen::element<std::string>("0", "3", "12");
    row.goldstein = *rc::gen::element<std::string>("-10.0", "3.4", "0.0", "-0.4", "7", "");
    row.columns = *rc::gen::weightedElement<std::size_t>({{15, 58}, {1, 57}, {1, 61}});
    return row;
}

RC_GTEST_PROP(Fold, EqualsTheNaiveOneForAnyThreadsBlocksAndOrderOfFilesAndRows, ()) {
    std::vector<GdeltRow> rows = *rc::gen::container<std::vector<GdeltRow>>(rc::gen::exec(any_row));
    rows.insert(rows.begin(), GdeltRow{});  // so that the files are of the format
    std::vector<std::string> texts(1 + *rc::gen::inRange<std::size_t>(0, 3), text_of(GdeltRow{}));
    for (const GdeltRow& row : rows) texts[*rc::gen::inRange<std::size_t>(0, texts.size())] += text_of(row);
    const std::vector<std::string> expected = test::naive_fold(texts, test::naive_gdelt1);
    const EventImport first = fold_texts(gdelt_events, texts);
    RC_ASSERT(lines_of(first.cells) == expected);
    RC_ASSERT(first.log.read == rows.size() + texts.size());
    RC_ASSERT(first.log.read == first.log.used + test::skipped_rows(first.log));

    EventOptions options;
    options.threads = *rc::gen::inRange(1U, 5U);
    const EventImport again =
        fold_texts(gdelt_events, texts, options, *rc::gen::inRange<std::size_t>(1, 3000));
    RC_ASSERT(lines_of(again.cells) == expected);
    RC_ASSERT(skips_of(again.log) == skips_of(first.log));

    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    std::shuffle(texts.begin(), texts.end(), random);
    RC_ASSERT(lines_of(fold_texts(gdelt_events, texts, options).cells) == expected);
}

TEST(Fold, ManyThreadsOnOneLargeFileAgreeWithOneInEverything) {
    std::mt19937 random(11);
    std::vector<GdeltRow> rows;
    for (int i = 0; i < 20000; ++i) {
        GdeltRow row;
        row.id = std::to_string(i + 1);
        row.actor1 = random() % 10 == 0 ? "" : "A" + std::to_string(random() % 400);
        row.actor2 = "B" + std::to_string(random() % 400);
        row.day = random() % 50 == 0 ? "20209999" : "202011" + std::to_string(10 + random() % 20);
        rows.push_back(row);
    }
    const std::string text = text_of_rows(rows);
    EventOptions options;
    options.threads = 1;
    const EventImport one = fold_texts(gdelt_events, {text}, options, 5000);
    EXPECT_EQ(lines_of(one.cells), test::naive_fold({text}, test::naive_gdelt1));
    for (const unsigned threads : {2U, 3U, 8U}) {
        options.threads = threads;
        const EventImport many = fold_texts(gdelt_events, {text}, options, 5000);
        EXPECT_EQ(lines_of(many.cells), lines_of(one.cells));
        EXPECT_EQ(skips_of(many.log), skips_of(one.log));
    }
}

}  // namespace
}  // namespace entente::ingest
