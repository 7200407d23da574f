#include <array>

#include "entente/graph/balance.hpp"
#include "graph/measurement.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

Values walk_balance_of_actors(Measurement& measurement) {
    return walk_balance(signed_graph(measurement.snapshot())).actors;
}

const std::array rows = {
    Measure{{"walk_balance", "Walk balance of the actor", "exp(A)_ii / exp(|A|)_ii", "share", "0..1",
             "Closed walks from the actor along ties either way, one of length k with weight 1/k!: positive "
             "less negative ones, over all. A has +1 and -1 for friendly and hostile partners by the sign of "
             "their net cooperation; strength plays no part. An actor without signed ties has 1.",
             "a negative cycle is in the actor's component, and that has more than 1,500 actors",
             "Estrada and Benzi, Physical Review E 90 (2014) 042802",
             "1: the actor is in reach of no negative cycle; a low value: it stands where friendships and "
             "hostilities contradict each other."},
            std::nullopt,
            false,
            walk_balance_of_actors},
};

}  // namespace

std::span<const Measure> balance_measures() {
    return rows;
}

}  // namespace entente::graph
