// Counts of what a network holds.
#include <algorithm>
#include <vector>

#include "entente/report/tables.hpp"
#include "report/cells.hpp"

namespace entente::report {

Table kinds_table(const model::Network& network) {
    Table table{{{"kind", "kind of actor", 0}, {"label", "", 0}, {"actors", "number of actors", 0}}, {}};
    for (const model::ActorKind kind : model::all_kinds()) {
        const auto count = std::ranges::count_if(
            network.actors(), [kind](const model::Actor& actor) { return actor.kind == kind; });
        if (count == 0) continue;
        table.rows.push_back(
            {std::string(model::to_string(kind)), std::string(model::label(kind)), static_cast<long>(count)});
    }
    return table;
}

Table types_table(const model::Network& network) {
    std::vector<std::size_t> counts(network.types().size());
    for (const model::Relation& relation : network.relations()) {
        counts[model::position(relation.type)] += relation.count;
    }
    Table table{{{"type", "id of the relation type", 0},
                 {"label", "", 0},
                 {"nature", "a state lasts, an event happens", 0},
                 {"directed", "yes when it runs from source to target", 0},
                 {"weight", "Goldstein points: of an event, or of a state a year", 1},
                 {"relations", "number of relations", 0}},
                {}};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const model::RelationType& type = network.types()[i];
        table.rows.push_back({type.id, type.label, std::string(model::to_string(type.nature)),
                              std::string(type.directed ? "yes" : "no"), type.weight, count_cell(counts[i])});
    }
    return table;
}

namespace {

std::size_t actors_in(const model::Network& network, const model::Interval& interval) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        if (network.exists(model::index_at<model::ActorIndex>(i), interval)) ++count;
    }
    return count;
}

std::vector<Cell> coverage_cells(const model::Network& network, const graph::Period& period) {
    const auto relations = network.relations_in(period.interval);
    std::size_t events = 0, all = 0;
    std::vector<bool> sources(network.sources().size());
    for (const model::RelationIndex index : relations) {
        const model::Relation& relation = network[index];
        all += relation.count;
        if (network[relation.type].nature == model::Nature::event) events += relation.count;
        for (const model::Reference& reference : relation.sources) {
            sources[model::position(reference.source)] = true;
        }
    }
    std::vector<Cell> row = period_cells(period);
    row.push_back(count_cell(actors_in(network, period.interval)));
    row.push_back(count_cell(all));
    row.push_back(count_cell(events));
    row.push_back(count_cell(all - events));
    row.push_back(count_cell(static_cast<std::size_t>(std::ranges::count(sources, true))));
    return row;
}

}  // namespace

Table coverage_table(const model::Network& network, const std::vector<graph::Period>& periods) {
    Table table{period_columns(), {}};
    for (const Column& column :
         {Column{"actors", "actors that exist in the period", 0},
          Column{"relations", "relations that hold or happen in it", 0},
          Column{"events", "of these, events", 0}, Column{"states", "of these, states", 0},
          Column{"sources", "sources that they rest on", 0}}) {
        table.columns.push_back(column);
    }
    for (const graph::Period& period : periods) table.rows.push_back(coverage_cells(network, period));
    return table;
}

}  // namespace entente::report
