#include <string>
#include <utility>
#include <variant>

#include "entente/ingest/events.hpp"
#include "ingest/events/cell_relation.hpp"
#include "ingest/events/event_records.hpp"

namespace entente::ingest {

namespace {

std::vector<model::Relation> relations_of(const EventImport& import) {
    std::vector<model::Relation> made;
    made.reserve(import.cells.size());
    each_event_record(import, [&](std::string_view id, const Cell& cell) {
        CellRelation record = cell_relation(import.cells.period(), cell);
        model::Relation& relation = made.emplace_back();
        relation.id = id;
        relation.source = model::index_at<model::ActorIndex>(import.actor_of.at(cell.actor1));
        relation.target = model::index_at<model::ActorIndex>(import.actor_of.at(cell.actor2));
        relation.type = model::index_at<model::TypeIndex>(import.type_of.at(cell.type));
        relation.date = record.date;
        relation.own_weight = record.weight;
        relation.count = record.count;
        relation.offset = record.offset;
        relation.sources.reserve(1);
        relation.sources.push_back({model::SourceIndex{}, std::move(record.locator)});
    });
    return made;
}

}  // namespace

model::Network network_of(EventImport&& import) {
    EventImport taken = std::move(import);
    std::vector<model::Relation> relations = relations_of(taken);
    taken.cells = Cells();  // they may be as large as what is built from them
    auto built = model::Network::build(std::move(taken.draft), std::move(relations));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&built)) {
        throw model::DataError(std::move(*problems));
    }
    return std::move(std::get<model::Network>(built));
}

}  // namespace entente::ingest
