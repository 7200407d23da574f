#include "ingest/latin_letters.hpp"

#include <gmock/gmock.h>

#include <clocale>

#include "ingest/draft_parts.hpp"

namespace {

using namespace entente::ingest;

TEST(LatinLetters, KeepTheLettersOfNames) {
    EXPECT_EQ(slug("İlham Əliyev"), "ilham-aliyev");
    EXPECT_EQ(slug("Țepeș, Vlad"), "tepes-vlad");
    EXPECT_EQ(slug("Łódź"), "lodz");
    EXPECT_EQ(slug("Đỗ Mười"), "do-muoi");
    EXPECT_EQ(slug("Kosovë"), "kosove");
    EXPECT_EQ(slug("Øst"), "ost");
    EXPECT_EQ(slug("Россия"), "rossiya");
    EXPECT_EQ(slug("Щедрин, Юлия"), "shchedrin-yuliya");
    EXPECT_EQ(slug("Україна"), "ukrayina");
    EXPECT_EQ(slug("Ελλάδα"), "ellada");
    EXPECT_EQ(slug("Θεσσαλονίκη"), "thessaloniki");
    EXPECT_EQ(slug("Côte d’Ivoire"), "cote-divoire");
    EXPECT_EQ(slug("Co\xCC\x82te"), "cote");  // an accent of its own, as macOS writes names of files
}

TEST(LatinLetters, AreTheSameInEveryLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* locale : {"C", "tr_TR.UTF-8", "de_DE.UTF-8", ""}) {
        std::setlocale(LC_ALL, locale);  // one that is not installed stays out
        EXPECT_EQ(slug("İlham Țepeș III"), "ilham-tepes-iii");
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST(LatinLetters, ChangeNothingElse) {
    EXPECT_EQ(latin_letters(U'a'), std::nullopt);
    EXPECT_EQ(latin_letters(0x00D7), std::nullopt);  // a sign, not a letter
    EXPECT_EQ(latin_letters(0x4E2D), std::nullopt);
    EXPECT_EQ(latin_letters(0x03A2), std::nullopt);  // not assigned
    EXPECT_EQ(slug("A\xC3\x97"
                   "B"),
              "a-b");
}

TEST(LatinLetters, GiveTextsWithoutAnyANumber) {
    Ids ids("actor");
    EXPECT_EQ(ids.of("中国"), "actor-1");
    EXPECT_EQ(ids.of("日本"), "actor-2");
    EXPECT_EQ(ids.of("中国"), "actor-1");
    EXPECT_EQ(ids.of("Россия"), "rossiya");
    Ids plain;
    EXPECT_EQ(plain.of("中国"), "x");
}

/// Every stretch is found by its first and its last character: the table is in order.
TEST(LatinLetters, KnowEveryLetterOfTheirAlphabets) {
    for (char32_t c = 0x00C0; c <= 0x017F; ++c) {
        const bool sign = c == 0x00D7 || c == 0x00F7;
        EXPECT_EQ(latin_letters(c).has_value(), !sign) << static_cast<unsigned>(c);
    }
    for (char32_t c = 0x1E00; c <= 0x1E99; ++c) EXPECT_TRUE(latin_letters(c)) << static_cast<unsigned>(c);
    for (char32_t c = 0x0400; c <= 0x045F; ++c) EXPECT_TRUE(latin_letters(c)) << static_cast<unsigned>(c);
    for (char32_t c = 0x03AC; c <= 0x03CE; ++c) EXPECT_TRUE(latin_letters(c)) << static_cast<unsigned>(c);
    EXPECT_EQ(latin_letters(0x0416), latin_letters(0x0436));
    EXPECT_EQ(latin_letters(0x0410), "a");
    EXPECT_EQ(latin_letters(0x0401), "e");
    EXPECT_EQ(latin_letters(0x0391), "a");
    EXPECT_EQ(latin_letters(0x03CE), "o");
    EXPECT_EQ(latin_letters(0x03C2), "s");
}

}  // namespace
