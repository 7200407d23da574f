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
/// direction, a-b and c-d, become a-d and c-b when neither is there yet, many times over. Every actor keeps
/// its number of friendly, hostile and unsigned partners, its in- and its out-degree; a dyad keeps its
/// cooperation and conflict. Evidence is left out. The same for the same seed on every machine.
/// Maslov and Sneppen, Science 296 (2002) 910-913, within signs.
Snapshot rewired(const Snapshot& snapshot, std::uint64_t seed);

/// A number beside what random networks give.
struct NullComparison {
    std::size_t networks = 0;         ///< in which the number is defined
    std::optional<double> mean;       ///< over them
    std::optional<double> low, high;  ///< 2.5 % and 97.5 % quantiles (type 7)
    std::optional<double> p_greater;  ///< (1 + networks with a number >= the observed) / (1 + networks)
    std::optional<double> p_less;     ///< likewise, <=
};

/// Undefined numbers of random networks are left out and show in `networks`. Everything is empty when the
/// observed number is undefined or no network has one.
NullComparison compare_with_null(std::optional<double> observed,
                                 std::span<const std::optional<double>> in_random_networks);

/// Any numbers of a snapshot against those of `n` rewired ones: by number. In parallel; the same for any
/// number of threads. `numbers` gives as many numbers for each snapshot; it is called from several threads.
std::vector<NullComparison> null_comparison(
    const Snapshot& snapshot, std::size_t n, std::uint64_t seed,
    const std::function<std::vector<std::optional<double>>(const Snapshot&)>& numbers);

/// Ranks of `values`, 1 the largest; equal values share the mean of their ranks; undefined stay undefined.
Values ranks(const Values& values);

}  // namespace entente::graph
