// Axes of the charts: time from left to right, signed values upward.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
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

/// Signed values on a vertical stretch, on the scale on which graph::phases() cut them.
struct ValueScale {
    double low = -10;
    double high = 10;
    double top = 0;
    double bottom = 0;
    graph::ValueScale put_on = {graph::ScaleKind::asinh, 10};

    [[nodiscard]] double y(double value) const;
    /// Where areas stand on: zero, or the bottom of a scale without zero.
    [[nodiscard]] double ground() const;
};

/// The scale that holds all values and, but for a logarithmic one, zero; of asinh a little of either side of
/// it too. Values that a logarithmic scale does not have are left out.
ValueScale value_scale(const std::vector<double>& values, double top, double bottom,
                       const graph::ValueScale& put_on = {graph::ScaleKind::asinh, 10});

/// Round values at least `apart` from each other: of a linear scale the multiples of one of 1, 2, 5, 10, ...,
/// of the others these themselves, with zero and signs where the scale has them.
std::vector<Tick> value_ticks(const ValueScale& scale, double apart);

}  // namespace entente::render
