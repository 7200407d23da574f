#include "report/latex_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::report {
namespace {

using testing::ElementsAre;

TEST(LatexText, EveryCharacterThatMeansSomethingIsEscaped) {
    EXPECT_EQ(escape_latex("&_#%$~^\\{}"),
              "\\&\\_\\#\\%\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\{\\}");
    EXPECT_EQ(escape_latex("\\input{/etc/passwd}"), "\\textbackslash{}input\\{/etc/passwd\\}");
    EXPECT_EQ(escape_latex("a<b>c|d"), "a\\textless{}b\\textgreater{}c\\textbar{}d");
}

TEST(LatexText, WhatStandsAtTheStartOfARowIsNoArgumentOfTheRowBefore) {
    EXPECT_EQ(escape_latex("[2ex]"), "{[}2ex{]}");
    EXPECT_EQ(escape_latex("*"), "{*}");
}

TEST(LatexText, NoSignsAreMadeOfTwo) {
    EXPECT_EQ(escape_latex("--x---"), "-{}-x-{}-{}-");
    EXPECT_EQ(escape_latex("''"), "'{}'");
    EXPECT_EQ(escape_latex(",,"), ",{},");
    EXPECT_EQ(escape_latex("?`!`"), "?\\textasciigrave{}!\\textasciigrave{}");
    EXPECT_EQ(escape_latex("\"a\""), "{\\char34}a{\\char34}");
    EXPECT_EQ(escape_latex("a-b, c"), "a-b, c");
}

TEST(LatexText, SignsOfFiguresAreCommandsAndOtherScriptsStay) {
    EXPECT_EQ(escape_latex("1947\u20131971 \u2212 \u00D7 \u2192"),
              "1947\\textendash{}1971 \\ensuremath{-} \\ensuremath{\\times} \\ensuremath{\\rightarrow}");
    EXPECT_EQ(escape_latex("中国 Éire मिस्र مصر"), "中国 Éire मिस्र مصر");
}

TEST(LatexText, IsOneLineOfCleanText) {
    EXPECT_EQ(escape_latex("a\nb\tc"), "a b c");
    EXPECT_EQ(escape_latex("a\x01z"), "a\uFFFDz");
    EXPECT_EQ(escape_latex("\xFF"), "\uFFFD");
    EXPECT_EQ(escape_latex(""), "");
}

TEST(LatexText, RunsKeepTheirKind) {
    EXPECT_EQ(
        latex_of(line(strong("a&b"), " ", code("x_y"), " ", link("here", "https://example.org/%"), " ")),
        "\\textbf{a\\&b} \\texttt{x\\_y} here");
    EXPECT_EQ(latex_of(line(strong(""))), "");
}

TEST(LatexText, CharactersBeyondAsciiAreFoundOnce) {
    EXPECT_THAT(characters_beyond_ascii("a中b国中 é😀"), ElementsAre("é", "中", "国", "😀"));
    EXPECT_TRUE(characters_beyond_ascii("plain").empty());
}

}  // namespace
}  // namespace entente::report
