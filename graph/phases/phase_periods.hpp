// The phases by which a network cuts time of its own accord.
#pragma once

#include <vector>

#include "entente/graph/periods.hpp"

namespace entente::graph {

/// phase_periods() of the focus dyad by year; where the network names no focus, of network_phases(). Empty
/// when no year has a value.
std::vector<Period> own_phases(const model::Network& network);

}  // namespace entente::graph
