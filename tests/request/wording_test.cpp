#include "request/wording.hpp"

#include <gmock/gmock.h>

#include "request/choice.hpp"
#include "tests/request/asking.hpp"

namespace entente::request {
namespace {

using testing::ElementsAre;
using Texts = std::vector<std::string>;

TEST(Wording, HintsNameTheNearestElseAllThereIs) {
    const Texts rules = {"era", "decade", "year"};
    EXPECT_EQ(did_you_mean_or_list("decad", rules), "; did you mean decade?");
    EXPECT_EQ(did_you_mean_or_list("fortnight", rules), "; it is one of era, decade, year");
    EXPECT_EQ(did_you_mean_or_list("x", {}), "; there are none");
    EXPECT_EQ(did_you_mean("fortnight", rules), "");
}

TEST(Wording, LongListsSayHowManyThereAre) {
    EXPECT_EQ(listed({"a", "b", "c"}, 3), "a, b, c");
    EXPECT_EQ(listed({"a", "b", "c"}, 2), "a, b, … (3 in all)");
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(counted(1, "row", "rows"), "1 row");
    EXPECT_EQ(counted(0, "row", "rows"), "0 rows");
}

TEST(Wording, PartsHaveNoBlanksAroundThemAndEmptyOnesStay) {
    EXPECT_THAT(split(" usa , united states,", ','), ElementsAre("usa", "united states", ""));
    EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Choice, WordsAndNumbersThatDoNotFitAreNamed) {
    const Choices<int> sizes = {{"wide", 1}, {"portrait", 2}};
    EXPECT_EQ(choice_of("size", "portrait", sizes), 2);
    EXPECT_EQ(test::refusal([&] { choice_of("size", "wid", sizes); }),
              "size: no choice \"wid\"; did you mean wide?");
    EXPECT_EQ(test::refusal([&] { choice_of("--size", "A4", sizes, "size"); }),
              "--size: no size \"A4\"; it is one of wide, portrait");
    const Limits share = {"a number from 0 to 1", [](double value) { return value >= 0 && value <= 1; }};
    EXPECT_EQ(test::refusal([&] { require("alpha", 1.5, share); }), "alpha: 1.5 is not a number from 0 to 1");
    EXPECT_EQ(test::refusal([&] { require("alpha", 1, share); }), "");
    const WholeLimits few = {2, 6};
    EXPECT_EQ(test::refusal([&] { require("k", std::uint64_t{7}, few); }),
              "k: 7 is not a whole number from 2 to 6");
    EXPECT_EQ(test::refusal([&] { require("k", std::uint64_t{6}, few); }), "");
}

}  // namespace
}  // namespace entente::request
