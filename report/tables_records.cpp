// The records of a network as tables, so that every id in a result can be looked up.
#include "entente/report/tables.hpp"
#include "report/cells.hpp"

namespace entente::report {
namespace {

Cell codes_cell(const model::Actor& actor) {
    std::vector<std::string> codes;
    for (const auto& [list, code] : actor.codes) codes.push_back(list + "=" + code);
    return list_cell(codes);
}

Cell absences_cell(const model::Actor& actor) {
    std::vector<std::string> absences;
    for (const model::Absence& absence : actor.absences) {
        absences.push_back(absence.start.to_string() + "/" + absence.end.to_string());
    }
    return list_cell(absences);
}

Cell date_cell(const std::optional<model::Date>& date) {
    return date ? Cell(date->to_string()) : Cell();
}

}  // namespace

Table relations_table(const model::Network& network) {
    Table table{{{"id", "", 0},
                 {"actor1", "id of the source actor", 0},
                 {"actor2", "id of the target actor", 0},
                 {"type", "id of the relation's type", 0},
                 {"nature", "state or event", 0},
                 {"directed", "yes when it runs from actor1 to actor2", 0},
                 {"date", "date of an event, start of a state", 0},
                 {"end", "first day after a state; empty: it held to the end of the observed period", 0},
                 {"weight", "Goldstein points: of an event, or of a state a year", 1},
                 {"confidence", "how sure the coder is, 0 to 1", 2},
                 {"label", "", 0},
                 {"note", "", 0},
                 {"sources", "ids of the sources, with the place in each", 0}},
                {}};
    const bool folded = folds_events(network);
    if (folded) add_fold_columns(table);
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const model::Relation& relation = network.relations()[i];
        const model::RelationType& type = network[relation.type];
        table.rows.push_back({relation.id, network[relation.source].id, network[relation.target].id, type.id,
                              std::string(model::to_string(type.nature)),
                              std::string(type.directed ? "yes" : "no"), start_cell(relation),
                              end_cell(relation), network.weight(model::index_at<model::RelationIndex>(i)),
                              relation.confidence.value_or(1.0), text_cell(relation.label),
                              text_cell(relation.note), list_cell(source_list(network, relation.sources))});
        if (folded) add_fold_cells(table.rows.back(), relation);
    }
    return table;
}

Table actors_table(const model::Network& network) {
    Table table{{{"id", "", 0},
                 {"name", "", 0},
                 {"short_name", "", 0},
                 {"kind", "", 0},
                 {"parent", "id of the actor it is part of", 0},
                 {"start", "first day of its life", 0},
                 {"end", "first day after its life", 0},
                 {"absences", "when it was away within its life: first day away/first day back", 0},
                 {"aliases", "", 0},
                 {"codes", "list=code", 0},
                 {"note", "", 0},
                 {"sources", "ids of the sources, with the place in each", 0}},
                {}};
    for (const model::Actor& actor : network.actors()) {
        table.rows.push_back(
            {actor.id, actor.name, text_cell(actor.short_name), std::string(model::to_string(actor.kind)),
             actor.parent ? Cell(network[*actor.parent].id) : Cell(), date_cell(actor.start),
             date_cell(actor.end), absences_cell(actor), list_cell(actor.aliases), codes_cell(actor),
             text_cell(actor.note), list_cell(source_list(network, actor.sources))});
    }
    return table;
}

Table sources_table(const model::Network& network) {
    Table table{{{"id", "", 0},
                 {"title", "", 0},
                 {"author", "", 0},
                 {"publisher", "", 0},
                 {"date", "", 0},
                 {"url", "", 0},
                 {"note", "", 0}},
                {}};
    for (const model::Source& source : network.sources()) {
        table.rows.push_back({source.id, source.title, text_cell(source.author), text_cell(source.publisher),
                              date_cell(source.date), text_cell(source.url), text_cell(source.note)});
    }
    return table;
}

}  // namespace entente::report
