#include "ingest/tables/table_reader.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace entente;
using namespace entente::ingest;
using testing::ElementsAre;
using testing::HasSubstr;
using Cells = std::vector<std::string>;

std::vector<Cells> rows_of(const std::string& text, ImportLog& log, const TextShape& shape = {}) {
    TableReader table({"t.csv", text}, log, shape);
    std::vector<Cells> rows;
    while (table.next()) {
        rows.push_back(table.cells());
        table.use();
    }
    return rows;
}

std::vector<Cells> rows_of(const std::string& text, const TextShape& shape = {}) {
    ImportLog log;
    return rows_of(text, log, shape);
}

std::string problem_of(const std::string& text) {
    try {
        rows_of(text);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

TEST(TableReader, FindsTheSeparatorOfTheFirstLines) {
    for (const std::string separator : {",", "\t", ";"}) {
        const std::string s = separator;
        EXPECT_THAT(rows_of("a" + s + "b c" + s + "d\n1" + s + "2 x" + s + "\n"),
                    ElementsAre(Cells{"1", "2 x", ""}))
            << separator;
    }
    EXPECT_THAT(rows_of("a   b\tc\n 1 2  3 \n"), ElementsAre(Cells{"1", "2", "3"}));
    EXPECT_THAT(rows_of("a;b\n\"1;2,3,4,5\";0,5\n"), ElementsAre(Cells{"1;2,3,4,5", "0,5"}));
}

TEST(TableReader, ReadsQuotesThatHoldSeparatorsQuotesAndLines) {
    ImportLog log;
    TableReader table({"t.csv", "id,\"no,te\"\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n2,x\r\n"}, log);
    EXPECT_THAT(table.header(), ElementsAre("id", "no,te"));
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.line(), 2U);
    EXPECT_EQ(table[1], "two\r\nlines, \"quoted\"");
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.line(), 5U);
    EXPECT_FALSE(table.next());
    EXPECT_EQ(log.read, 2U);
}

TEST(TableReader, LooksColumnsUpWhateverTheirCaseAndSaysWhatIsNearest) {
    ImportLog log;
    const TableReader table({"t.csv",
                             "\xEF\xBB\xBF"
                             "CCode,Actor1 ,\n"},
                            log);
    EXPECT_EQ(table.column("ccode"), 0U);
    EXPECT_EQ(table.column({"source", "ACTOR1"}), 1U);
    EXPECT_EQ(table.find("nothing"), std::nullopt);
    EXPECT_EQ(table.cell(std::nullopt), "");
    try {
        static_cast<void>(table.column({"actor2", "target"}));
        FAIL();
    } catch (const model::DataError& error) {
        EXPECT_STREQ(
            error.what(),
            "t.csv:1: there is no column \"actor2\"; is \"Actor1\" meant? The columns are \"CCode\", "
            "\"Actor1\" [missing-column]");
    }
}

TEST(TableReader, NamesTheColumnsThatAreThere) {
    ImportLog log;
    const TableReader table({"t.csv", "a,b,,c\n"}, log);
    const auto said = [&](const std::string& mend) -> std::string {
        try {
            static_cast<void>(table.column("weight", mend));
        } catch (const model::DataError& error) {
            return error.what();
        }
        return "nothing";
    };
    EXPECT_THAT(said(""),
                HasSubstr("\"weight\"; the columns are \"a\", \"b\", \"c\"; check that this is the right"));
    EXPECT_THAT(said("say so"), HasSubstr("\"c\"; say so [missing-column]"));
    std::string many = "c1";
    for (int i = 2; i <= 20; ++i) many += ",c" + std::to_string(i);
    const TableReader wide({"t.csv", many + "\n"}, log);
    try {
        static_cast<void>(wide.column("weight"));
        FAIL();
    } catch (const model::DataError& error) {
        EXPECT_THAT(error.what(), HasSubstr("\"c12\" and 8 more;"));
    }
}

TEST(TableReader, TakesTheSeparatorThatExcelNames) {
    EXPECT_THAT(rows_of("sep=;\na,b;c\n1,5;2\n"), ElementsAre(Cells{"1,5", "2"}));
    EXPECT_THAT(rows_of("\xEF\xBB\xBFSEP=|\r\n\r\na|b\r\n1|2\r\n"), ElementsAre(Cells{"1", "2"}));
    ImportLog log;
    TableReader table({"t.csv", "sep=,\na,b\n1,2\n"}, log);
    ASSERT_TRUE(table.next());
    EXPECT_EQ(table.line(), 3U);
    EXPECT_EQ(log.read, 1U);
    EXPECT_THAT(rows_of("sep=x,y\n1,2\n"), ElementsAre(Cells{"1", "2"}));  // a column of that name
}

