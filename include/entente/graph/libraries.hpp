// The outside libraries of this layer and their versions.
#pragma once

#include <vector>

#include "entente/model/library.hpp"

namespace entente::graph {

/// Boost.Graph, oneTBB, Eigen, Spectra and Clp, in a fixed order.
std::vector<model::Library> libraries();

}  // namespace entente::graph
