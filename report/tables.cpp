// Results as tables: one row per observation, one column per variable, nothing merged.
#include "entente/report/tables.hpp"

#include <algorithm>

#include "entente/graph/snapshot.hpp"
#include "report/cells.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

/// Periods are measured side by side, but not all at once: each holds its evidence in memory.
constexpr std::size_t snapshots_at_once = 16;

std::vector<Column> joined(std::vector<Column> head, const std::vector<Column>& tail) {
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

std::string why_undefined(const std::vector<const graph::Measure*>& measures,
                          const std::vector<graph::Values>& columns, std::size_t vertex) {
    std::vector<const graph::Definition*> empty;
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (!columns[m][vertex]) empty.push_back(measures[m]);
    }
    return graph::why_empty(empty);
}

void add_centrality_rows(Table& table, const model::Network& network, const graph::Period& period,
                         const graph::Snapshot& snapshot, const std::vector<const graph::Measure*>& measures,
                         const std::vector<graph::Values>& columns) {
    for (std::size_t vertex = 0; vertex < snapshot.actors().size(); ++vertex) {
        const model::Actor& actor = network[snapshot.actors()[vertex]];
        std::vector<Cell> row = period_cells(period);
        row.emplace_back(actor.id);
        row.emplace_back(actor.name);
        row.emplace_back(std::string(model::to_string(actor.kind)));
        for (const graph::Values& values : columns) row.push_back(number_cell(values[vertex]));
        row.push_back(text_cell(why_undefined(measures, columns, vertex)));
        table.rows.push_back(std::move(row));
    }
}

/// Tables for people round each measure by the numbers that it takes. `numbers` columns, before the last.
void set_decimals(Table& table, std::size_t numbers) {
    const std::size_t end = table.columns.size() - 1;
    for (std::size_t i = end - numbers; i < end; ++i) {
        std::vector<Cell> cells;
        for (const auto& row : table.rows) cells.push_back(row[i]);
        table.columns[i].decimals = decimals_for(cells);
    }
}

}  // namespace

namespace {

Table empty_centrality_table(const std::vector<const graph::Measure*>& measures) {
    Table table{joined(period_columns(), {{"actor", "id of the actor", 0},
                                          {"name", "name of the actor", 0},
                                          {"kind", "kind of actor", 0}}),
                {}};
    for (const graph::Measure* measure : measures) {
        table.columns.push_back({std::string(measure->name), std::string(measure->label), 3});
    }
    table.columns.push_back({"undefined", "which values are empty, and why", 0});
    return table;
}

}  // namespace

Table centrality_table(const model::Network& network, const std::vector<graph::Period>& periods,
                       const graph::Selection& selection, const std::vector<const graph::Measure*>& measures,
                       const graph::MeasureOptions& options) {
    Table table = empty_centrality_table(measures);
    model::forecast(options.progress, periods.size() * measures.size(), "measures");
    for (std::size_t first = 0; first < periods.size(); first += snapshots_at_once) {
        const std::size_t last = std::min(periods.size(), first + snapshots_at_once);
        std::vector<graph::Snapshot> snapshots;
        for (std::size_t i = first; i < last; ++i) {
            snapshots.emplace_back(network, periods[i].interval, selection);
        }
        const auto values = graph::measure(snapshots, measures, options);
        for (std::size_t i = first; i < last; ++i) {
            add_centrality_rows(table, network, periods[i], snapshots[i - first], measures,
                                values[i - first]);
        }
    }
    set_decimals(table, measures.size());
    return table;
}

Table centrality_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                          std::span<const graph::Snapshot> snapshots,
                          const std::vector<const graph::Measure*>& measures,
                          const std::vector<std::vector<graph::Values>>& values) {
    Table table = empty_centrality_table(measures);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        add_centrality_rows(table, network, periods[i], snapshots[i], measures, values[i]);
    }
    set_decimals(table, measures.size());
    return table;
}

}  // namespace entente::report
