// Columns of similarity measures, with their intervals, as the tables over ties and over answers have them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

inline constexpr int similarity_decimals = 3;

/// How intervals stand in a table.
enum class IntervalColumns { none, ends, words };

/// Of `level` 0.95: `95 %`.
std::string percent(double level);

/// A column a measure, and after it X_low,X_high or `X 95 %`.
void add_measure_columns(std::vector<Column>& columns, const graph::SimilarityMeasures& measures,
                         IntervalColumns intervals, double level, int decimals = similarity_decimals);

/// The cells of such columns. `intervals` may be null when there are none.
void add_measure_cells(std::vector<Cell>& row, const std::vector<std::optional<double>>& values,
                       const graph::BootstrapIntervals* intervals, IntervalColumns how,
                       int decimals = similarity_decimals);

}  // namespace entente::report
