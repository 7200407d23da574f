// The relations behind results, so that every number can be checked.
#include "entente/graph/snapshot.hpp"
#include "entente/report/tables.hpp"
#include "report/cells.hpp"

namespace entente::report {
namespace {

void add_evidence_rows(Table& table, const model::Network& network, const graph::Period& period,
                       const graph::Dyad& dyad) {
    for (std::vector<Cell>& relation : evidence_table(network, dyad.evidence).rows) {
        std::vector<Cell> row = period_cells(period);
        row.emplace_back(network[dyad.first].id);
        row.emplace_back(network[dyad.second].id);
        row.insert(row.end(), std::make_move_iterator(relation.begin()),
                   std::make_move_iterator(relation.end()));
        table.rows.push_back(std::move(row));
    }
}

}  // namespace

Table evidence_table(const model::Network& network, const std::vector<graph::Evidence>& evidence) {
    Table table{{{"id", "id of the relation", 0},
                 {"date", "date of an event, start of a state", 0},
                 {"end", "first day after a state; empty: it held to the end of the observed period", 0},
                 {"actor1", "id of the source actor", 0},
                 {"actor2", "id of the target actor", 0},
                 {"type", "id of the relation's type", 0},
                 {"contribution", "what it adds to the number, Goldstein points", 2},
                 {"label", "what happened or held", 0},
                 {"sources", "ids of the sources, with the place in each", 0}},
                {}};
    const bool folded = folds_events(network);
    if (folded) add_fold_columns(table);
    for (const graph::Evidence& item : evidence) {
        const model::Relation& relation = network[item.relation];
        table.rows.push_back({relation.id, start_cell(relation), end_cell(relation),
                              network[relation.source].id, network[relation.target].id,
                              network[relation.type].id, item.value, relation_label(network, relation),
                              list_cell(source_list(network, relation.sources))});
        if (folded) add_fold_cells(table.rows.back(), relation);
    }
    return table;
}

namespace {

Table empty_align_evidence_table(const model::Network& network) {
    Table table{period_columns(), {}};
    for (const Column& column :
         {Column{"actor1", "id of the dyad's first actor", 0},
          Column{"actor2", "id of the dyad's second actor", 0}, Column{"relation", "id of the relation", 0},
          Column{"date", "date of an event, start of a state", 0},
          Column{"until", "first day after a state; empty: it held to the end of the observed period", 0},
          Column{"source", "id of the relation's source actor", 0},
          Column{"target", "id of the relation's target actor", 0},
          Column{"type", "id of the relation's type", 0},
          Column{"contribution", "what it adds to cooperation or, below 0, to conflict; Goldstein points", 2},
          Column{"label", "what happened or held", 0},
          Column{"sources", "ids of the sources, with the place in each", 0}}) {
        table.columns.push_back(column);
    }
    if (folds_events(network)) add_fold_columns(table);
    return table;
}

void add_snapshot_rows(Table& table, const model::Network& network, const graph::Period& period,
                       const graph::Snapshot& snapshot, const std::optional<Pair>& pair) {
    if (!pair) {
        for (const graph::Dyad& dyad : snapshot.dyads()) add_evidence_rows(table, network, period, dyad);
    } else if (const graph::Dyad* dyad = snapshot.dyad(pair->first, pair->second)) {
        add_evidence_rows(table, network, period, *dyad);
    }
}

}  // namespace

Table align_evidence_table(const model::Network& network, const std::vector<graph::Period>& periods,
                           const graph::Selection& selection, const std::optional<Pair>& pair) {
    Table table = empty_align_evidence_table(network);
    for (const graph::Period& period : periods) {
        add_snapshot_rows(table, network, period, graph::Snapshot(network, period.interval, selection), pair);
    }
    return table;
}

Table align_evidence_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                              std::span<const graph::Snapshot> snapshots, const std::optional<Pair>& pair) {
    Table table = empty_align_evidence_table(network);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        add_snapshot_rows(table, network, periods[i], snapshots[i], pair);
    }
    return table;
}

}  // namespace entente::report
