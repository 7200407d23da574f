#include "entente/ingest/series.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace entente::ingest {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

SeriesFile read(const std::string& text, const SeriesColumns& columns = {}) {
    return read_series({"s.csv", text}, columns);
}

std::string fault(const std::string& text, const SeriesColumns& columns = {}) {
    try {
        read(text, columns);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

/// `1950=4`, `1951=-` for a gap.
std::vector<std::string> shown(const SeriesFile& file) {
    std::vector<std::string> out;
    for (const model::DatedValue& each : file.values) {
        std::ostringstream text;
        text << each.date.to_string() << '=';
        if (each.value) {
            text << *each.value;
        } else {
            text << '-';
        }
        out.push_back(text.str());
    }
    return out;
}

SeriesColumns aid(bool sum = false) {
    SeriesColumns columns;
    columns.date = "Fiscal Year";
    columns.value = "Amount";
    columns.where = {{"Country", "PAK"}};
    columns.sum = sum;
    return columns;
}

TEST(ReadSeries, PutsRowsInOrderOfTime) {
    const SeriesFile file = read("value,date\n2.5,1951\n-1,1949\n1e3,1950\n");
    EXPECT_THAT(shown(file), ElementsAre("1949=-1", "1950=1000", "1951=2.5"));
    EXPECT_THAT(file.remarks, IsEmpty());
}

TEST(ReadSeries, TakesMonthsAndDays) {
    EXPECT_THAT(shown(read("date;value\n1951-02;1\n1951-01;2\n")), ElementsAre("1951-01=2", "1951-02=1"));
    EXPECT_THAT(shown(read("date\tvalue\n1951-02-03\t1\n")), ElementsAre("1951-02-03=1"));
}

TEST(ReadSeries, WhatHasNoValueIsAGap) {
    const SeriesFile file = read("date,value\n1950,1\n1951,\n1952,NA\n1953,.\n1954,..\n1955,NaN\n1956,2\n");
    EXPECT_THAT(shown(file),
                ElementsAre("1950=1", "1951=-", "1952=-", "1953=-", "1954=-", "1955=-", "1956=2"));
    EXPECT_THAT(file.remarks, ElementsAre("5 dates without a value, which are gaps"));
}

TEST(ReadSeries, TakesTheRowsAskedFor) {
    const std::string text =
        "Country,Fiscal Year,Amount\nPAK,1950,1\nIND,1950,7\nPAK,1976tq,3\nPAK,1951,2\nIND,x,y\n";
    SeriesColumns columns = aid();
    EXPECT_THAT(fault(text, columns), AllOf(StartsWith("s.csv:4:5: "), HasSubstr("\"1976tq\" is no date"),
                                            HasSubstr("--where 'Fiscal Year!=1976tq'")));
    columns.except = {{"Fiscal Year", "1976tq"}};
    const SeriesFile file = read(text, columns);
    EXPECT_THAT(shown(file), ElementsAre("1950=1", "1951=2"));
    EXPECT_THAT(file.remarks, ElementsAre("2 rows with other texts in the columns asked about left aside",
                                          "1 row left out as asked"));
}

TEST(ReadSeries, AddsWhatIsOfOneDateOnlyWhenAsked) {
    const std::string text = "Country,Fiscal Year,Amount\nPAK,1950,1\nPAK,1950,\nPAK,1950,2.5\nPAK,1951,\n";
    EXPECT_THAT(fault(text, aid()), AllOf(StartsWith("s.csv:3:5: "), HasSubstr("1950"),
                                          HasSubstr("on line 2"), HasSubstr("--sum")));
    const SeriesFile file = read(text, aid(true));
    EXPECT_THAT(shown(file), ElementsAre("1950=3.5", "1951=-"));
    EXPECT_THAT(file.remarks, ElementsAre("2 rows added to others of the same date",
                                          "1 date without a value, which is a gap"));
}

TEST(ReadSeries, SaysWhereAndWhatIsWrong) {
    EXPECT_THAT(fault("date,value\n1950,1\n195,2\n"),
                AllOf(StartsWith("s.csv:3:1: "), HasSubstr("\"195\" is no date"), HasSubstr("1954-05")));
    EXPECT_THAT(fault("date,value\n1950,1\n1951,lots\n"),
                AllOf(StartsWith("s.csv:3:6: "), HasSubstr("\"lots\" is no finite number")));
    EXPECT_THAT(
        fault("date,value\n1950,1\n1951-03,2\n"),
        AllOf(StartsWith("s.csv:3:1: "), HasSubstr("known to the month, that of line 2 to the year")));
    EXPECT_THAT(fault("date,value\n1950,1\n1951,2,3\n"), StartsWith("s.csv:3:"));
    EXPECT_THAT(fault("date,value\n1950,inf\n"), HasSubstr("no finite number"));
    EXPECT_THAT(fault("date,value\n1950,1e999\n"), HasSubstr("no finite number"));
    EXPECT_THAT(fault("date,value\n1950,1e308\n1950,1e308\n",
                      {.date = "date", .value = "value", .where = {}, .except = {}, .sum = true}),
                HasSubstr("the sum is no finite number"));
    EXPECT_THAT(fault("date,value\n1950-02-30,1\n"), HasSubstr("is no date"));
    EXPECT_THAT(fault("date,value\n\"1950,1\n"), HasSubstr("never closed"));
}

TEST(ReadSeries, GivesEveryFaultAndCountsTheRest) {
    std::string text = "date,value\n";
    for (int i = 0; i < 100; ++i) text += "1950-13,1\n";
    text += "1950,x\n";
    const std::string said = fault(text);
    EXPECT_THAT(said, HasSubstr("s.csv:2:1: "));
    EXPECT_THAT(said, HasSubstr("s.csv:102:6: "));
    EXPECT_LT(said.size(), 5000U);
}

TEST(ReadSeries, RefusesTablesWithoutASeries) {
    EXPECT_THAT(fault(""), StartsWith("s.csv"));
    EXPECT_THAT(fault("date,value\n"), HasSubstr("no row gives a value"));
    EXPECT_THAT(fault("date,value\n1950,\n"), HasSubstr("no row gives a value"));
    EXPECT_THAT(fault("year,value\n1950,1\n"), HasSubstr("date"));
    EXPECT_THAT(fault("date,value,value\n1950,1,2\n"), HasSubstr("value"));
    EXPECT_THAT(fault(std::string("date,value\n1950,1\0\n", 20)), StartsWith("s.csv"));
    EXPECT_THAT(fault("\xff\xfe"), StartsWith("s.csv"));
}

TEST(ReadSeries, HelpsWithATextThatNoRowHas) {
    const std::string text = "Country,Fiscal Year,Amount\nPAK,1950,1\nIND,1950,7\n";
    SeriesColumns columns = aid();
    columns.where[0].second = "PAX";
    EXPECT_THAT(fault(text, columns),
                AllOf(HasSubstr("no row is left that has \"PAX\" in column \"Country\""),
                      HasSubstr("did you mean \"PAK\"?")));
    columns.where[0].second = "Pakistan";
    EXPECT_THAT(fault(text, columns), HasSubstr("the column has, for one, \"IND\""));
    columns.where = {{"Contry", "PAK"}};
    EXPECT_THAT(fault(text, columns), HasSubstr("Contry"));
}

TEST(ReadSeries, ReadsUsAidToPakistan) {
    const std::filesystem::path path = std::filesystem::path(ENTENTE_SOURCE_DIR) /
                                       "../shared/realdata/us_aid/us_foreign_aid_country_1946_2024.csv";
    std::ifstream stream(path, std::ios::binary);
    if (!stream) GTEST_SKIP() << "no " << path;
    std::ostringstream content;
    content << stream.rdbuf();
    SeriesColumns columns;
    columns.date = "Fiscal Year";
    columns.value = "constant_amount";
    columns.where = {{"Country Code", "PAK"}, {"Transaction Type Name", "Obligations"}};
    columns.except = {{"Fiscal Year", "1976tq"}};
    const SeriesFile file = read_series({"aid.csv", content.str()}, columns);
    EXPECT_THAT(file.values, SizeIs(74));
    EXPECT_EQ(file.values.front().date.to_string(), "1948");
}

}  // namespace
}  // namespace entente::ingest
