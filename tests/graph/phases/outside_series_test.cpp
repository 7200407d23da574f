#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <string>

#include "entente/graph/phases.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::DatedValue at(const std::string& date, std::optional<double> value) {
    return {*model::Date::parse(date), value};
}

std::vector<model::DatedValue> from_year(int first, const std::vector<double>& values) {
    std::vector<model::DatedValue> series;
    for (const double value : values) series.push_back(at(std::to_string(first++), value));
    return series;
}

PhaseOptions plain() {
    PhaseOptions options;
    options.uncertainty = false;
    options.segmentation.penalty = 10;
    return options;
}

TEST(SeriesPhases, FindAStepAndGiveItsLevelsInTheSeriesUnits) {
    const std::vector<model::DatedValue> series =
        from_year(1950, {4, 6, 5, 4.5, 5.5, 5, 25, 24, 26, 25.5, 24.5, 25});
    const Phases found = series_phases(series, plain());
    EXPECT_EQ(found.subject, PhaseSubject::series);
    EXPECT_EQ(found.scale.kind, ScaleKind::linear);
    ASSERT_EQ(found.shifts.size(), 1U);
    EXPECT_EQ(found.shifts[0].first_after.id, "1956");
    EXPECT_DOUBLE_EQ(found.shifts[0].before, 5);
    EXPECT_DOUBLE_EQ(found.shifts[0].after, 25);
    EXPECT_THAT(found.shifts[0].drivers, IsEmpty());
    EXPECT_EQ(found.series.size(), 12U);
}

TEST(SeriesPhases, MissingYearsAndEmptyValuesAreGaps) {
    const Phases found =
        series_phases(std::vector{at("1950", 1), at("1951", std::nullopt), at("1954", 2)}, plain());
    ASSERT_EQ(found.series.size(), 5U);
    EXPECT_THAT(found.used, ElementsAre(0, 4));
    EXPECT_EQ(found.series[2].period.id, "1952");
    EXPECT_FALSE(found.series[2].strength);
}

TEST(SeriesPhases, MonthsAndDaysAreNamedAndFilledUp) {
    const Phases months = series_phases(std::vector{at("1999-11", 1), at("2000-02", 2)}, plain());
    ASSERT_EQ(months.series.size(), 4U);
    EXPECT_EQ(months.series[1].period.id, "1999-12");
    EXPECT_EQ(months.series[3].period.label, "February 2000");
    const Phases days = series_phases(std::vector{at("2000-02-28", 1), at("2000-03-01", 2)}, plain());
    ASSERT_EQ(days.series.size(), 3U);
    EXPECT_EQ(days.series[1].period.id, "2000-02-29");
}

TEST(SeriesPhases, OfAmountsAreCutAsLogarithmsWithGeometricMeans) {
    test::Dice dice(7);
    std::vector<double> noise = test::normal(dice, 60), amounts;
    for (std::size_t i = 0; i < noise.size(); ++i) {
        amounts.push_back((i < 20 ? 900 : i < 40 ? 30 : 400) * std::exp(0.3 * noise[i]));
    }
    const Phases found = series_phases(from_year(1950, amounts), plain());
    EXPECT_EQ(found.scale.kind, ScaleKind::log);
    ASSERT_EQ(found.shifts.size(), 2U);
    EXPECT_EQ(found.shifts[0].first_after.id, "1970");
    EXPECT_EQ(found.shifts[1].first_after.id, "1990");
    double logs = 0;
    for (std::size_t i = 20; i < 40; ++i) logs += std::log(amounts[i]);
    EXPECT_NEAR(found.shifts[0].after, std::exp(logs / 20), 1e-9);
}

TEST(SeriesPhases, CountsAreCutAsTheyAre) {
    PhaseOptions options = plain();
    options.scale = ScaleKind::log;
    options.segmentation.cost = SegmentCost::poisson;
    EXPECT_EQ(series_phases(from_year(1950, {0, 1, 0, 40, 50, 60}), options).scale.kind, ScaleKind::linear);
}

TEST(SeriesPhases, OfNothingAreNothing) {
    EXPECT_THAT(series_phases({}, plain()).series, IsEmpty());
    const Phases gaps = series_phases(std::vector{at("1950", std::nullopt)}, plain());
    EXPECT_EQ(gaps.series.size(), 1U);
    EXPECT_THAT(gaps.levels, IsEmpty());
    EXPECT_THAT(phase_periods(gaps), IsEmpty());
}

TEST(SeriesPhases, RefuseWhatIsNoSeries) {
    EXPECT_THROW(series_phases(std::vector{at("1951", 1), at("1950", 1)}), std::invalid_argument);
    EXPECT_THROW(series_phases(std::vector{at("1951", 1), at("1951", 1)}), std::invalid_argument);
    EXPECT_THROW(series_phases(std::vector{at("1951", 1), at("1952-03", 1)}), std::invalid_argument);
    EXPECT_THROW(series_phases(std::vector{at("1951", std::nan(""))}), std::invalid_argument);
    PhaseOptions options = plain();
    options.scale = ScaleKind::log;
    EXPECT_THROW(series_phases(from_year(1950, {1, 0, 2}), options), std::invalid_argument);
    options.scale.reset();
    options.level = 1;
    EXPECT_THROW(series_phases(from_year(1950, {1, 0, 2}), options), std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph
