#include "entente/report/phases_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "report/phase_words.hpp"
#include "support/builders.hpp"

namespace entente::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

model::Network alliance() {
    model::Draft draft = test::draft(
        "observed 1950..1970\n"
        "usa state\n"
        "pak state\n"
        "usa - pak diplomacy 1 1950..1970\n"
        "usa - pak alliance 8 1955..1964\n"
        "usa > pak visit 2 1961\n");
    draft.sources.push_back({"times", "The Times", "", "", std::nullopt, "", ""});
    draft.relations[1].sources = {{"times", "p. 4"}};
    draft.relations[1].record.label = "Mutual pact";
    return test::build(std::move(draft));
}

graph::Phases phases_of(const model::Network& network) {
    return graph::phases(network, test::actor(network, "usa"), test::actor(network, "pak"),
                         {graph::PeriodUnit::year, 1});
}

std::string cell(const Table& table, std::size_t row, const std::string& column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == column) return format_cell(table.rows.at(row)[i], {"", "", 3});
    }
    return "no column " + column;
}

graph::Phases steps() {
    std::vector<model::DatedValue> series;
    for (int year = 1950; year < 1970; ++year) {
        const double jitter = year % 2 == 0 ? 1 : 0;
        series.push_back({*model::Date::parse(std::to_string(year)), (year < 1960 ? 2000 : 9000) + jitter});
    }
    return graph::series_phases(series);
}

TEST(PhasesTable, GivesEachShiftWithInclusiveRangeAndDrivers) {
    const model::Network network = alliance();
    graph::Phases phases;
    phases.first = test::actor(network, "usa");
    phases.second = test::actor(network, "pak");
    graph::Shift shift;
    shift.first_after = {"1956", "1956", test::interval("1956", "1957")};
    shift.between = test::interval("1955", "1958");
    shift.before = 1;
    shift.after = -0.5;
    shift.drivers = {{model::RelationIndex{1}, -5}, {model::RelationIndex{2}, -1.0 / 3}};
    phases.shifts.push_back(shift);
    EXPECT_EQ(
        to_csv(phases_table(network, phases)),
        "actor1,actor2,date,earliest,latest,before,after,direction,drivers,label_before,label_after,"
        "credible_earliest,credible_latest,probability,penalty_least,penalty_greatest,conventions,"
        "driver_labels,driver_sources,carriers,turn,until\n"
        "usa,pak,1956-01-01,1955-01-01,1957-12-31,1,-0.5,fall,r1=-5 | r2=-0.333333,détente,estrangement,"
        ",,,,,,Mutual pact | visit,times (p. 4) | none,,shift,\n");
}

TEST(PhasesTable, HasTheUncertaintyOfEachShift) {
    const model::Network network = alliance();
    const graph::Phases found = phases_of(network);
    const Table table = phases_table(network, found);
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 0, "credible_earliest"), "1955-01-01");
    EXPECT_EQ(cell(table, 0, "credible_latest"), "1955-12-31");
    EXPECT_EQ(cell(table, 0, "label_after"), "alliance");
    EXPECT_THAT(cell(table, 0, "conventions"), HasSubstr("bic"));
    EXPECT_EQ(cell(table, 0, "driver_sources"), "times (p. 4)");
}

TEST(PhasesTable, OfASeriesNamesNoActorsAndNoLabels) {
    const graph::Phases found = steps();
    const Table table = phases_table(PhasesOf{nullptr, "aid.csv"}, found);
    ASSERT_THAT(table.rows, SizeIs(1));
    for (const char* column : {"actor1", "actor2", "label_before", "drivers", "driver_sources", "carriers"}) {
        EXPECT_EQ(cell(table, 0, column), "–") << column;
    }
    EXPECT_EQ(cell(table, 0, "before"), "2000.500");
}

TEST(PhasesTable, LeavesOutAPenaltyWithoutEnd) {
    graph::Phases found = steps();
    found.shifts[0].penalties = {0, std::numeric_limits<double>::infinity()};
    const Table table = phases_table(PhasesOf{}, found);
    EXPECT_EQ(cell(table, 0, "penalty_least"), "0.000");
    EXPECT_EQ(cell(table, 0, "penalty_greatest"), "–");
}

model::Network with_wars(const std::string& wars) {
    return test::build(
        test::draft("observed 1950..1971\n"
                    "usa state\n"
                    "pak state\n"
                    "usa - pak pact 4 1950..1971\n" +
                    wars));
}

TEST(PhasesTable, HasExcursionsAmongTheShifts) {
    const model::Network network = with_wars("usa - pak war -10 1960..1961\n");
    const graph::Phases phases = phases_of(network);
    const Table table = phases_table(network, phases);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(cell(table, 0, "turn"), "excursion");
    EXPECT_EQ(cell(table, 0, "date"), "1960-01-01");
    EXPECT_EQ(cell(table, 0, "until"), "1960-12-31");
    EXPECT_EQ(cell(table, 0, "direction"), "fall");
    EXPECT_EQ(cell(table, 0, "before"), "4.000");
    EXPECT_EQ(cell(table, 0, "after"), "−6.000");
    EXPECT_EQ(cell(table, 0, "drivers"), "r1=-10");
    EXPECT_EQ(cell(table, 0, "probability"), "–");
    EXPECT_EQ(cell(table, 0, "conventions"), "–");
    EXPECT_EQ(cell(drivers_table(network, phases), 0, "turn"), "excursion");
    EXPECT_EQ(cell(phases_overview(phases), 0, "change"), "fall, excursion");
}

