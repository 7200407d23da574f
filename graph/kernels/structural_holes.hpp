// Burt's constraint and effective size over compressed sparse rows. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// By vertex.
struct StructuralHoles {
    std::vector<Vertex> contacts;        ///< partners by a tie of strength above 0
    std::vector<double> constraint;      ///< of no meaning without contacts
    std::vector<double> effective_size;  ///< likewise
};

/// `dyads` must be symmetric, in strength too. Ties of strength 0 are left out.
StructuralHoles structural_holes(const Arcs& dyads);

}  // namespace entente::graph
