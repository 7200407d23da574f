#include "ingest/events/cell_table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <map>
#include <random>
#include <tuple>

namespace entente::ingest {
namespace {

using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::int32_t>;

Key key_of(const Cell& cell) {
    return {cell.actor1, cell.actor2, cell.type, cell.period};
}

Share share_of(Cell cell) {
    return {cell, hash_of_key(cell)};
}

Cell event(std::uint32_t actor1, std::uint32_t actor2, std::int32_t period, std::int64_t goldstein,
           std::uint64_t id) {
    Cell cell;
    cell.actor1 = actor1;
    cell.actor2 = actor2;
    cell.period = cell.first_day = cell.last_day = period;
    cell.count = 1;
    (goldstein < 0 ? cell.negative : cell.positive) = goldstein;
    cell.first_id = cell.last_id = id;
    return cell;
}

bool same(const Cell& a, const Cell& b) {
    return key_of(a) == key_of(b) && a.count == b.count && a.positive == b.positive &&
           a.negative == b.negative && a.first_id == b.first_id && a.last_id == b.last_id &&
           a.first_day == b.first_day && a.last_day == b.last_day;
}

TEST(CellTable, AddsWhatHasTheSameKey) {
    CellTable table;
    const std::vector<Share> shares = {share_of(event(1, 2, 0, 5, 9)), share_of(event(1, 2, 0, -3, 4)),
                                       share_of(event(2, 1, 0, 7, 0)), share_of(event(1, 2, 31, 1, 3))};
    table.add(shares);
    EXPECT_EQ(table.size(), 3u);
    const std::vector<std::vector<Cell>> blocks = table.take();
    ASSERT_EQ(blocks.size(), 1u);
    Cell sum = event(1, 2, 0, 5, 4);
    sum.count = 2;
    sum.negative = -3;
    sum.last_id = 9;
    EXPECT_TRUE(same(blocks[0][0], sum));
    EXPECT_EQ(table.size(), 0u);
}

TEST(CellTable, AnIdThatIsNotGivenDoesNotCountAsTheLeast) {
    Cell cell = event(1, 2, 0, 0, 0);
    add(cell, event(1, 2, 0, 0, 7));
    EXPECT_EQ(cell.first_id, 7u);
    EXPECT_EQ(cell.last_id, 7u);
    add(cell, event(1, 2, 0, 0, 0));
    EXPECT_EQ(cell.first_id, 7u);
}

TEST(CellTable, NumbersThatNoLongerFitStayAtTheLimit) {
    Cell cell = event(1, 2, 0, std::numeric_limits<std::int64_t>::max() - 1, 1);
    cell.negative = std::numeric_limits<std::int64_t>::min() + 1;
    cell.count = std::numeric_limits<std::uint64_t>::max();
    Cell more = event(1, 2, 0, 5, 1);
    more.negative = -5;
    add(cell, more);
    EXPECT_EQ(cell.positive, std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(cell.negative, std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(cell.count, std::numeric_limits<std::uint64_t>::max());
}

TEST(CellTable, HoldsWhatAnOrderedMapHoldsThroughManyGrowths) {
    std::mt19937 engine(7);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    std::map<Key, Cell> expected;
    CellTable table;
    std::vector<Share> shares;
    for (int i = 0; i < 200000; ++i) {
        const Cell cell = event(random() % 300, random() % 300, static_cast<std::int32_t>(random() % 3) - 1,
                                static_cast<std::int64_t>(random() % 200) - 100, random() % 1000);
        const auto [found, added] = expected.try_emplace(key_of(cell), cell);
        if (!added) add(found->second, cell);
        shares.push_back(share_of(cell));
        if (shares.size() == 1 + random() % 100) {
            table.add(shares);
            shares.clear();
        } else if (shares.size() > 100) {
            table.add(shares);
            shares.clear();
        }
    }
    table.add(shares);
    ASSERT_EQ(table.size(), expected.size());
    std::size_t seen = 0;
    for (const std::vector<Cell>& block : table.take()) {
        for (const Cell& cell : block) {
            ++seen;
            ASSERT_TRUE(same(cell, expected.at(key_of(cell))));
        }
    }
    EXPECT_EQ(seen, expected.size());
}

}  // namespace
}  // namespace entente::ingest
