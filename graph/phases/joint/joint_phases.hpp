// What actor_phases() and network_phases() do alike. Private to this layer.
#pragma once

#include "entente/graph/phases.hpp"
#include "graph/phases/joint/tie_table.hpp"

namespace entente::graph {

/// Cuts all ties jointly and fills all of Phases. Carriers are the partners of `ego`, each of its ties
/// counted whole for the other end; without it both ends.
Phases joint_phases(const model::Network& network, const Selection& selection, TieTable table,
                    const std::optional<model::ActorIndex>& ego, JointCost cost, const PhaseOptions& options);

}  // namespace entente::graph
