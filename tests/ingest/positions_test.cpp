#include "ingest/positions.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using entente::ingest::Place;
using entente::ingest::Positions;

void expect_place(std::string_view text, std::size_t offset, std::size_t line, std::size_t column) {
    const Place place = Positions(text).at(offset);
    EXPECT_EQ(place.line, line) << offset;
    EXPECT_EQ(place.column, column) << offset;
}

TEST(Positions, CountLinesAndCharacters) {
    const std::string_view text = "ab\ncd\r\né𝄞x\n";
    expect_place(text, 0, 1, 1);
    expect_place(text, 2, 1, 3);  // the line feed itself
    expect_place(text, 3, 2, 1);
    expect_place(text, 7, 3, 1);
    expect_place(text, 9, 3, 2);   // after é: two bytes, one column
    expect_place(text, 13, 3, 3);  // after the clef: four bytes, one column
    expect_place(text, 15, 4, 1);
    expect_place(text, 1000, 4, 1);
    expect_place("", 0, 1, 1);
}

TEST(Positions, GiveTheByteOrderMarkNoColumn) {
    expect_place("\xEF\xBB\xBF{}", 3, 1, 1);
    expect_place("\xEF\xBB\xBF{}", 4, 1, 2);
    expect_place("\xEF\xBB\xBF{}", 0, 1, 1);
}

RC_GTEST_PROP(PositionsProperty, AreTheSameInAnyOrderOfAsking, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', '\n', '\xC3', '\xA9'));
    const auto offsets =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, text.size() + 1));
    Positions positions(text);
    for (const std::size_t offset : offsets) {
        std::size_t line = 1;
        std::size_t column = 1;
        for (std::size_t i = 0; i < offset; ++i) {
            column += text[i] == '\xA9' ? 0 : 1;
            if (text[i] == '\n') {
                ++line;
                column = 1;
            }
        }
        const Place place = positions.at(offset);
        RC_ASSERT(place.line == line);
        RC_ASSERT(place.column == column);
        RC_ASSERT(positions.line(offset) == line);
    }
}

}  // namespace
