#include "entente/model/network.hpp"

#include <algorithm>

namespace entente::model {

namespace {

template <class Record>
std::optional<std::size_t> find(const std::vector<Record>& records, const std::vector<std::uint32_t>& by_id,
                                std::string_view id) {
    const auto found =
        std::lower_bound(by_id.begin(), by_id.end(), id,
                         [&](std::uint32_t i, std::string_view sought) { return records[i].id < sought; });
    if (found == by_id.end() || records[*found].id != id) {
        return std::nullopt;
    }
    return *found;
}

}  // namespace

Interval Network::observed() const {
    return {observed_start_->earliest(), observed_end_->earliest()};
}

std::optional<ActorIndex> Network::find_actor(std::string_view id) const {
    const auto found = find(actors_, actor_ids_, id);
    return found ? std::optional(index_at<ActorIndex>(*found)) : std::nullopt;
}

std::optional<TypeIndex> Network::find_type(std::string_view id) const {
    const auto found = find(types_, type_ids_, id);
    return found ? std::optional(index_at<TypeIndex>(*found)) : std::nullopt;
}

Interval Network::life(ActorIndex actor) const {
    const Actor& record = (*this)[actor];
    const Interval whole = observed();
    return intersection(whole, {record.start ? record.start->earliest() : whole.start,
                                record.end ? record.end->earliest() : whole.end});
}

bool Network::exists(ActorIndex actor, const Interval& period) const {
    Interval left = intersection(life(actor), period);
    for (const Absence& absence : (*this)[actor].absences) {
        if (left.empty() || left.start < absence.start.earliest()) break;
        left.start = std::max(left.start, absence.end.earliest());
    }
    return !left.empty();
}

double Network::weight(RelationIndex relation) const {
    const Relation& record = (*this)[relation];
    return record.own_weight.value_or((*this)[record.type].weight);
}

double Network::contribution(RelationIndex relation, const Interval& period) const {
    const Interval shared = intersection(when(relation), period);
    if (shared.empty()) {
        return 0;
    }
    const Relation& record = (*this)[relation];
    const bool lasts = (*this)[record.type].nature == Nature::state;
    return weight(relation) * (lasts ? years(shared) : record.count);
}

ActorIndex Network::root(ActorIndex actor) const {
    while ((*this)[actor].parent) {
        actor = *(*this)[actor].parent;
    }
    return actor;
}

}  // namespace entente::model
