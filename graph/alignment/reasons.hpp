// Why measures are empty, in words. Private to this layer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

/// What the table says of every measure without a value, measures with the same reason together: `kappa, pi:
/// all answers of both are equal`. Empty when all have one.
std::string reasons_of(const std::vector<std::optional<double>>& values, const SimilarityMeasures& measures);

/// `fewer than 3 items` and what they would have been.
std::string too_few_items(const std::string& what);

}  // namespace entente::graph
