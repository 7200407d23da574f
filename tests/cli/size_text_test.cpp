#include "cli/size_text.hpp"

#include <gtest/gtest.h>

namespace {

using entente::cli::parse_size;

constexpr std::uint64_t k = 1024;

TEST(ParseSize, TakesBytesAndPowersOf1024) {
    EXPECT_EQ(parse_size("1"), 1U);
    EXPECT_EQ(parse_size("1048576"), k * k);
    EXPECT_EQ(parse_size("100B"), 100U);
    EXPECT_EQ(parse_size("4K"), 4 * k);
    EXPECT_EQ(parse_size("500M"), 500 * k * k);
    EXPECT_EQ(parse_size("500m"), 500 * k * k);
    EXPECT_EQ(parse_size("2G"), 2 * k * k * k);
    EXPECT_EQ(parse_size("2GB"), 2 * k * k * k);
    EXPECT_EQ(parse_size("2GiB"), 2 * k * k * k);
    EXPECT_EQ(parse_size("1.5G"), 3 * k * k * k / 2);
    EXPECT_EQ(parse_size("3T"), 3 * k * k * k * k);
    EXPECT_EQ(parse_size("0.0001K"), std::nullopt);
}

TEST(ParseSize, RefusesEverythingElse) {
    for (const char* text : {"",          "0",
                             "0G",        "-1",
                             "+1",        "M",
                             "G2",        "1X",
                             "1MX",       "1 M",
                             " 1",        "1,5G",
                             "1.5",       "1.",
                             ".5G",       "1.2.3K",
                             "1e3",       "0x10",
                             "iB",        "1iB",
                             "1MBB",      "nan",
                             "inf",       "9223372036854775808",
                             "8388608T",  "99999999999999999999999999",
                             "1\xC2\xA0M"}) {
        EXPECT_EQ(parse_size(text), std::nullopt) << text;
    }
    EXPECT_TRUE(parse_size("8388607T").has_value());
}

}  // namespace
