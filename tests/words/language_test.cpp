#include "entente/words/language.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/catalogue.hpp"
#include "words/dates.hpp"
#include "words/say.hpp"

namespace entente::words {
namespace {

using namespace std::string_literals;

using test::catalogue;
using test::Entries;

const std::string header =
    "Language: pl_PL\nContent-Type: text/plain; charset=UTF-8\n"
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n";

Say polish() {
    return Language::from_catalogue(catalogue({{"", header},
                                               {"Cooperation", "Współpraca"},
                                               {std::string("month\4May"), "maja"},
                                               {"{} of {} ties", "z {1} więzi {0}"},
                                               {"{who} moved", "{kto} ruszył"},
                                               {"{} tie\0{} ties"s, "{} więź\0{} więzi\0{} więzi razem"s}}));
}

TEST(LanguageTest, EnglishTextsStandForThemselves) {
    const Say say = Language();
    EXPECT_EQ(say.language().tag(), "en");
    EXPECT_EQ(say("{} of {} ties", 3, 4), "3 of 4 ties");
    EXPECT_EQ(say.count(1, "{} tie", "{} ties"), "1 tie");
    EXPECT_EQ(say.count(0, "{} tie", "{} ties"), "0 ties");
    EXPECT_EQ(say.count(1234567, "{} tie", "{} ties"), "1,234,567 ties");
    EXPECT_EQ(say.text("{not a place}"), "{not a place}");
}

TEST(LanguageTest, TranslationMayChangeTheOrderOfItsPlaces) {
    const Say say = polish();
    EXPECT_EQ(say.language().tag(), "pl-PL");
    EXPECT_EQ(say("Cooperation"), "Współpraca");
    EXPECT_EQ(say("{} of {} ties", 3, 4), "z 4 więzi 3");
    EXPECT_EQ(say.text("Cooperation"), "Współpraca");
}

TEST(LanguageTest, EveryPluralFormOfTheLanguageIsUsed) {
    const Say say = polish();
    EXPECT_EQ(say.count(1, "{} tie", "{} ties"), "1 więź");
    EXPECT_EQ(say.count(3, "{} tie", "{} ties"), "3 więzi");
    EXPECT_EQ(say.count(5, "{} tie", "{} ties"), "5 więzi razem");
    EXPECT_EQ(say.count(22, "{} tie", "{} ties"), "22 więzi");
    EXPECT_EQ(say.count(4'000'000'022, "{} tie", "{} ties"), "4,000,000,022 więzi");
}

TEST(LanguageTest, ContextTellsWordsApart) {
    EXPECT_EQ(polish().as("month", "May"), "maja");
    EXPECT_EQ(polish()("May"), "May");
}

TEST(LanguageTest, WhatIsMissingOrHasOtherPlacesComesOutInEnglish) {
    EXPECT_EQ(polish()("Conflict"), "Conflict");
    EXPECT_EQ(polish()("{who} moved", "who"_a = "Iran"), "Iran moved");
    EXPECT_EQ(polish().count(2, "{} event", "{} events"), "2 events");
}

TEST(LanguageTest, DatesAndListsAreSaid) {
    const Say say = Language();
    const auto date = [](const char* text) { return *model::Date::parse(text); };
    EXPECT_EQ(date_words(say, date("1954-05-19")), "19 May 1954");
    EXPECT_EQ(date_words(say, date("1954-05")), "May 1954");
    EXPECT_EQ(date_words(say, date("1954")), "1954");
    EXPECT_EQ(date_words(polish(), date("1954-05-19")), "19 maja 1954");
    EXPECT_EQ(join_words(say, {}), "");
    EXPECT_EQ(join_words(say, {"a"}), "a");
    EXPECT_EQ(join_words(say, {"a", "b"}), "a and b");
    EXPECT_EQ(join_words(say, {"a", "b", "c", "d"}), "a, b, c and d");
    EXPECT_EQ(times(say, 2), "twice");
    EXPECT_EQ(times(say, 13), "13 times");
}

TEST(LanguageTest, SpansAreSaidInYearsWhereTheyAreWholeYears) {
    const Say say = Language();
    const model::Day first = std::chrono::year(1950) / 1 / 1, end = std::chrono::year(1960) / 1 / 1;
    EXPECT_EQ(span_words(say, {first, end}), "1950–1959");
    EXPECT_EQ(span_words(say, {first, first + std::chrono::days(1)}), "1 January 1950");
    EXPECT_EQ(span_words(say, {first, end - std::chrono::days(1)}), "1 January 1950 – 30 December 1959");
    EXPECT_EQ(span_years({first, first}), "");
}

// The reason is said, and no cut or changed byte makes it read beyond the end (the sanitizers watch).
TEST(LanguageTest, BrokenCataloguesAreRefused) {
    const std::string whole = catalogue({{"", header}, {"Cooperation", "Współpraca"}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_THROW((void)Language::from_catalogue(std::string_view(whole).substr(0, size)), BadCatalogue)
            << size;
    }
    for (std::size_t at = 0; at < 28 + 32; ++at) {
        for (const int value : {0, 1, 0x7f, 0xff}) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(value);
            try {
                (void)Language::from_catalogue(bytes).text("Cooperation");
            } catch (const BadCatalogue&) {
            }
        }
    }
    EXPECT_THROW((void)Language::from_catalogue(catalogue({{"Cooperation", "Współpraca"}})), BadCatalogue);
    EXPECT_THROW((void)Language::from_catalogue(catalogue({{"", "Content-Type: text/plain\n"}})),
                 BadCatalogue);
    EXPECT_THROW((void)Language::from_catalogue(catalogue({{"", "Language: de\" onload=\"\n"}})),
                 BadCatalogue);
}

}  // namespace
}  // namespace entente::words