TEST(ShiftTexts, SayWhereAnExcursionLies) {
    const auto said = [](const std::string& wars) {
        const model::Network network = with_wars(wars);
        return shift_texts({&network, ""}, phases_of(network)).at(0).sentence;
    };
    EXPECT_EQ(
        said("usa - pak war -10 1960..1961\n"),
        "1960: excursion from +4.0 alignment to −6.0 hostility and back to +4.0 alignment, too short to be "
        "a level.");
    EXPECT_EQ(
        said("usa - pak war -10 1950..1951\n"),
        "1950: excursion to −6.0 hostility before the level of +4.0 alignment begins, too short to be a "
        "level.");
    EXPECT_EQ(
        said("usa - pak war -10 1970..1971\n"),
        "1970: excursion from +4.0 alignment to −6.0 hostility where the series ends, too short to be a "
        "level yet.");
}

TEST(DriversTable, HasARowForEachWithItsSources) {
    const model::Network network = alliance();
    const Table table = drivers_table(network, phases_of(network));
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 0, "relation"), "r1");
    EXPECT_EQ(cell(table, 0, "part"), "begins");
    EXPECT_EQ(cell(table, 0, "effect"), "8.000");
    EXPECT_EQ(cell(table, 0, "sources"), "times (p. 4)");
    EXPECT_EQ(cell(table, 1, "part"), "ends");
    EXPECT_EQ(cell(table, 1, "direction"), "fall");
}

TEST(PosteriorTable, HasARowForEveryPeriodWithGapsLeftEmpty) {
    const model::Network network = test::network(
        "observed 1950..1960\n"
        "usa state\n"
        "pak state\n"
        "usa - pak pact 6 1952..1959\n");
    const Table table = posterior_table(phases_of(network));
    ASSERT_THAT(table.rows, SizeIs(10));
    EXPECT_EQ(cell(table, 0, "value"), "–");
    EXPECT_EQ(cell(table, 0, "level"), "–");
    EXPECT_EQ(cell(table, 4, "value"), "6.000");
    EXPECT_EQ(cell(table, 4, "segment_level"), "6.000");
    EXPECT_THROW(posterior_table(graph::Phases()), std::invalid_argument);
    EXPECT_THROW(shift_number_table(graph::Phases()), std::invalid_argument);
}

TEST(ShiftNumberTable, SumsToOne) {
    double sum = 0;
    for (const auto& row : shift_number_table(steps()).rows) sum += std::get<double>(row[1]);
    EXPECT_NEAR(sum, 1, 1e-5);
}

TEST(PenaltyPathTable, HasFewerShiftsTheGreaterThePenalty) {
    const graph::Phases found = steps();
    const Table table = penalty_path_table(found, graph::penalty_path(graph::values_cut(found), found.how));
    ASSERT_FALSE(table.rows.empty());
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        EXPECT_LT(std::get<long>(table.rows[i][2]), std::get<long>(table.rows[i - 1][2]));
        EXPECT_EQ(std::get<double>(table.rows[i][0]), std::get<double>(table.rows[i - 1][1]));
    }
    EXPECT_EQ(cell(table, table.rows.size() - 1, "penalty_to"), "–");
}

TEST(ShiftTexts, SayTheShiftAndWhatDroveIt) {
    const model::Network network = alliance();
    const std::vector<ShiftText> texts = shift_texts({&network, {}}, phases_of(network));
    ASSERT_THAT(texts, SizeIs(2));
    EXPECT_THAT(texts[0].sentence, HasSubstr("1955: rise from +1.0 détente to +"));
    EXPECT_THAT(texts[0].sentence, HasSubstr("alliance (95 %: 1955)"));
    EXPECT_THAT(texts[0].drivers, ElementsAre("  +8.0  Mutual pact begins: 1955, usa and pak"));
    EXPECT_THAT(texts[1].drivers, ElementsAre("  −8.0  Mutual pact ends: 1964, usa and pak"));
}

TEST(PhasesMethod, SaysWhatWasDoneAndNamesEachConvention) {
    const model::Network network = alliance();
    std::string all;
    for (const std::string& item : phases_method({&network, {}}, phases_of(network))) all += item + "\n";
    for (const char* words : {"20 years, each with a value", "Goldstein 1992", "asinh(x / 10)", "noise",
                              "Fearnhead 2006", "own-variance", "alliance from 6.5"}) {
        EXPECT_THAT(all, HasSubstr(words));
    }
    const model::Network silent = test::network("observed 1950..1960\nusa state\npak state\n");
    EXPECT_THAT(phases_method({&silent, {}}, phases_of(silent)), SizeIs(1));
}

TEST(RoundedNumber, HasThreeDigitsThatCount) {
    EXPECT_EQ(rounded_number(1234567), "1,230,000");
    EXPECT_EQ(rounded_number(-1005), "−1,010");
    EXPECT_EQ(rounded_number(999.6), "1000");
    EXPECT_EQ(rounded_number(12.345), "12.3");
    EXPECT_EQ(rounded_number(0.0012345), "0.00123");
    EXPECT_EQ(rounded_number(0), "0");
    EXPECT_EQ(rounded_number(1e20), "1.00e+20");
    EXPECT_EQ(rounded_number(std::nan("")), "–");
}

TEST(PenaltyWords, AreShort) {
    const double end = std::numeric_limits<double>::infinity();
    EXPECT_EQ(penalty_words(words::Language(), {0, end}), "any");
    EXPECT_EQ(penalty_words(words::Language(), {0, 45.25}), "up to 45.2");
    EXPECT_EQ(penalty_words(words::Language(), {2, end}), "from 2.00 up");
    EXPECT_EQ(penalty_words(words::Language(), {2, 45}), "2.00 to 45.0");
}

}  // namespace
}  // namespace entente::report
