#include "entente/render/text.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <string>

#include "render/utf8.hpp"

namespace entente::render {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Adobe's font metrics for Helvetica (Core 14 AFM): H 722, e 556, l 222, v 500, t 278, i 222, c 500,
// a 556; bold H 722, e 556, l 278, v 556, t 333, i 278, c 556, a 556.
TEST(TextWidth, is_the_sum_of_the_published_advance_widths) {
    EXPECT_DOUBLE_EQ(text_width("Helvetica", 1000), 722 + 556 + 222 + 500 + 556 + 278 + 222 + 500 + 556);
    EXPECT_DOUBLE_EQ(text_width("Helvetica", 1000, true),
                     722 + 556 + 278 + 556 + 556 + 333 + 278 + 556 + 556);
    EXPECT_DOUBLE_EQ(text_width("i", 11.5), 0.222 * 11.5);
    EXPECT_DOUBLE_EQ(text_width("", 11.5), 0);
}

TEST(TextWidth, knows_accents_punctuation_and_other_alphabets) {
    EXPECT_DOUBLE_EQ(text_width("é", 1000), 556);
    EXPECT_DOUBLE_EQ(text_width("Ł", 1000), 556);
    EXPECT_DOUBLE_EQ(text_width("–—…", 1000), 556 + 1000 + 1000);
    EXPECT_DOUBLE_EQ(text_width("€", 1000), 556);
    EXPECT_DOUBLE_EQ(text_width("Ω", 1000), 748);
    EXPECT_DOUBLE_EQ(text_width("Я", 1000), 722);
}

TEST(TextWidth, of_other_scripts_is_measured_within_bounds) {
    EXPECT_DOUBLE_EQ(text_width("中国", 1000), 2000);
    for (const std::string name : {"پاکستان", "भारत", "ישראל", "ไทย"}) {
        const double width = text_width(name, 1000);
        std::size_t letters = 0;
        for (const char c : name) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        EXPECT_GE(width, 300 * static_cast<double>(letters)) << name;
        EXPECT_LE(width, 1150 * static_cast<double>(letters)) << name;
        EXPECT_DOUBLE_EQ(width, 100 * text_width(name, 10)) << "measured once, scaled";
        EXPECT_GT(text_width(name + name, 1000), width);
    }
    EXPECT_DOUBLE_EQ(text_width("e\u0301", 1000), 556) << "a combining accent takes no room";
}

TEST(WrapName, breaks_where_the_longer_line_is_shortest) {
    EXPECT_THAT(wrap_name("United Kingdom", 11.5), ElementsAre("United", "Kingdom"));
    EXPECT_THAT(wrap_name("Lashkar-e-Taiba", 11.5), ElementsAre("Lashkar-", "e-Taiba"));
    EXPECT_THAT(wrap_name("Soviet Union / Russia", 11.5), ElementsAre("Soviet Union", "/ Russia"));
    EXPECT_THAT(wrap_name("UNAMA/UNAMIR", 11.5), ElementsAre("UNAMA", "/UNAMIR"));
    EXPECT_THAT(wrap_name("US–India Council", 11.5), ElementsAre("US–India", "Council"));
}

TEST(WrapName, breaks_between_ideographs) {
    EXPECT_THAT(wrap_name("中华人民共和国政府", 11.5), ElementsAre("中华人民", "共和国政府"));
    EXPECT_THAT(wrap_name("中国", 11.5), ElementsAre("中国"));
}

TEST(WrapName, keeps_whole_what_is_short_or_has_no_place_to_break) {
    EXPECT_THAT(wrap_name("al-Qaeda", 11.5), ElementsAre("al-Qaeda"));
    EXPECT_THAT(wrap_name("Afghanistan", 11.5), ElementsAre("Afghanistan"));
    EXPECT_THAT(wrap_name("", 11.5), ElementsAre(""));
    EXPECT_THAT(wrap_name("Hindustantimesgroup X", 11.5), ElementsAre("Hindustantimesgroup X"))
        << "a break that saves almost nothing is not worth a second line";
}

TEST(WrapName, loses_no_character_but_the_space_it_breaks_at) {
    EXPECT_TRUE(rc::check([] {
        const auto name = *rc::gen::container<std::string>(rc::gen::element('a', 'W', ' ', '-', '/'));
        const auto lines = wrap_name(name, 11.5);
        RC_ASSERT(lines.size() == 1 || lines.size() == 2);
        std::string joined, plain;
        for (const auto& line : lines) joined += line;
        for (const char c : joined) {
            if (c != ' ') plain += c;
        }
        std::string expected;
        for (const char c : name) {
            if (c != ' ') expected += c;
        }
        RC_ASSERT(plain == expected);
    }));
}

TEST(WrapText, fills_lines_up_to_the_width_and_keeps_long_words) {
    EXPECT_THAT(wrap_text("aa aa aa", 1000, 2 * 1112 + 278), ElementsAre("aa aa", "aa"));
    EXPECT_THAT(wrap_text(" a\n b ", 1000, 1), ElementsAre("a", "b"));
    EXPECT_THAT(wrap_text("", 10, 100), IsEmpty());
}

TEST(Ellipsize, keeps_what_fits_and_says_that_something_is_missing) {
    EXPECT_EQ(ellipsize("abc", 1000, 2000), "abc");
    EXPECT_EQ(ellipsize("aaaa", 1000, 2200), "aa…");
    EXPECT_EQ(ellipsize("aa aaa", 1000, 2500), "aa…") << "no space before the ellipsis";
    EXPECT_EQ(ellipsize("ee\u0301e", 1000, 1600), "e…") << "an accent goes with its letter";
    const std::string hebrew = clean_text(
        "\x06\xD7\x9D\xD3\xA4"
        "aa&\xDF\x83\xE2");
    EXPECT_LE(text_width(ellipsize(hebrew, 10, 60), 10), 60) << "wider together than its parts";
    EXPECT_TRUE(rc::check([](const std::string& text) {
        const std::string clean = clean_text(text);
        RC_ASSERT(text_width(ellipsize(clean, 10, 60), 10) <= 60);
    }));
}

TEST(CleanText, replaces_what_xml_forbids) {
    EXPECT_EQ(clean_text(std::string("a\0b", 3)), "a\uFFFDb");
    EXPECT_EQ(clean_text("a\x01\x1F\x7F"), "a\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(clean_text("a\tb\nc\r\nd"), "a b c  d");
    EXPECT_EQ(clean_text("\xEF\xBF\xBE\xEF\xBF\xBF"), "\uFFFD\uFFFD") << "U+FFFE and U+FFFF";
    EXPECT_EQ(clean_text("\xC2\x85"), "\uFFFD") << "U+0085, a C1 control";
    EXPECT_EQ(clean_text("Łódź 中 😀"), "Łódź 中 😀");
}

// The Unicode Standard, table 3-8: how U+FFFD replaces maximal subparts.
TEST(CleanText, replaces_each_maximal_subpart_of_bad_utf8_once) {
    EXPECT_EQ(clean_text("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
              "a\uFFFD\uFFFD\uFFFD\x62\uFFFD\x63\uFFFD\uFFFD\x64");
    EXPECT_EQ(clean_text("\xC0\xAF"), "\uFFFD\uFFFD") << "overlong";
    EXPECT_EQ(clean_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "a surrogate";
    EXPECT_EQ(clean_text("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD") << "past U+10FFFF";
    EXPECT_EQ(clean_text("a\xE4\xB8"), "a\uFFFD") << "cut off at the end";
}

TEST(CleanText, leaves_what_is_clean_alone) {
    EXPECT_TRUE(rc::check([](const std::string& text) {
        const std::string once = clean_text(text);
        RC_ASSERT(clean_text(once) == once);
    }));
}

TEST(Utf8, decodes_what_it_encodes) {
    EXPECT_TRUE(rc::check([] {
        const auto value = *rc::gen::inRange<std::uint32_t>(0, 0x110000);
        RC_PRE(value < 0xD800 || value > 0xDFFF);
        std::string text;
        append_utf8(text, static_cast<char32_t>(value));
        std::size_t at = 0;
        RC_ASSERT(next_character(text, at) == static_cast<char32_t>(value));
        RC_ASSERT(at == text.size());
    }));
}

TEST(EscapeXml, escapes_markup_and_quotes) {
    EXPECT_EQ(escape_xml("<a href=\"x\">&'</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(escape_xml("]]>\x02"), "]]&gt;\uFFFD");
}

TEST(SvgNumber, has_no_needless_digits) {
    EXPECT_EQ(svg_number(1), "1");
    EXPECT_EQ(svg_number(1.5), "1.5");
    EXPECT_EQ(svg_number(1.239), "1.24");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(100), "100");
    EXPECT_EQ(svg_number(100, 0), "100");
    EXPECT_EQ(svg_number(0.126, 1), "0.1");
    EXPECT_EQ(svg_number(std::numeric_limits<double>::quiet_NaN()), "0");
    EXPECT_EQ(svg_number(std::numeric_limits<double>::infinity()), "1000000000");
}

}  // namespace
}  // namespace entente::render
