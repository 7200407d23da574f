// Relations that say the same, which are most often one that was entered twice.
#pragma once

#include <vector>

#include "entente/model/network.hpp"

namespace entente::model {

/// A relation, and the first of those that say the same.
struct EqualRelation {
    RelationIndex relation;  ///< the later one
    RelationIndex first;     ///< before it in the network
};

/// Relations that are like an earlier one in actors (in either order where the type is undirected), type,
/// date or start and end, label and sources with their locators; in the order of the network. Both count in
/// every measure. Takes n log n steps for n relations.
std::vector<EqualRelation> equal_relations(const Network& network);

}  // namespace entente::model
