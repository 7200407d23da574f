// Gould and Fernandez's brokerage roles. Private to this layer.
#pragma once

#include <optional>

#include "entente/graph/measures.hpp"
#include "graph/kernels/brokerage.hpp"

namespace entente::graph {

/// Ordered pairs of actors that each actor brokers in the role; in all roles without one.
Values brokered_pairs(Measurement& measurement, std::optional<Role> role);

/// How many standard deviations that is above what chance gives.
Values brokered_pairs_z(Measurement& measurement, std::optional<Role> role);

}  // namespace entente::graph
