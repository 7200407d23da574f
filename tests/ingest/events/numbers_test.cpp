#include "ingest/events/numbers.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <string>

namespace entente::ingest {
namespace {

constexpr std::int64_t ten = 10'000'000;

TEST(Digits, AreTakenUpToTheLastThatFitsIn64Bits) {
    EXPECT_EQ(parse_digits("0"), 0u);
    EXPECT_EQ(parse_digits("007"), 7u);
    EXPECT_EQ(parse_digits("999999999999999999"), 999999999999999999u);
    EXPECT_EQ(parse_digits("18446744073709551615"), 18446744073709551615u);
    for (const char* text : {"18446744073709551616", "99999999999999999999999", "", "-1", "+1", "1.0", "1 ",
                             "x", "1e3", "\0011"}) {
        EXPECT_FALSE(parse_digits(text)) << text;
    }
    EXPECT_FALSE(parse_digits(std::string_view("1\0", 2)));
}

RC_GTEST_PROP(Digits, AreTheNumberItselfAndNoOtherByteIsOne, (std::uint64_t number)) {
    std::string text = std::to_string(number >> *rc::gen::inRange(0, 60));
    RC_ASSERT(parse_digits(text) == std::stoull(text));
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    text[at] = *rc::gen::suchThat<char>([](char c) { return c < '0' || c > '9'; });
    RC_ASSERT(!parse_digits(text));
}

TEST(Millionths, AreExactForDecimals) {
    EXPECT_EQ(parse_millionths("3.4", ten), 3'400'000);
    EXPECT_EQ(parse_millionths("-10.0", ten), -10'000'000);
    EXPECT_EQ(parse_millionths("10", ten), 10'000'000);
    EXPECT_EQ(parse_millionths("-.5", ten), -500'000);
    EXPECT_EQ(parse_millionths("5.", ten), 5'000'000);
    EXPECT_EQ(parse_millionths("+1.5", ten), 1'500'000);
    EXPECT_EQ(parse_millionths("-0.0", ten), 0);
    EXPECT_EQ(parse_millionths("0.0000005", ten), 1);
    EXPECT_EQ(parse_millionths("2.5e-1", ten), 250'000);
    EXPECT_EQ(parse_millionths("1.23456789", ten), 1'234'568);
}

TEST(Millionths, AreNoneForWhatIsNoNumberOrTooLarge) {
    for (const char* text :
         {"", ".", "-", "NaN", "nan", "inf", "-inf", "1e308", "1e999", "10.000001", "-10.1",
          "99999999999999999999", "1,5", "1.5 ", " 1.5", "--1", "+-1", "0x10", "1.2.3"}) {
        EXPECT_FALSE(parse_millionths(text, ten)) << text;
    }
}

RC_GTEST_PROP(Millionths, AreTheNumberItself, (std::int32_t value)) {
    const std::int64_t millionths = value % (ten + 1);
    std::string digits = std::to_string(std::abs(millionths));
    digits.insert(0, digits.size() < 7 ? 7 - digits.size() : 0, '0');
    digits.insert(digits.size() - 6, ".");
    RC_ASSERT(parse_millionths((millionths < 0 ? "-" : "") + digits, ten) == millionths);
}

TEST(EventDay, IsReadWithAndWithoutDashes) {
    EXPECT_EQ(parse_event_day("19700101"), 0);
    EXPECT_EQ(parse_event_day("19691231"), -1);
    EXPECT_EQ(parse_event_day("2018-06-01"), 17683);
    EXPECT_EQ(parse_event_day("20200229"), 18321);
    for (const char* text : {"20200230", "20190229", "20201301", "20200001", "00000101", "99990101",
                             "2020-6-01", "2020", "202011", "2020111a", "-2020111", "2020/11/13", ""}) {
        EXPECT_FALSE(parse_event_day(text)) << text;
    }
}

}  // namespace
}  // namespace entente::ingest
