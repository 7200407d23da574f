// The rows of the table of measures, family by family. Private to this layer.
#pragma once

#include <span>

#include "entente/graph/measures.hpp"

namespace entente::graph {

std::span<const Measure> degree_measures();
std::span<const Measure> path_measures();
std::span<const Measure> spectral_measures();
std::span<const Measure> structure_measures();  ///< core number, clustering
std::span<const Measure> signed_measures();
std::span<const Measure> brokerage_measures();
std::span<const Measure> balance_measures();

}  // namespace entente::graph