TEST(TableReader, ReadsDecimalCommasWhereTheyCannotSeparate) {
    const auto number = [](const std::string& text) {
        ImportLog log;
        TableReader table({"t.csv", text}, log);
        EXPECT_TRUE(table.next());
        const std::string read = table.number_text(0);
        return table.has_decimal_commas() ? read + " comma" : read;
    };
    EXPECT_EQ(number("a;b\n4,5;1\n"), "4.5 comma");
    EXPECT_EQ(number("a\tb\n-4,5\t1\n"), "-4.5 comma");
    EXPECT_EQ(number("a;b\n1,234,5;1\n"), "1,234,5");
    EXPECT_EQ(number("a;b\n1.234,5;1\n"), "1.234,5");
    EXPECT_EQ(number("a;b\n4.5;1\n"), "4.5");
    EXPECT_EQ(number("a,b\n\"4,5\",1\n"), "4,5");
}

TEST(TableReader, CountsRowsThatHaveNotAllCells) {
    ImportLog log;
    EXPECT_THAT(rows_of("a,b\n1,2\n3\n4,5,\n6,7,8\n\"9\"x,1\n", log),
                ElementsAre(Cells{"1", "2"}, Cells{"4", "5"}));
    EXPECT_EQ(log.read, 5U);
    EXPECT_EQ(log.used, 2U);
    ASSERT_EQ(log.skipped.size(), 2U);
    EXPECT_EQ(log.skipped[0].reason, "not as many cells as columns");
    EXPECT_EQ(log.skipped[0].rows, 2U);
    EXPECT_EQ(model::to_string(log.skipped[0].first[1]), "t.csv:5:5: 3 cells for 2 columns");
    EXPECT_EQ(model::to_string(log.skipped[1].first[0]),
              "t.csv:6:4: text after a closing quote; double the quote if it is part of the text");
}

TEST(TableReader, TakesAQuoteWithinACellForAFaultOnlyWhereQuotesQuote) {
    ImportLog log;
    EXPECT_THAT(rows_of("a,b\n5\" gun,x\n1,2\n", log), ElementsAre(Cells{"1", "2"}));
    EXPECT_EQ(
        model::to_string(log.skipped[0].first[0]),
        "t.csv:2:2: a quote within a cell that does not begin with one; quote the whole cell, and double "
        "the quotes that are part of the text");
    EXPECT_THAT(rows_of("a\tb\n5\" gun\tx\n"), ElementsAre(Cells{"5\" gun", "x"}));
}

TEST(TableReader, RefusesAColumnThatIsThereTwiceWhenItIsAskedFor) {
    ImportLog log;
    const TableReader table({"t.csv", "a,note,b,NOTE\n1,2,3,4\n"}, log);
    EXPECT_EQ(table.find("b"), 2U);
    try {
        static_cast<void>(table.find("note"));
        FAIL();
    } catch (const model::DataError& error) {
        EXPECT_STREQ(error.what(),
                     "t.csv:1: duplicate column: \"note\" stands in columns 2 and 4; rename one of them "
                     "[duplicate-column]");
    }
}

TEST(TableReader, GoesByTheFirstLineWhenALaterOneHasNoSeparator) {
    ImportLog log;
    EXPECT_THAT(rows_of("a\tb\n1 2\n3\t4\n", log), ElementsAre(Cells{"3", "4"}));
    EXPECT_EQ(log.skipped[0].rows, 1U);
}

TEST(TableReader, PassesOverCommentsAndNeedsNoHeader) {
    const TextShape shape{false, '\0', "#%"};
    EXPECT_THAT(rows_of("# a, b\n% c\n1 2\n\n  # d\n3 4\n", shape),
                ElementsAre(Cells{"1", "2"}, Cells{"3", "4"}));
}

TEST(TableReader, ReadsLatin1AndSaysSo) {
    ImportLog log;
    EXPECT_THAT(rows_of("a,b\nC\xF4te d'Ivoire,\x96\n", log),
                ElementsAre(Cells{"C\xC3\xB4te d'Ivoire", "\xE2\x80\x93"}));
    EXPECT_THAT(log.remarks, ElementsAre("t.csv is not UTF-8; read as Latin-1 (Windows-1252)"));
}

