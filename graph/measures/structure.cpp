#include <array>

#include "graph/centrality/core.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{{"core", "Core number", "largest k whose k-core holds the actor", "actors", "0..n-1",
             "Largest k such that the actor belongs to a group in which each is tied with at least k others; "
             "all dyads count, whatever their direction, sign and strength.",
             "never",
             "Seidman, Social Networks 5 (1983) 269-287; computed after Batagelj and Zaversnik (2003), "
             "arXiv:cs/0310049",
             "A high value: part of a dense group; 0: an isolate."},
            TieKind::all,
            true,
            core_number},
};

}  // namespace

std::span<const Measure> structure_measures() {
    return rows;
}

}  // namespace entente::graph
