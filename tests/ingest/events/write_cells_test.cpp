#include "entente/ingest/cells.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

namespace entente::ingest {
namespace {

constexpr char header[] =
    "actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n";

std::string written(const Cells& cells) {
    std::ostringstream out;
    write_cells_csv(cells, out);
    return out.str();
}

constexpr std::int32_t november_2020 = 18'567;  // 2020-11-01 in days since 1970-01-01

Cell cell(std::uint32_t actor1, std::uint32_t actor2, std::int64_t positive, std::int64_t negative) {
    Cell made;
    made.actor1 = actor1;
    made.actor2 = actor2;
    made.period = made.first_day = made.last_day = november_2020;
    made.count = 2;
    made.positive = positive;
    made.negative = negative;
    made.first_id = 7;
    made.last_id = 9;
    return made;
}

TEST(WriteCells, NoCellsAreAHeader) {
    EXPECT_EQ(written(Cells()), header);
}

TEST(WriteCells, SumsAreExactAndNoLongerThanNeeded) {
    std::vector<Cell> part{cell(0, 1, 2'800'000, -10'000'000), cell(1, 0, 0, -1), cell(2, 0, 100'000'000, 0),
                           cell(2, 1, 1'000'010, -400'000)};
    const Cells cells(CellPeriod::month, {"IND", "PAK", "USAGOV"}, {"04"}, {part});
    EXPECT_EQ(written(cells), std::string(header) +
                                  "IND,PAK,2020-11,04,2,-7.2,2.8,-10,7,9\n"
                                  "PAK,IND,2020-11,04,2,-0.000001,0,-0.000001,7,9\n"
                                  "USAGOV,IND,2020-11,04,2,100,100,0,7,9\n"
                                  "USAGOV,PAK,2020-11,04,2,0.60001,1.00001,-0.4,7,9\n");
}

TEST(WriteCells, AnIdThatNobodyGaveIsAnEmptyCell) {
    Cell without = cell(0, 1, 0, 0);
    without.first_id = without.last_id = 0;
    const Cells cells(CellPeriod::month, {"IND", "PAK"}, {""}, {{without}});
    EXPECT_EQ(written(cells), std::string(header) + "IND,PAK,2020-11,,2,0,0,0,,\n");
}

TEST(WriteCells, NamesAreQuotedAndKeptFromRunningAsFormulas) {
    const Cells cells(CellPeriod::month, {"=cmd", "Ministry, \"Foreign\""}, {"04"}, {{cell(0, 1, 0, 0)}});
    EXPECT_EQ(written(cells),
              std::string(header) + "'=cmd,\"Ministry, \"\"Foreign\"\"\",2020-11,04,2,0,0,0,7,9\n");
}

TEST(WriteCells, TheLargestNumbersAreWhole) {
    Cell most = cell(0, 1, 0, std::numeric_limits<std::int64_t>::min());
    most.count = most.last_id = std::numeric_limits<std::uint64_t>::max();
    const Cells cells(CellPeriod::month, {"IND", "PAK"}, {"04"}, {{most}});
    EXPECT_EQ(written(cells), std::string(header) +
                                  "IND,PAK,2020-11,04,18446744073709551615,-9223372036854.775808,0,"
                                  "-9223372036854.775808,7,18446744073709551615\n");
}

TEST(WriteCells, ManyBlocksMakeOneTable) {
    std::vector<std::string> actors;
    std::vector<Cell> part;
    for (std::uint32_t i = 0; i < 5'000; ++i) {
        actors.push_back("A" + std::to_string(10'000 + i));
        part.push_back(cell(i, (i + 1) % 5'000, i, 0));
    }
    std::istringstream rows(written(Cells(CellPeriod::month, actors, {"04"}, {part})));
    std::string row;
    std::getline(rows, row);
    std::size_t n = 0;
    for (; std::getline(rows, row); ++n) {
        EXPECT_EQ(row.substr(0, row.find(",2,")), actors[n] + "," + actors[(n + 1) % 5'000] + ",2020-11,04");
    }
    EXPECT_EQ(n, 5'000U);
}

}  // namespace
}  // namespace entente::ingest
