#include "report/measure_columns.hpp"

#include <fmt/format.h>

#include "entente/report/profile_tables.hpp"
#include "report/cells.hpp"

namespace entente::report {

std::string percent(double level) {
    return fmt::format("{:.6g} %", level * 100);
}

void add_measure_columns(std::vector<Column>& columns, const graph::SimilarityMeasures& measures,
                         IntervalColumns intervals, double level, int decimals) {
    for (const graph::SimilarityMeasure* measure : measures) {
        const std::string name(measure->name);
        columns.push_back({name, convention_of(*measure), decimals});
        if (intervals == IntervalColumns::ends) {
            columns.push_back(
                {name + "_low", fmt::format("{} interval of {}", percent(level), name), decimals});
            columns.push_back(
                {name + "_high", fmt::format("{} interval of {}", percent(level), name), decimals});
        } else if (intervals == IntervalColumns::words) {
            columns.push_back(
                {fmt::format("{} {}", name, percent(level)), "interval, bootstrap over items", 0});
        }
    }
}

void add_measure_cells(std::vector<Cell>& row, const std::vector<std::optional<double>>& values,
                       const graph::BootstrapIntervals* intervals, IntervalColumns how, int decimals) {
    for (std::size_t m = 0; m < values.size(); ++m) {
        row.push_back(number_cell(values[m]));
        if (how == IntervalColumns::none) continue;
        const auto interval =
            intervals == nullptr ? std::optional<graph::BootstrapInterval>() : (*intervals)[m];
        if (how == IntervalColumns::ends) {
            row.push_back(number_cell(interval ? std::optional(interval->low) : std::nullopt));
            row.push_back(number_cell(interval ? std::optional(interval->high) : std::nullopt));
        } else {
            std::string words;
            if (interval) {
                words = fmt::format("{} to {}", format_number(interval->low, decimals),
                                    format_number(interval->high, decimals));
            }
            row.push_back(text_cell(words));
        }
    }
}

}  // namespace entente::report
