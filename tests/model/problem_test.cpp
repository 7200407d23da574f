#include "entente/model/problem.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "entente/model/problem_code.hpp"
#include "entente/model/utf8.hpp"

namespace {

using namespace entente::model;

TEST(Problem, TextLeavesOutWhatIsUnknown) {
    EXPECT_EQ(to_string({"a.json", 3, 7, "relations[1].end", "too early", "move it"}),
              "a.json:3:7: relations[1].end: too early; move it");
    EXPECT_EQ(to_string({"a.json", 0, 0, "", "no such file", ""}), "a.json: no such file");
    EXPECT_EQ(to_string({"", 0, 0, "focus[1]", "twice the same", ""}), "focus[1]: twice the same");
    EXPECT_EQ(to_string({"a.json", 3, 0, "", "broken", ""}), "a.json:3: broken");
}

TEST(Problem, TextEndsWithTheCode) {
    EXPECT_EQ(to_string({"a", 1, 1, "focus[0]", "unknown", "add it", {}, ProblemCode::unknown_id}),
              "a:1:1: focus[0]: unknown; add it [unknown-id]");
}

TEST(ProblemCode, EachHasANameOfItsOwnAndSaysHowToMendIt) {
    std::set<std::string_view> names;
    for (const ProblemKind& kind : problem_kinds()) {
        EXPECT_EQ(name_of(kind.code), kind.name);
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_THAT(std::string(kind.name), testing::MatchesRegex("[a-z]+(-[a-z]+)*"));
        EXPECT_FALSE(kind.meaning.empty() || kind.mend.empty()) << kind.name;
    }
    EXPECT_EQ(name_of(ProblemCode::none), "");
    EXPECT_EQ(name_of(static_cast<ProblemCode>(255)), "");
}

TEST(Problem, DataErrorTellsAll) {
    const DataError error({{"a", 1, 1, "", "one", ""}, {"a", 2, 1, "", "two", ""}});
    EXPECT_STREQ(error.what(), "a:1:1: one\na:2:1: two");
    EXPECT_EQ(error.problems().size(), 2U);
}

TEST(Nearest, FindsSlipsOfThePen) {
    const std::vector<std::string> ids{"usa", "pakistan", "ussr", "iran", "iraq"};
    EXPECT_EQ(nearest("pakstan", ids), "pakistan");
    EXPECT_EQ(nearest("pakisatn", ids), "pakistan");
    EXPECT_EQ(nearest("packistan", ids), "pakistan");
    EXPECT_EQ(nearest("usa", ids), "usa");
    EXPECT_EQ(nearest("us", ids), "usa");
    EXPECT_EQ(nearest("ira", ids), "iran");  // the first of two equally near
    EXPECT_EQ(nearest("bhutan", ids), "");
    EXPECT_EQ(nearest("", ids), "");
    EXPECT_EQ(nearest("x", {"y"}), "");  // nothing in common
    EXPECT_EQ(nearest("usa", {}), "");
    EXPECT_EQ(nearest(std::string(1'000'000, 'x'), ids), "");
}

/// Optimal string alignment by its recursive definition.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) {
        return a.size() + b.size();
    }
    const auto shorter = [](std::string_view text, std::size_t by) {
        return text.substr(0, text.size() - by);
    };
    std::size_t best =
        std::min({slow_distance(shorter(a, 1), b) + 1, slow_distance(a, shorter(b, 1)) + 1,
                  slow_distance(shorter(a, 1), shorter(b, 1)) + (a.back() == b.back() ? 0 : 1)});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2]) {
        best = std::min(best, slow_distance(shorter(a, 2), shorter(b, 2)) + 1);
    }
    return best;
}

RC_GTEST_PROP(NearestProperty, TakesTheFirstOfTheNearestWithinAThird, ()) {
    const auto word = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
    const auto cut = [](std::string text) { return text.substr(0, 6); };
    const std::string text = cut(*word);
    std::vector<std::string> candidates;
    for (int i = 0; i < 4; ++i) {
        candidates.push_back(cut(*word));
    }
    std::string expected;
    std::size_t best = 100;
    for (const std::string& candidate : candidates) {
        const std::size_t longer = std::max(text.size(), candidate.size());
        const std::size_t distance = slow_distance(text, candidate);
        if (!text.empty() && distance < best && distance <= std::max<std::size_t>(1, longer / 3) &&
            distance < longer) {
            best = distance;
            expected = candidate;
        }
    }
    RC_ASSERT(nearest(text, candidates) == expected);
}

TEST(InQuotes, IsFitForATerminal) {
    EXPECT_EQ(in_quotes("usa"), "\"usa\"");
    EXPECT_EQ(in_quotes("a\"b\\c"), "\"a\\\"b\\\\c\"");
    EXPECT_EQ(in_quotes("a\nb\x1b[31m"), "\"a\\u000ab\\u001b[31m\"");
    EXPECT_EQ(in_quotes("caf\xe9"), "\"caf\\xe9\"");
    EXPECT_EQ(in_quotes("Türkiye"), "\"Türkiye\"");
    EXPECT_EQ(in_quotes("\u202etxt"), "\"\\u202etxt\"");
    EXPECT_EQ(in_quotes(std::string(60, 'x')), "\"" + std::string(60, 'x') + "\"");
    EXPECT_EQ(in_quotes(std::string(61, 'x')), "\"" + std::string(60, 'x') + "…\"");
}

TEST(Utf8, KnowsWellFormedSequences) {
    for (const char* text :
         {"", "a", "é", "€", "𝄞", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\U0010ffff"}) {
        EXPECT_EQ(first_invalid_utf8(text), std::string_view::npos) << text;
    }
    EXPECT_EQ(utf8_length("𝄞x"), 4U);
    EXPECT_EQ(first_invalid_utf8("ab\xc0\xaf"), 2U);        // overlong
    EXPECT_EQ(first_invalid_utf8("\xe0\x80\x80"), 0U);      // overlong
    EXPECT_EQ(first_invalid_utf8("é\xed\xa0\x80"), 2U);     // surrogate
    EXPECT_EQ(first_invalid_utf8("\xf4\x90\x80\x80"), 0U);  // beyond U+10FFFF
    EXPECT_EQ(first_invalid_utf8("\xf8"), 0U);
    EXPECT_EQ(first_invalid_utf8("a\x80"), 1U);      // continuation without a lead
    EXPECT_EQ(first_invalid_utf8("a\xe2\x82"), 1U);  // cut short
}

}  // namespace
