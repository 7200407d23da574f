// Axes of the charts: time from left to right, signed values upward.
#pragma once

#include <string>
#include <vector>

#include "entente/model/interval.hpp"

namespace entente::render {

/// Days on a horizontal stretch of the figure.
struct TimeScale {
    model::Interval span;
    double left = 0;
    double right = 0;

    [[nodiscard]] double x(model::Day day) const;
};

/// A mark on an axis.
struct Tick {
    double at = 0;  ///< x or y in the figure
    std::string label;
};

/// Ticks at round years, or at months when the span is short, so far apart that their labels of type
/// `size` do not touch and none reaches past the ends of the scale by more than `overhang`.
std::vector<Tick> time_ticks(const TimeScale& scale, double size, double overhang);

/// Signed values on a vertical stretch, by asinh(value / 10): about linear up to 10, logarithmic beyond,
/// the same scale on which graph::phases() cuts.
struct ValueScale {
    double low = -10;
    double high = 10;
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double y(double value) const;
};

/// The scale that holds all values, zero, and a little of either side of it.
ValueScale value_scale(const std::vector<double>& values, double top, double bottom);

/// Zero and round values of the series 1, 2, 5, 10, ... at least `apart` from each other.
std::vector<Tick> value_ticks(const ValueScale& scale, double apart);

}  // namespace entente::render
