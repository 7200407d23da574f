// Random networks that keep each actor's degrees and the signs: what a number is compared with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "entente/graph/measures.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// The snapshot with its dyads' ends exchanged at random: two dyads of the same sign and the same pattern of
/// direction, a-b and c-d, become a-d and c-b when neither is there yet, over and over: 20 attempts for each
/// dyad and 1000 more. Directed paths a-b-c-d become a-c-b-d too, without which not every directed network
/// would be reached. Every actor keeps its number of friendly, hostile and unsigned partners and of ties of
/// either sign in and out; a dyad keeps its cooperation and conflict, and a tie too. An actor's strength is
/// not kept. Where nothing can change, as in a star or when an undirected dyad joins every pair, the network
/// comes out as it went in. Evidence is left out. The same for the same seed on every machine. Maslov and
/// Sneppen, Science 296 (2002) 910-913, within signs.
Snapshot rewired(const Snapshot& snapshot, std::uint64_t seed);

/// A number beside what random networks give.
struct NullComparison {
    std::size_t networks = 0;         ///< in which the number is defined
    std::optional<double> mean;       ///< over them
    std::optional<double> low;        ///< 2.5 % quantile (type 7)
    std::optional<double> high;       ///< 97.5 % quantile (type 7)
    std::optional<double> p_greater;  ///< (1 + networks with a number >= the observed) / (1 + networks)
    std::optional<double> p_less;     ///< likewise, <=
};

/// The `observed` number beside those `in_random_networks`. Undefined ones of these are left out and show in
/// NullComparison::networks. All else is empty when the
/// observed number is undefined or no network has one. Numbers that differ by less than 1e-9 of the larger,
/// or by less than 1e-12, count as equal, so that rounding has no say in the p-values.
NullComparison compare_with_null(std::optional<double> observed,
                                 std::span<const std::optional<double>> in_random_networks);

/// Any numbers of a snapshot against those of `n` rewired ones, drawn from `seed`: by number. In parallel;
/// the same for any number of threads. `numbers` gives as many numbers for each snapshot, or
/// std::invalid_argument is thrown; it is called from several threads.
std::vector<NullComparison> null_comparison(
    const Snapshot& snapshot, std::size_t n, std::uint64_t seed,
    const std::function<std::vector<std::optional<double>>(const Snapshot&)>& numbers);

/// Ranks of `values`, 1 the largest; equal values (as in compare_with_null) share the mean of their ranks;
/// undefined stay undefined.
Values ranks(const Values& values);

/// An actor's rank by a measure beside the same actor's ranks in random networks.
struct RankComparison {
    std::optional<double> rank;  ///< as ranks() gives it; undefined where the value is
    /// Of ranks: a small `p_less` says that the actor stands higher (nearer to 1) than its degrees and the
    /// signs account for, a small `p_greater` lower.
    NullComparison null;
};

/// By measure, by vertex of the snapshot: ranks among its actors against those in `n` snapshots rewired from
/// `seed`, in
/// each of which all measures are computed once. In parallel; the same for any number of threads. Holds
/// 4 bytes for each measure, actor and random network. Throws std::invalid_argument when an option is out of
/// its range.
std::vector<std::vector<RankComparison>> rank_comparison(const Snapshot& snapshot,
                                                         std::span<const Measure* const> rows,
                                                         const MeasureOptions& options, std::size_t n,
                                                         std::uint64_t seed);

}  // namespace entente::graph
