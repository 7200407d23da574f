// Results as tables: one row per observation, one column per variable, nothing merged.
#include "entente/report/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/graph/alignment.hpp"
#include "entente/graph/snapshot.hpp"
#include "report/cells.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

/// Periods are measured side by side, but not all at once: each holds its evidence in memory.
constexpr std::size_t snapshots_at_once = 16;

std::vector<Column> dyad_columns() {
    return {{"actor1", "id of the first actor", 0}, {"actor2", "id of the second actor", 0}};
}

std::vector<Column> joined(std::vector<Column> head, const std::vector<Column>& tail) {
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

/// `closeness, clustering: reason; …`: the names of the empty measures, those with one reason together.
std::string why_undefined(const std::vector<const graph::Measure*>& measures,
                          const std::vector<graph::Values>& columns, std::size_t vertex) {
    std::vector<std::pair<std::string_view, std::string>> by_reason;
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (columns[m][vertex]) continue;
        const std::string_view reason = measures[m]->undefined;
        auto at = std::ranges::find(by_reason, reason, [](const auto& one) { return one.first; });
        if (at == by_reason.end()) at = by_reason.insert(at, {reason, ""});
        at->second += fmt::format("{}{}", at->second.empty() ? "" : ", ", measures[m]->name);
    }
    std::string out;
    for (const auto& [reason, names] : by_reason) {
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", names, reason);
    }
    return out;
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

std::vector<Cell> alignment_cells(const model::Network& network, const graph::Period& period,
                                  const graph::Alignment& alignment) {
    std::vector<Cell> row = period_cells(period);
    row.emplace_back(network[alignment.first].id);
    row.emplace_back(network[alignment.second].id);
    row.push_back(count_cell(alignment.relations));
    row.emplace_back(alignment.cooperation);
    row.emplace_back(alignment.conflict);
    row.push_back(number_cell(alignment.net));
    row.push_back(number_cell(alignment.s));
    row.push_back(count_cell(alignment.items));
    row.push_back(text_cell(alignment.s_undefined));
    return row;
}

std::vector<Pair> dyads_of(const graph::Snapshot& snapshot) {
    std::vector<Pair> out;
    for (const graph::Dyad& dyad : snapshot.dyads()) out.emplace_back(dyad.first, dyad.second);
    return out;
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

Table empty_align_table() {
    return {joined(joined(period_columns(), dyad_columns()),
                   {{"relations", "relations between the two in the period", 0},
                    {"cooperation", "sum of positive contributions, Goldstein points", 2},
                    {"conflict", "minus the sum of negative contributions, Goldstein points", 2},
                    {"net", "(cooperation - conflict) / (cooperation + conflict)", 2},
                    {"s", "Signorino and Ritter's S over the signed tie profiles", 2},
                    {"items", "actors that the two profiles are compared over", 0},
                    {"s_undefined", "why s is empty", 0}}),
            {}};
}

void add_alignment_rows(Table& table, const model::Network& network, const graph::Period& period,
                        const graph::Snapshot& snapshot, const std::optional<Pair>& pair) {
    const std::vector<Pair> pairs = pair ? std::vector<Pair>{*pair} : dyads_of(snapshot);
    if (pairs.empty()) return;
    for (const graph::Alignment& alignment : graph::alignment(snapshot, pairs)) {
        table.rows.push_back(alignment_cells(network, period, alignment));
    }
}

}  // namespace

Table centrality_table(const model::Network& network, const std::vector<graph::Period>& periods,
                       const graph::Selection& selection, const std::vector<const graph::Measure*>& measures,
                       const graph::MeasureOptions& options) {
    Table table = empty_centrality_table(measures);
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

Table align_table(const model::Network& network, const std::vector<graph::Period>& periods,
                  const graph::Selection& selection, const std::optional<Pair>& pair) {
    Table table = empty_align_table();
    for (const graph::Period& period : periods) {
        add_alignment_rows(table, network, period, graph::Snapshot(network, period.interval, selection),
                           pair);
    }
    return table;
}

Table align_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                     std::span<const graph::Snapshot> snapshots, const std::optional<Pair>& pair) {
    Table table = empty_align_table();
    for (std::size_t i = 0; i < periods.size(); ++i) {
        add_alignment_rows(table, network, periods[i], snapshots[i], pair);
    }
    return table;
}

}  // namespace entente::report
