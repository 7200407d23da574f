#include "report/insets.hpp"

#include <gmock/gmock.h>

namespace entente::report {

bool operator==(const Run& a, const Run& b) {
    return a.kind == b.kind && a.text == b.text && a.target == b.target && a.id == b.id;
}

namespace {

using namespace words;
using testing::ElementsAre;
using testing::IsEmpty;

const Run plain_and{RunKind::plain, " and ", "", ""};

TEST(Insets, StandWhereTheSentenceHasThem) {
    const Say say = Language();
    Insets in;
    const Text text =
        in.text(say("{later} follows {first}.", "first"_a = in(link("A", "#a")), "later"_a = in(strong("B"))),
                RunKind::muted);
    EXPECT_THAT(text, ElementsAre(strong("B"), muted(" follows "), link("A", "#a"), muted(".")));
}

TEST(Insets, MayBeSeveralRunsOrNone) {
    Insets in;
    const std::string two = in(line(link("A", "#a"), " – ", link("B", "#b"))), none = in(Text());
    EXPECT_THAT(in.text(two + none), ElementsAre(link("A", "#a"), line(" – ")[0], link("B", "#b")));
    EXPECT_THAT(in.text(""), IsEmpty());
}

// Names of strangers' data come into sentences too.
TEST(Insets, MarksThatAreNoneStayText) {
    Insets in;
    const std::string inset = in(strong("A"));
    for (const std::string name : {"\x1f", "\x1f\x1f",
                                   "\x1f"
                                   "1\x1f",
                                   "\x1f"
                                   "0x\x1f",
                                   "\x1f-0\x1f",
                                   "\x1f"
                                   "99999999999999999999999\x1f"}) {
        std::string all;
        for (const auto& run : in.text("(" + name + ")")) all += run.text;
        EXPECT_EQ(all, "(" + name + ")");
        EXPECT_EQ(in.text(inset + name).front(), strong("A"));
    }
    EXPECT_THAT(in.text("\x1f" + inset), ElementsAre(line("\x1f")[0], strong("A")));
}

TEST(JoinTexts, EndsWithAnd) {
    const Say say = Language();
    const Text a{link("A", "#a")}, b{link("B", "#b")}, c{link("C", "#c")};
    EXPECT_THAT(join_texts(say, {}), IsEmpty());
    EXPECT_THAT(join_texts(say, {a}), ElementsAre(a[0]));
    EXPECT_THAT(join_texts(say, {a, b, c}), ElementsAre(a[0], line(", ")[0], b[0], plain_and, c[0]));
}

}  // namespace
}  // namespace entente::report
