// A snapshot as the comparison of networks sees it: strengths by year, on the compressed scale.
#pragma once

#include <vector>

#include "entente/graph/snapshot.hpp"
#include "graph/phases/change/weighted_graph.hpp"

namespace entente::graph {

/// What is between two actors, put on the scale of compressed.hpp after division by the period's years.
struct YearlyTie {
    model::ActorIndex first{};
    model::ActorIndex second{};
    double cooperation = 0;  ///< >= 0
    double conflict = 0;     ///< >= 0; one of the two is above 0
    double net = 0;          ///< of the net strength, whose sign it has
};

struct YearlyNetwork {
    std::vector<model::ActorIndex> actors;  ///< ascending
    std::vector<YearlyTie> ties;            ///< by (first, second)
};

YearlyNetwork yearly_network(const Snapshot& snapshot);

using Actors = std::vector<model::ActorIndex>;

/// The actors of both, ascending as they are.
Actors common_actors(const Actors& a, const Actors& b);

/// What remains among these actors, each of whom the network has.
YearlyNetwork among(const YearlyNetwork& network, const Actors& actors);

/// The ties that have cooperation, and those that have conflict; vertices are positions in `actors`.
WeightedGraph cooperation_graph(const YearlyNetwork& network);
WeightedGraph conflict_graph(const YearlyNetwork& network);

}  // namespace entente::graph
