// Who stood in which bloc, period by period, and in what order blocs and actors are drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/graph/blocs.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::render {

/// Actors in one bloc in one period, in the order in which they are drawn.
struct FlowGroup {
    /// As graph::follow_blocs() gives it; none: those between two periods with a bloc that have no tie with a
    /// sign in this one.
    std::optional<std::uint32_t> label;
    std::vector<model::ActorIndex> members;
};

/// A period: its blocs from the top down, those without a tie last.
using FlowColumn = std::vector<FlowGroup>;

struct BlocFlow {
    std::vector<model::ActorIndex> actors;  ///< that are in a bloc in any period, ascending
    std::size_t all_actors = 0;             ///< as many there are; more than `actors` when some are left out
    std::vector<FlowColumn> columns;
    std::vector<graph::BlocMove> moves;  ///< of `actors`, from bloc to bloc, the same period before or not

    /// The bloc's number in the tables of report/balance_tables.hpp, for blocs that ever have two of
    /// `actors`; empty for others.
    [[nodiscard]] std::string name(std::uint32_t label) const;
    std::vector<std::uint32_t> named;  ///< labels with a name, ascending
};

/// Blocs are those of the largest signed modularity of every snapshot (graph::modularity_blocs()), followed
/// over time (graph::follow_blocs()) over all actors; an actor without a tie with a sign is in none. Shown
/// are the `most` most prominent actors (make_excerpt()), 0: all. The order of blocs and actors in each
/// column is one with few crossings: see bloc_order.cpp.
BlocFlow bloc_flow(std::span<const graph::Snapshot> snapshots, std::size_t most);

/// Puts the groups of each column and their members in an order in which few lines between neighbouring
/// columns cross. Groups without a label stay last. Returns how many cross. The same order for the same
/// columns whatever order they come in.
std::size_t order_flow(std::vector<FlowColumn>& columns);

/// Crossings of lines between neighbouring columns in their present order.
std::size_t flow_crossings(const std::vector<FlowColumn>& columns);

/// Where groups stand, from the top down, in any unit.
struct FlowMetrics {
    double row = 1;     ///< of a member
    double head = 0;    ///< above the first member of a group that has a name
    double pad = 0;     ///< above and below the members
    double gap = 0;     ///< between groups
    double height = 0;  ///< of the drawing; 0: that of the highest column
};

/// By column, by group: its top. Groups keep their order and distances, and stand as near as they can to
/// where their members are in the neighbouring columns.
std::vector<std::vector<double>> flow_tops(const BlocFlow& flow, const FlowMetrics& metrics);

double group_height(const BlocFlow& flow, const FlowGroup& group, const FlowMetrics& metrics);

/// From a group's top to the middle of its member at that position.
double member_offset(const BlocFlow& flow, const FlowGroup& group, std::size_t member,
                     const FlowMetrics& metrics);

}  // namespace entente::render
