// The dyads of a network are far more than its periods, most of them 0 for most of the time, and they change
// together: taken for independent, their thousands of levels would make a shift of every treaty. The
// distance between whole networks does not count them; so all are cut by the kernel of that distance, which
// takes any change of the network for a shift that sets periods apart as groups, each more alike within than
// between.
#include "graph/phases/joint/joint_phases.hpp"

namespace entente::graph {

Phases network_phases(const model::Network& network, const PeriodRule& rule, const Selection& selection,
                      const std::optional<model::Interval>& within, const PhaseOptions& options) {
    TieTable table = tie_table(network, std::nullopt, rule, selection, within, options.half_life);
    Phases result =
        joint_phases(network, selection, std::move(table), std::nullopt, JointCost::kernel, options);
    result.subject = PhaseSubject::network;
    return result;
}

}  // namespace entente::graph
