// Blocs: groups that are friendly within and hostile between; and the same blocs followed over time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

/// A partition. Blocs are numbered from 0 in the order of their lowest vertex.
struct Blocs {
    std::vector<std::uint32_t> of;  ///< by vertex
    std::uint32_t count = 0;        ///< number of blocs
    /// Signed modularity of the partition; undefined without ties.
    std::optional<double> modularity;
};

/// The partition of largest signed modularity that a Leiden-type search finds: local moves, refinement,
/// aggregation, from several seeded starts. Weights are |net|. Gómez, Jensen and Arenas, Physical Review E 80
/// (2009) 016114; Traag, Waltman and van Eck, Scientific Reports 9 (2019) 5233.
/// An actor without ties is a bloc of its own. The same for the same seed on every machine.
Blocs modularity_blocs(const SignedGraph& graph, std::uint64_t seed = 1);

/// Signed modularity of any partition, in [-1, 1]; `bloc` has a label by vertex, any numbers. Undefined
/// without ties. Throws std::invalid_argument when there is not one label a vertex.
std::optional<double> signed_modularity(const SignedGraph& graph, std::span<const std::uint32_t> bloc);

/// A partition into at most k blocs and the ties against it. Doreian and Mrvar, Social Networks 18 (1996)
/// 149-168; 31 (2009) 1-11.
struct KBalance {
    unsigned k = 2;                      ///< how many blocs were allowed
    std::vector<std::uint32_t> bloc;     ///< by vertex, below k
    std::uint64_t negative_within = 0;   ///< hostile ties inside a bloc
    std::uint64_t positive_between = 0;  ///< friendly ties across blocs
    double criterion = 0;                ///< alpha * negative_within + (1 - alpha) * positive_between
    std::vector<std::size_t> errors;     ///< positions in SignedGraph::ties, ascending
};

/// The least criterion that a seeded search over relocations and exchanges finds; an upper bound of the least
/// there is. 2 <= k <= 6, 0 <= alpha <= 1; std::invalid_argument otherwise. The same for the same `seed` on
/// every machine.
KBalance k_balance(const SignedGraph& graph, unsigned k, double alpha = 0.5, std::uint64_t seed = 1);

/// A partition of some actors in one period.
struct BlocsOfPeriod {
    std::vector<model::ActorIndex> actors;  ///< ascending
    std::vector<std::uint32_t> bloc;        ///< as long as actors
};

/// By period, by actor: a label that stays with a bloc from period to period. Each bloc takes the label of
/// the bloc of the last period in which any of its members were, with which it shares most members (largest
/// overlap in all, one label to one bloc); new blocs take new labels. Labels count from 0 in order of
/// appearance.
///
/// Actors away for a while are no part of the overlap when others of their bloc have been there since; a bloc
/// that was away as a whole comes back under its label unless another has taken it. Of equal assignments
/// that in which blocs with lower actors get lower labels. Only who is together matters, not the numbers in
/// BlocsOfPeriod::bloc. Throws std::invalid_argument when actors do not ascend or lengths differ.
std::vector<std::vector<std::uint32_t>> follow_blocs(std::span<const BlocsOfPeriod> periods);

/// An actor under another label than in the last period before in which it was.
struct BlocMove {
    std::size_t period = 0;     ///< the first under the new label
    model::ActorIndex actor{};  ///< who moved
    std::uint32_t from = 0;     ///< label it had
    std::uint32_t to = 0;       ///< label it has from then on
};

/// Who moved when, by period, then actor. `labels` as follow_blocs() gives them for the same periods; throws
/// std::invalid_argument when their sizes differ.
std::vector<BlocMove> bloc_moves(std::span<const BlocsOfPeriod> periods,
                                 std::span<const std::vector<std::uint32_t>> labels);

}  // namespace entente::graph
