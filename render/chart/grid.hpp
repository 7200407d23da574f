// What a heat map shows: a row an actor, under each pole a cell a period.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/network.hpp"

namespace entente::render {

enum class CellState {
    absent,        ///< the actor or the pole did not exist in the period
    untied,        ///< both existed, nothing is recorded between them
    unsigned_tie,  ///< only relations without strength
    tied
};

struct Cell {
    CellState state = CellState::absent;
    double net = 0;  ///< net cooperation in [-1, 1]; of tied cells
};

struct GridRow {
    model::ActorIndex actor{};
    std::array<std::vector<Cell>, 2> cells;  ///< by pole, by period
};

/// The rows of one kind, friendliest to the first pole on top.
struct GridGroup {
    model::ActorKind kind{};
    std::vector<GridRow> rows;
};

/// Every actor but the poles that has a tie with one of them in any of the snapshots, in groups in
/// order of all_kinds(). Within a group: descending mean net cooperation with the first pole, actors
/// without one last, then by the second pole, then by name.
std::vector<GridGroup> heat_grid(const model::Network& network, const std::vector<graph::Period>& periods,
                                 const std::vector<graph::Snapshot>& snapshots,
                                 const std::array<model::ActorIndex, 2>& poles);

/// Leaves the `most` rows whose ties with the poles are the strongest summed over all snapshots; returns
/// how many rows there were.
std::size_t keep_strongest(std::vector<GridGroup>& groups, const std::vector<graph::Snapshot>& snapshots,
                           const std::array<model::ActorIndex, 2>& poles, std::size_t most);

}  // namespace entente::render
