#include <gmock/gmock.h>

#include "cli/pages/parameters.hpp"

namespace {

using entente::cli::pages::listed_words;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ListedWords, AreThoseBetweenCommasAndOr) {
    EXPECT_THAT(listed_words("table, csv, json or md (table)"), ElementsAre("table", "csv", "json", "md"));
    EXPECT_THAT(listed_words("svg or png"), ElementsAre("svg", "png"));
    EXPECT_THAT(listed_words("either, both, all"), ElementsAre("either", "both", "all"));
}

TEST(ListedWords, MayHaveNotesInBrackets) {
    EXPECT_THAT(
        listed_words("wide (16 cm (of paper), about), portrait (for phones) or WIDTHxHEIGHT in units"),
        ElementsAre("wide", "portrait"));
    EXPECT_THAT(listed_words("ignore (either way), out (along them) or in (against them) (ignore)"),
                ElementsAre("ignore", "out", "in"));
}

TEST(ListedWords, EndWhereASentenceGoesOn) {
    EXPECT_THAT(listed_words("svg, pdf or png, where the name does not say"),
                ElementsAre("svg", "pdf", "png"));
    EXPECT_THAT(listed_words("print, screen, or a file of colours"), ElementsAre("print", "screen"));
    EXPECT_THAT(listed_words("fold by day, week or month; then count"), ElementsAre("day", "week", "month"));
}

TEST(ListedWords, NeedTwo) {
    EXPECT_THAT(listed_words("the damping of PageRank (0.85)"), IsEmpty());
    EXPECT_THAT(listed_words("en, or a catalogue of translations"), IsEmpty());
    EXPECT_THAT(listed_words(""), IsEmpty());
    EXPECT_THAT(listed_words("a (bracket that never ends"), IsEmpty());
}

TEST(Pages, EveryOptionHasANameAndAMeaning) {
    for (const auto& page : entente::cli::pages::all_pages()) {
        for (const auto& option : page.options) {
            EXPECT_FALSE(option.names.empty()) << page.command.name;
            EXPECT_FALSE(option.meaning.empty()) << page.command.name << ' ' << option.term;
        }
        for (const auto& place : page.places) EXPECT_FALSE(place.form.empty()) << page.command.name;
    }
}

}  // namespace
