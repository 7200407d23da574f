// What stands behind the shifts, period by period and penalty by penalty.
#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

#include "entente/report/phases_table.hpp"
#include "report/cells.hpp"

namespace entente::report {
namespace {

using graph::Phases;

std::vector<Column> with_period(const std::vector<Column>& columns) {
    std::vector<Column> all = period_columns();
    all.insert(all.end(), columns.begin(), columns.end());
    return all;
}

/// By position in the series: where it stands in `used`; used.size() for a gap.
std::vector<std::size_t> places(const Phases& phases) {
    std::vector<std::size_t> out(phases.series.size(), phases.used.size());
    for (std::size_t i = 0; i < phases.used.size(); ++i) out[phases.used[i]] = i;
    return out;
}

/// By position in `used`: the level of its segment.
std::vector<double> levels_of(const Phases& phases) {
    std::vector<double> out;
    std::size_t segment = 0;
    for (std::size_t i = 0; i < phases.used.size(); ++i) {
        const auto& starts = phases.segmentation.starts;
        if (segment < starts.size() && starts[segment] == i) ++segment;
        out.push_back(phases.levels[segment]);
    }
    return out;
}

const graph::ShiftPosterior& posterior_of(const Phases& phases) {
    if (!phases.posterior) throw std::invalid_argument("the phases have no posterior");
    return *phases.posterior;
}

}  // namespace

Table posterior_table(const Phases& phases) {
    const graph::ShiftPosterior& posterior = posterior_of(phases);
    Table table{with_period({{"value", "what was observed", 2},
                             {"segment_level", "level of the segment it is in", 2},
                             {"level", "posterior mean of the level", 2},
                             {"low", "lower end of the level's interval", 2},
                             {"high", "upper end of the level's interval", 2},
                             {"shift_probability", "probability that a new level begins here", 3}}),
                {}};
    const std::vector<std::size_t> at = places(phases);
    const std::vector<double> levels = levels_of(phases);
    for (std::size_t i = 0; i < phases.series.size(); ++i) {
        std::vector<Cell> row = period_cells(phases.series[i].period);
        if (at[i] == phases.used.size()) {
            row.resize(table.columns.size());
        } else {
            // What was cut jointly has a probability by period, but no one level to be sure of.
            const auto back = [&](const std::vector<double>& values) {
                return values.empty() ? Cell() : Cell(phases.scale.back(values[at[i]]));
            };
            row.insert(row.end(),
                       {number_cell(phases.series[i].strength), levels[at[i]], back(posterior.level),
                        back(posterior.low), back(posterior.high), posterior.at[at[i]]});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table shift_number_table(const Phases& phases) {
    Table table{{{"shifts", "number of shifts", 0}, {"probability", "its posterior probability", 4}}, {}};
    const std::vector<double>& number = posterior_of(phases).number;
    for (std::size_t k = 0; k < number.size(); ++k) {
        table.rows.push_back({static_cast<long>(k), number[k]});
    }
    return table;
}

Table penalty_path_table(const Phases& phases, std::span<const graph::PenaltySpan> path) {
    Table table{{{"penalty_from", "least penalty of the span", 2},
                 {"penalty_to", "greatest penalty of the span; empty: without end", 2},
                 {"shifts", "shifts of the segmentation that is best there", 0},
                 {"cost", "sum of its segments' costs", 2},
                 {"dates", "first periods of the new levels", 0}},
                {}};
    for (const graph::PenaltySpan& span : path) {
        std::vector<std::string> dates;
        for (const std::size_t start : span.starts) {
            dates.push_back(phases.series[phases.used[start]].period.id);
        }
        table.rows.push_back({span.from, std::isfinite(span.to) ? Cell(span.to) : Cell(),
                              count_cell(span.starts.size()), span.cost, list_cell(dates)});
    }
    return table;
}

Table online_table(const Phases& phases, const graph::OnlineDetection& detected) {
    Table table{with_period({{"value", "what was observed", 2},
                             {"just_changed", "probability that a new level has just begun", 3},
                             {"length", "most probable number of values since it began", 0}}),
                {}};
    for (std::size_t i = 0; i < phases.used.size(); ++i) {
        const graph::SeriesPoint& point = phases.series[phases.used[i]];
        std::vector<Cell> row = period_cells(point.period);
        row.insert(row.end(),
                   {number_cell(point.strength), detected.just_changed[i], count_cell(detected.length[i])});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace entente::report
