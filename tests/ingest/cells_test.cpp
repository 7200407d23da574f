#include "entente/ingest/cells.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

namespace entente::ingest {
namespace {

auto key_of(const Cell& cell) {
    return std::tuple(cell.actor1, cell.actor2, cell.period, cell.type);
}

Cell cell_at(std::uint32_t actor1, std::uint32_t actor2, std::int32_t period, std::uint32_t type) {
    Cell cell;
    cell.actor1 = actor1;
    cell.actor2 = actor2;
    cell.period = period;
    cell.type = type;
    return cell;
}

TEST(Cells, WithoutACellAreEmpty) {
    EXPECT_EQ(Cells().size(), 0u);
    EXPECT_EQ(Cells(CellPeriod::year, {}, {}, {}).size(), 0u);
    EXPECT_EQ(Cells(CellPeriod::year, {"USA"}, {"01"}, {{}, {}}).size(), 0u);
}

TEST(Cells, StandInOrderOfActorsPeriodAndType) {
    const Cells cells(CellPeriod::month, {"A", "B", "C"}, {"01", "19"},
                      {{cell_at(1, 0, 0, 0), cell_at(0, 2, 31, 1)},
                       {},
                       {cell_at(0, 2, 31, 0), cell_at(0, 2, -31, 1), cell_at(0, 1, 59, 0)}});
    ASSERT_EQ(cells.size(), 5u);
    EXPECT_EQ(key_of(cells[0]), std::tuple(0u, 1u, 59, 0u));
    EXPECT_EQ(key_of(cells[1]), std::tuple(0u, 2u, -31, 1u));
    EXPECT_EQ(key_of(cells[2]), std::tuple(0u, 2u, 31, 0u));
    EXPECT_EQ(key_of(cells[3]), std::tuple(0u, 2u, 31, 1u));
    EXPECT_EQ(key_of(cells[4]), std::tuple(1u, 0u, 0, 0u));
    EXPECT_EQ(cells.actors().at(2), "C");
}

TEST(Cells, OneLargePartAmongVeryManyIsNumberedToo) {
    constexpr std::uint32_t large = 1U << 17U;  // with 2^15 parts, more positions than 32 bits have
    std::vector<std::vector<Cell>> parts(40000);
    for (std::uint32_t i = 0; i < large; ++i) parts[39000].push_back(cell_at(1, 0, 0, large - i));
    parts[5].push_back(cell_at(0, 1, 0, 7));
    const Cells cells(CellPeriod::day, {"a", "b"}, std::vector<std::string>(large + 1), std::move(parts));
    ASSERT_EQ(cells.size(), large + 1);
    EXPECT_EQ(cells[0].type, 7u);
    for (std::uint32_t i = 1; i <= large; ++i) ASSERT_EQ(cells[i].type, i);
}

RC_GTEST_PROP(Cells, AreInOrderHoweverTheyAreDealt, ()) {
    std::mt19937 engine(*rc::gen::arbitrary<std::uint32_t>());
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    std::vector<Cell> all;
    for (std::uint32_t i = 0; i < 300; ++i) {
        all.push_back(cell_at(random() % 5, random() % 5, static_cast<std::int32_t>(random() % 7) - 3, i));
    }
    std::vector<std::vector<Cell>> parts(1 + random() % 9);
    for (const Cell& cell : all) parts[random() % parts.size()].push_back(cell);
    const Cells cells(CellPeriod::day, {"a", "b", "c", "d", "e"}, std::vector<std::string>(300),
                      std::move(parts));
    std::sort(all.begin(), all.end(), [](const Cell& a, const Cell& b) { return key_of(a) < key_of(b); });
    RC_ASSERT(cells.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) RC_ASSERT(key_of(cells[i]) == key_of(all[i]));
}

}  // namespace
}  // namespace entente::ingest