TEST(TableReader, KeepsTheUtf8OfAFileThatIsPartlyLatin1) {
    EXPECT_THAT(rows_of("a,b\nC\xC3\xB4te,C\xF4te\n"), ElementsAre(Cells{"C\xC3\xB4te", "C\xC3\xB4te"}));
    EXPECT_THAT(rows_of("\xEF\xBB\xBF"
                        "a,b\nC\xF4te,\xC3\n"),
                ElementsAre(Cells{"C\xC3\xB4te", "\xC3\x83"}));
    for (const char* broken : {"\xED\xA0\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF"}) {
        EXPECT_THAT(problem_of(std::string("a,b\n1,") + broken + "\n"),
                    HasSubstr("t.csv:2:3: a character here is broken UTF-8"));
    }
}

TEST(TableReader, RefusesLinesThatEndWithCrAlone) {
    EXPECT_EQ(problem_of("a,b\r1,2\r"),
              "t.csv:1:4: its lines end with CR alone, a line ending that is not read; save it with LF or CR "
              "LF [syntax]");
}

TEST(TableReader, RefusesWhatIsNoTextWithItsPlace) {
    EXPECT_EQ(
        problem_of("a,b\n1,\"x\n2,y\n"),
        "t.csv:2:3: a quote is opened here and never closed; close it, or double it if it is part of the "
        "text [syntax]");
    EXPECT_THAT(problem_of(std::string("a,b\n1,\xE9\0\n", 10)), HasSubstr("t.csv:2:4: a NUL byte"));
    EXPECT_THAT(problem_of(""), HasSubstr("the file is empty"));
    EXPECT_THAT(problem_of("\xFF\xFE"
                           "a\0b\0"),
                HasSubstr("UTF-16"));
    EXPECT_THAT(problem_of("\x1F\x8B..."), HasSubstr("gzip"));
}

TEST(TableReader, TellsTheLineAndColumnOfACell) {
    ImportLog log;
    TableReader table({"t.csv", "a,b,c\n\n \"x\ny\u00E9\" , \u00E9, z\n"}, log);
    ASSERT_TRUE(table.next());
    EXPECT_EQ(model::to_string(table.at(0, "first")), "t.csv:3:2: first");
    EXPECT_EQ(model::to_string(table.at(1, "second")), "t.csv:4:7: second");
    EXPECT_EQ(model::to_string(table.at(2, "third", "mend it")), "t.csv:4:10: third; mend it");
}

/// Quotes every cell as RFC 4180 says.
std::string quoted(const Cells& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += line.empty() ? "\"" : ",\"";
        for (const char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\n";
}

RC_GTEST_PROP(TableReader, WhatIsQuotedComesBack, ()) {
    const auto cell =
        rc::gen::container<std::string>(rc::gen::element('a', '"', ',', '\n', '\r', ' ', ';', '\t'));
    const auto row = *rc::gen::container<Cells>(3, cell);
    const auto other = *rc::gen::container<Cells>(3, cell);
    ImportLog log;
    RC_ASSERT(rows_of("x,y,z\n" + quoted(row) + quoted(other), log, {true, ',', ""}) ==
              (std::vector<Cells>{row, other}));
}

RC_GTEST_PROP(TableReader, EveryRowIsGivenOrCounted, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', '"', ',', '\n', '\r', ' ', '#'));
    ImportLog log;
    std::size_t given = 0, skipped = 0;
    try {
        given = rows_of("a,b\n" + text, log).size();
    } catch (const model::DataError&) {
        RC_DISCARD("a quote is left open");
    }
    for (const Skipped& some : log.skipped) skipped += some.rows;
    RC_ASSERT(log.read == given + skipped);
}

TEST(TableReader, CountsEveryByteWhenItIsRead) {
    for (const std::string text : {"a,b\n1,2\n", "a,b\n1,2\n\n3\n4,5\n\n\n", "a,b", "a;b\n\"1\n2\";3"}) {
        model::Progress progress;
        ImportLog log;
        log.progress = &progress;
        rows_of(text, log);
        EXPECT_EQ(progress.count().done, text.size()) << text;
        EXPECT_EQ(progress.count().expected, text.size()) << text;
        EXPECT_EQ(progress.count().unit, "bytes");
    }
}

}  // namespace
