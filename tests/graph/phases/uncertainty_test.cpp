#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "graph/phases/series_of_values.hpp"
#include "graph/phases/support.hpp"

namespace entente::graph {
namespace {

using test::phases_of;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<model::DatedValue> from_year(int first, const std::vector<double>& values) {
    std::vector<model::DatedValue> series;
    for (const double value : values) {
        series.push_back({*model::Date::parse(std::to_string(first++)), value});
    }
    return series;
}

/// A fall of `size` noise units in 1970, one year a gap.
Phases fall(std::uint32_t seed, double size, const PhaseOptions& options = {}) {
    test::Dice dice(seed);
    std::vector<double> values = test::normal(dice, 40);
    for (std::size_t i = 0; i < 20; ++i) values[i] += size;
    std::vector<model::DatedValue> series = from_year(1950, values);
    series[5].value.reset();
    return series_phases(series, options);
}

TEST(PhasesUncertainty, AClearShiftIsSureByEveryMeans) {
    const Phases found = fall(1, 8);
    ASSERT_THAT(found.shifts, SizeIs(1));
    const Shift& shift = found.shifts[0];
    EXPECT_EQ(shift.first_after.id, "1970");
    ASSERT_TRUE(shift.credible && shift.probability && shift.penalties);
    EXPECT_EQ(*shift.credible, shift.first_after.interval);
    EXPECT_GT(*shift.probability, 0.99);
    EXPECT_LE(shift.penalties->first, found.segmentation.penalty);
    EXPECT_GT(shift.penalties->second, 100);
    EXPECT_LE(*found.p_value, 0.01);
    ASSERT_THAT(found.conventions, SizeIs(6));
    for (const ConventionCheck& one : found.conventions) EXPECT_THAT(one.found, Each(true)) << one.name;
}

TEST(PhasesUncertainty, AWeakShiftHasAWiderRangeAndStandsForLess) {
    const Shift clear = fall(1, 8).shifts.at(0);
    const Phases found = fall(1, 2.5);
    ASSERT_THAT(found.shifts, SizeIs(1));
    const Shift& weak = found.shifts[0];
    EXPECT_GT(model::years(*weak.credible), model::years(*clear.credible));
    EXPECT_LT(weak.penalties->second, clear.penalties->second);
    EXPECT_TRUE(weak.credible->contains(weak.first_after.interval.start));
}

TEST(PhasesUncertainty, AHigherLevelWidensTheRange) {
    PhaseOptions options;
    const double at_95 = model::years(*fall(3, 2.5).shifts.at(0).credible);
    options.level = 0.5;
    EXPECT_LE(model::years(*fall(3, 2.5, options).shifts.at(0).credible), at_95);
    options.level = 0.999;
    EXPECT_GE(model::years(*fall(3, 2.5, options).shifts.at(0).credible), at_95);
}

TEST(PhasesUncertainty, TheSpanOfPenaltiesIsThatUnderWhichItIsFound) {
    PhaseOptions options;
    options.segmentation.rein_in = false;  // the penalty has a say in what is reined in
    options.segmentation.penalty = 25;
    const Phases found = fall(7, 4, options);
    ASSERT_THAT(found.shifts, SizeIs(1));
    const double greatest = found.shifts[0].penalties->second;
    options.uncertainty = false;
    options.segmentation.penalty = greatest * 0.999;
    EXPECT_THAT(fall(7, 4, options).shifts, SizeIs(1));
    options.segmentation.penalty = greatest * 1.001;
    EXPECT_THAT(fall(7, 4, options).shifts, IsEmpty());
}

TEST(PhasesUncertainty, NothingIsAddedWhereItIsNotAskedFor) {
    PhaseOptions options;
    options.uncertainty = false;
    const Phases found = fall(1, 8, options);
    EXPECT_FALSE(found.posterior);
    EXPECT_FALSE(found.p_value);
    EXPECT_FALSE(found.shifts.at(0).credible);
    EXPECT_FALSE(found.shifts.at(0).penalties);
    EXPECT_THAT(found.conventions, IsEmpty());
    EXPECT_EQ(found.shifts[0].between, fall(1, 8).shifts[0].between);
}

TEST(PhasesUncertainty, TheP_valueFollowsTheSeed) {
    PhaseOptions options;
    const std::optional<double> first = fall(2, 1, options).p_value;
    EXPECT_EQ(fall(2, 1, options).p_value, first);
    options.test.permutations = 99;
    EXPECT_NEAR(*fall(2, 1, options).p_value, *first, 0.15);
}

TEST(PhasesUncertainty, TheLevelOfIntervalsLiesBetweenZeroAndOne) {
    PhaseOptions options;
    options.uncertainty = false;  // refused even where none is asked for
    for (const double level : {0.0, 1.0, -0.5, 1.5, std::nan("")}) {
        options.level = level;
        EXPECT_THROW(series_phases(from_year(1950, {1, 2, 3, 4}), options), std::invalid_argument) << level;
    }
}

TEST(PhasesUncertainty, UpToFiveThousandValuesHaveAPosterior) {
    PhaseOptions options;
    options.test.permutations = 1;
    std::vector<double> values(5000, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = i % 2 == 0 ? 1 : -1;
    EXPECT_TRUE(series_phases(from_year(1000, values), options).posterior);
    values.push_back(1);
    EXPECT_FALSE(series_phases(from_year(1000, values), options).posterior);
}

TEST(PhasesUncertainty, ShortAndConstantSeriesAreNoTrouble) {
    for (const std::size_t n : {1U, 2U, 3U, 4U, 7U}) {
        const Phases found = series_phases(from_year(1950, std::vector<double>(n, 3.0)));
        EXPECT_THAT(found.shifts, IsEmpty());
        ASSERT_THAT(found.levels, SizeIs(1));
        EXPECT_EQ(found.levels[0], 3);
    }
}

TEST(PhasesUncertainty, OfADyadIsOnTheScaleOfItsLevels) {
    const Phases found =
        phases_of(test::network("usa state\n"
                                "pak state\n"
                                "usa - pak diplomacy 1 1950..1970\n"
                                "usa - pak alliance 8 1955..1964\n"));
    ASSERT_TRUE(found.posterior);
    ASSERT_THAT(found.posterior->level, SizeIs(20));
    EXPECT_NEAR(found.scale.back(found.posterior->level[8]), 9, 1);
    EXPECT_NEAR(found.scale.back(found.posterior->level[18]), 1, 0.7);
    for (const Shift& shift : found.shifts) EXPECT_GT(*shift.probability, 0.95);
}

TEST(Conventions, AreThoseOfPenaltiesAloneForCounts) {
    PhaseOptions options;
    options.segmentation.cost = SegmentCost::poisson;
    const Phases found =
        series_phases(from_year(1950, {1, 2, 0, 1, 3, 1, 2, 0, 1, 30, 28, 33, 31, 35, 27, 30}), options);
    ASSERT_THAT(found.shifts, SizeIs(1));
    EXPECT_EQ(found.shifts[0].first_after.id, "1959");
    EXPECT_THAT(found.conventions, SizeIs(3));
}

TEST(Conventions, SayWhereAShiftHangsOnOneChoice) {
    // Two years of a peak: a level of two values, which the modified BIC charges more than a long one.
    test::Dice dice(4);
    std::vector<double> values = test::normal(dice, 60);
    for (const std::size_t i : {30U, 31U}) values[i] += 4.2;
    PhaseOptions options;
    options.segmentation.penalty = 5;
    options.uncertainty = false;
    const Phases found = series_phases(from_year(1950, values), options);
    ASSERT_FALSE(found.shifts.empty());
    bool lost = false;
    for (const ConventionCheck& one : under_conventions(found)) {
        ASSERT_EQ(one.found.size(), found.shifts.size());
        for (const bool again : one.found) lost = lost || !again;
    }
    EXPECT_TRUE(lost);
}

// With a spread of its own for each segment, the last six years differ by their spread: both levels are 3.
TEST(Conventions, AChangeOfSpreadAloneConfirmsNeitherAFallNorARise) {
    std::vector<double> values = {3, 2, 3, 3, 4, 4, 4, 3, 3, 4, 3, 2, 4, 2, 4, 3,  2, 2, 2, 3, 4,
                                  2, 4, 2, 2, 2, 4, 3, 4, 4, 3, 2, 2, 3, 4, 1, -2, 5, 3, 5, 6};
    PhaseOptions options;
    options.scale = ScaleKind::linear;
    for (const bool rise : {false, true}) {
        const Phases found = series_phases(from_year(1950, values), options);
        ASSERT_FALSE(found.shifts.empty());
        EXPECT_EQ(found.shifts[0].first_after.id, "1985");
        EXPECT_EQ(found.levels[1] > found.levels[0], rise);
        for (const ConventionCheck& one : under_conventions(found)) {
            if (one.name != "own-variance") continue;
            EXPECT_EQ(one.shifts, 1U);
            EXPECT_FALSE(one.found[0]);
        }
        for (double& value : values) value = -value;
    }
}

}  // namespace
}  // namespace entente::graph
