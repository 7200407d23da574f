#include "graph/phases/joint/joint_phases.hpp"

namespace entente::graph {

// The ties of one actor are few enough for a level each: normal about it, with the noise of its own. Where
// the actor is left out by the selection there are only gaps.
Phases actor_phases(const model::Network& network, model::ActorIndex actor, const PeriodRule& rule,
                    const Selection& selection, const std::optional<model::Interval>& within,
                    const PhaseOptions& options) {
    const model::ActorIndex ego = appears_as(network, selection, actor);
    TieTable table = tie_table(network, ego, rule, selection, within, options.half_life);
    Phases result = joint_phases(network, selection, std::move(table), ego, JointCost::mean, options);
    result.subject = PhaseSubject::actor;
    result.first = result.second = ego;
    return result;
}

}  // namespace entente::graph
