// Not part of the peer's source, so that the row stands where igraph is not there.
#include "bench/centrality/works.hpp"

namespace entente::bench {

const std::vector<std::string>& shared_measures() {
    static const std::vector<std::string> names = {
        "degree",      "in_degree",          "out_degree",  "strength",
        "in_strength", "out_strength",       "betweenness", "weighted_betweenness",
        "closeness",   "weighted_closeness", "harmonic",    "weighted_harmonic",
        "eigenvector", "pagerank",           "hub",         "authority",
        "core",        "clustering",         "constraint"};
    return names;
}

}  // namespace entente::bench
