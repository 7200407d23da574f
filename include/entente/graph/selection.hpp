// Which part of a network an analysis looks at.
#pragma once

#include <vector>

#include "entente/model/network.hpp"

namespace entente::graph {

/// An empty list means all. Filters by actor and kind look at the actor as it appears in the view,
/// that is after rolling up; so an agency listed in `actors` stands for its outermost parent when
/// `roll_up` is set.
struct Selection {
    std::vector<model::ActorIndex> actors = {};  ///< ties with both ends among these
    std::vector<model::ActorKind> kinds = {};    ///< ties with both ends of these kinds
    std::vector<model::TypeIndex> types = {};    ///< relations of these types
    bool roll_up = false;  ///< agencies (and persons) count for their outermost parent; relations
                           ///< inside one parent vanish
};

/// The actor that `actor` appears as: its outermost parent under `roll_up`, else itself.
model::ActorIndex appears_as(const model::Network& network, const Selection& selection,
                             model::ActorIndex actor);

/// Whether the actor, as it appears, passes the filters by actor and kind. `appearing` is what
/// appears_as() gives. Linear in the length of the filters.
bool selects(const model::Network& network, const Selection& selection, model::ActorIndex appearing);

}  // namespace entente::graph
