#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "graph/model/network_builder.hpp"
#include "graph/model/time_index.hpp"

namespace entente::model {

namespace {

template <class Records, class IdOf>
IdTable id_table(const Records& records, IdOf id_of) {
    IdTable table;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::string& id = id_of(records[i]);
        if (!id.empty() && table.first.emplace(id, i).second) {
            table.all.push_back(id);
        }
    }
    return table;
}

template <class Record>
std::vector<std::uint32_t> sorted_by_id(const std::vector<Record>& records) {
    std::vector<std::uint32_t> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return records[a].id < records[b].id; });
    return order;
}

/// See Network::when().
Interval when_of(const Relation& relation, Nature nature, const Interval& observed) {
    if (nature == Nature::event) {
        const Day day =
            std::clamp(relation.date->middle(), observed.start, observed.end - std::chrono::days(1));
        return {day, day + std::chrono::days(1)};
    }
    const Day end = relation.end ? relation.end->earliest() : observed.end;
    return intersection({relation.start->earliest(), end}, observed);
}

}  // namespace

std::variant<Network, std::vector<Problem>> Network::build(Draft draft) {
    return NetworkBuilder(std::move(draft)).build();
}

std::variant<Network, std::vector<Problem>> Network::build(Draft draft, std::vector<Relation> relations) {
    if (!draft.relations.empty()) {
        throw std::invalid_argument("a draft beside resolved relations must have none of its own");
    }
    return NetworkBuilder(std::move(draft), std::move(relations)).build();
}

std::variant<Network, std::vector<Problem>> NetworkBuilder::build() {
    index_ids();
    check_all_but_relations();
    check_relations();
    if (!problems_.empty()) {
        return std::move(problems_);
    }
    resolve_actors();
    return assemble();
}

void NetworkBuilder::check_all_but_relations() {
    check_header();
    check_observed();
    check_focus();
    check_eras();
    check_types();
    check_actors();
    check_parents();
    check_sources();
}

void NetworkBuilder::index_ids() {
    actors_ = id_table(
        draft_.actors, [](const auto& actor) -> const auto& { return actor.record.id; });
    types_ = id_table(
        draft_.types, [](const auto& type) -> const auto& { return type.id; });
    sources_ = id_table(
        draft_.sources, [](const auto& source) -> const auto& { return source.id; });
}

/// Only for references without a problem, so every look-up succeeds.
std::vector<Reference> NetworkBuilder::resolved(std::vector<Draft::Reference>& references) const {
    std::vector<Reference> to;
    to.reserve(references.size());
    for (Draft::Reference& reference : references) {
        to.push_back({index_at<SourceIndex>(*sources_.find(reference.id)), std::move(reference.locator)});
    }
    return to;
}

void NetworkBuilder::resolve_actors() {
    for (Draft::Actor& actor : draft_.actors) {
        actor.record.parent.reset();
        if (!actor.parent.empty()) {
            actor.record.parent = index_at<ActorIndex>(*actors_.find(actor.parent));
        }
        actor.record.sources = resolved(actor.sources);
    }
}

Network NetworkBuilder::assemble() {
    Network network;
    if (draft_.focus) {
        const auto& [first, second] = *draft_.focus;
        network.focus_ = {index_at<ActorIndex>(*actors_.find(first)),
                          index_at<ActorIndex>(*actors_.find(second))};
    }
    network.id_ = std::move(draft_.id);
    network.title_ = std::move(draft_.title);
    network.description_ = std::move(draft_.description);
    network.observed_start_ = draft_.observed_start;
    network.observed_end_ = draft_.observed_end;
    network.eras_ = std::move(draft_.eras);
    network.types_ = std::move(draft_.types);
    network.sources_ = std::move(draft_.sources);
    for (Draft::Actor& actor : draft_.actors) {
        network.actors_.push_back(std::move(actor.record));
    }
    network.when_.reserve(relations_.size());
    for (const Relation& relation : relations_) {
        network.when_.push_back(when_of(relation, network[relation.type].nature, network.observed()));
    }
    network.relations_ = std::move(relations_);
    TimeIndex index = make_time_index(network.when_);
    network.by_start_ = std::move(index.by_start);
    network.subtree_end_ = std::move(index.subtree_end);
    network.actor_ids_ = sorted_by_id(network.actors_);
    network.type_ids_ = sorted_by_id(network.types_);
    return network;
}

}  // namespace entente::model
