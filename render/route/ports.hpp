// Where on a box's outline its ties end, so that they do not run together before they reach it.
#pragma once

#include <span>
#include <vector>

#include "render/route/candidates.hpp"

namespace entente::render {

/// New aims for all routes: each end moved along its stop's outline as little as keeps neighbouring
/// ends apart, in the order in which the chosen arcs leave. Straight routes keep their ends.
std::vector<Aims> spread_ends(std::span<const Stop> stops, std::span<const Route> routes,
                              std::span<const Curve> chosen);

/// The values nearest to `wanted` (ascending) in weighted squares of which each is at least its gap before
/// the next (gaps[i] between i and i + 1): isotonic regression by pooling adjacent violators.
std::vector<double> spaced(const std::vector<double>& wanted, const std::vector<double>& weights,
                           const std::vector<double>& gaps);

}  // namespace entente::render
