#include <gtest/gtest.h>

#include <cmath>

#include "entente/graph/phases.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;

Series with_levels(std::uint32_t seed, double spread_of_amounts) {
    Dice dice(seed);
    Series values = normal(dice, 60);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double level = i < 20 ? 100 : i < 40 ? 5 : 40;
        values[i] =
            spread_of_amounts > 0 ? level * std::exp(spread_of_amounts * values[i]) : level + values[i];
    }
    return values;
}

TEST(ValueScale, PutsBackWhatItPut) {
    for (const ScaleKind kind : {ScaleKind::linear, ScaleKind::asinh, ScaleKind::log}) {
        const ValueScale scale{kind, 7};
        for (const double x : {0.001, 1.0, 3.5, 1e9}) EXPECT_NEAR(scale.back(scale.put(x)) / x, 1, 1e-12);
    }
    const ValueScale both{ScaleKind::asinh, 10};
    EXPECT_EQ(both.put(0), 0);
    EXPECT_DOUBLE_EQ(both.put(-3), -both.put(3));
}

TEST(NaturalScale, OfAmountsIsTheLogarithm) {
    int logs = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        logs += natural_scale(with_levels(seed, 0.4)).kind == ScaleKind::log ? 1 : 0;
    }
    EXPECT_GE(logs, 95);
}

TEST(NaturalScale, OfValuesWithOneNoiseIsLinearWhateverTheShifts) {
    int linear = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        linear += natural_scale(with_levels(seed, 0)).kind == ScaleKind::linear ? 1 : 0;
    }
    EXPECT_GE(linear, 194);  // 99 % of them expected
}

TEST(NaturalScale, OfAmountsWithNothingInSomeYearsIsAsinhInUnitsOfTheMedian) {
    Series values = with_levels(3, 0.4);
    values[25] = 0;
    const ValueScale scale = natural_scale(values);
    EXPECT_EQ(scale.kind, ScaleKind::asinh);
    EXPECT_GT(scale.unit, 5);
    EXPECT_LT(scale.unit, 100);
}

TEST(NaturalScale, DoesNotDependOnTheUnitOfTheValues) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Series values = with_levels(seed, 0.3);
        const ValueScale dollars = natural_scale(values);
        for (double& value : values) value *= 1024;
        EXPECT_EQ(natural_scale(values).kind, dollars.kind);
        EXPECT_EQ(natural_scale(values).unit, 1024 * dollars.unit);
    }
}

TEST(NaturalScale, OfNothingAndOfConstantsIsLinear) {
    for (const Series& values : {Series{}, Series{4}, Series{4, 4, 4, 4, 4}, Series{0, 0, 0}}) {
        EXPECT_EQ(natural_scale(values).kind, ScaleKind::linear);
        EXPECT_GT(natural_scale(values).unit, 0);
    }
}

}  // namespace
}  // namespace entente::graph
