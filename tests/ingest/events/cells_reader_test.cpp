#include <gmock/gmock.h>

#include <sstream>

#include "ingest/events/folding.hpp"

namespace entente::ingest {
namespace {

using test::fold_fault;
using test::fold_texts;
using test::lines_of;
using test::skips_of;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string header =
    "actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n";

TEST(CellsTable, RowsOfOneKeyAreAddedUp) {
    const EventImport import = fold_texts(cells_events, {header + "USA,PAK,2020-11,04,2,1.9,3.4,-1.5,10,12\n"
                                                                  "USA,PAK,2020-11,04,1,2.8,2.8,0,7,7\n",
                                                         header + "USA,PAK,2020-12,190,1,-10,0,-10.0,,\n"});
    EXPECT_EQ(import.cells.period(), CellPeriod::month);
    EXPECT_THAT(lines_of(import.cells),
                ElementsAre("USA PAK 2020-11 04 n=3 +6200000 -1500000 ids 7-12 days 18567-18596",
                            "USA PAK 2020-12 190 n=1 +0 -10000000 ids 0-0 days 18597-18627"));
}

TEST(CellsTable, ColumnsStandInAnyOrderAndSomeMayBeMissing) {
    const EventImport import = fold_texts(
        cells_events,
        {"negative_sum\tpositive_sum\tcount\ttype\tperiod\tactor2\tactor1\n-1\t0\t1\tall\t2020\tB\tA\n"});
    EXPECT_THAT(lines_of(import.cells), ElementsAre("A B 2020 all n=1 +0 -1000000 ids 0-0 days 18262-18627"));
    EXPECT_THAT(fold_fault(cells_events, {"actor1,actor2,period,count,positive_sum\n"}),
                HasSubstr("no column type, negativesum"));
}

TEST(CellsTable, PeriodsAreAsFineAsTheTextSays) {
    for (const auto& [text, period] :
         {std::pair("2020-11-13", CellPeriod::day), std::pair("2020-W46", CellPeriod::week),
          std::pair("2020-11", CellPeriod::month), std::pair("2020", CellPeriod::year)}) {
        const EventImport import =
            fold_texts(cells_events, {header, header + "A,B," + text + ",01,1,0,0,0,,\n"});
        EXPECT_EQ(import.cells.period(), period);
        ASSERT_EQ(import.cells.size(), 1u);
        EXPECT_EQ(period_text(period, import.cells[0].period), text);
    }
}

TEST(CellsTable, OtherPeriodsThanTheFirstAreNotMixedIn) {
    const EventImport import = fold_texts(
        cells_events,
        {header + "A,B,2020-11,01,1,0,0,0,,\nA,B,2020,01,1,0,0,0,,\n", header + "A,B,2020,01,1,0,0,0,,\n"});
    EXPECT_EQ(import.cells.size(), 1u);
    EXPECT_THAT(skips_of(import.log),
                ElementsAre("1 period that is none, or not like the first one: 0.txt:3:5"));
    ASSERT_EQ(import.broken.size(), 1u);
    EXPECT_THAT(import.broken[0].what,
                HasSubstr("its periods are each a year, those of the file before a month"));
}

TEST(CellsTable, SumsThatDoNotFitTogetherAreSkipped) {
    const EventImport import =
        fold_texts(cells_events, {header + "A,B,2020,01,1,1.0,0.5,0,,\n"  // 0.5 + 0 is not 1
                                           "A,B,2020,01,1,11,11,0,,\n"    // more than one event can be worth
                                           "A,B,2020,01,1,-1,-1,0,,\n"    // positive must not be negative
                                           "A,B,2020,01,0,0,0,0,,\n"      // no event
                                           "A,B,2020,01,2000000000,0,0,0,,\n"
                                           "A,B,2020,01,1,0,,0,,\n"     // blank is not 0
                                           "A,B,2020,01,1,0,0,0,9,8\n"  // ids backwards
                                           "A,B,2020,01,3,0.30000000000000004,0.30000000000000004,0,,\n"});
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_THAT(skips_of(import.log),
                ElementsAre("3 sums that do not fit together: 0.txt:2:15 0.txt:3:18 0.txt:4:18",
                            "3 number that cannot be read: 0.txt:5:13 0.txt:6:13 0.txt:8:23",
                            "1 no Goldstein value: 0.txt:7:17"));
}

TEST(CellsTable, TypesStayAsWrittenAndActorsMayBeNamesWithCommas) {
    EventOptions options;
    options.types = EventTypes::root;
    const EventImport import = fold_texts(
        cells_events, {header + "\"Police, state (India)\",\"The \"\"Base\"\"\",2020,0431,1,0,0,0,,\r\n"},
        options);
    EXPECT_THAT(import.cells.actors(), ElementsAre("Police, state (India)", "The \"Base\""));
    EXPECT_THAT(import.cells.types(), ElementsAre("0431"));
}

TEST(CellsTable, WhatTheFoldMakesReadsBackTheSame) {
    std::vector<test::GdeltRow> rows;
    for (int i = 1; i < 60; ++i) {
        rows.push_back({.id = std::to_string(i),
                        .actor1 = "A" + std::to_string(i % 7),
                        .goldstein = std::to_string(i % 9 - 4) + ".3"});
    }
    const EventImport events = fold_texts(gdelt_events, {test::text_of_rows(rows)});
    std::ostringstream table;
    write_cells_csv(events.cells, table);
    const EventImport again = fold_texts(cells_events, {table.str()});
    const auto without_days = [](const Cells& cells) {
        std::vector<std::string> lines = lines_of(cells);
        for (std::string& line : lines) line.resize(line.find(" days"));
        return lines;
    };
    EXPECT_EQ(without_days(again.cells), without_days(events.cells));
}

}  // namespace
}  // namespace entente::ingest
