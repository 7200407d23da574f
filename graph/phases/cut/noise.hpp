// How noisy a series is about levels that shift.
#pragma once

#include <vector>

namespace entente::graph {

/// Standard deviation of the values about their level, estimated from first differences so that
/// shifts of level do not count as noise; see noise.cpp. In the series' units, at least a fiftieth of
/// its spread. 0 only for a constant series or fewer than two values.
double noise_scale(const std::vector<double>& series);

/// The least noise in units of which running sums of squares of n values still tell a shift from rounding:
/// 1e-7 sqrt(n) of the values' spread.
double least_resolved(const std::vector<double>& series);

/// 0 for no values.
double median(std::vector<double> values);

}  // namespace entente::graph
