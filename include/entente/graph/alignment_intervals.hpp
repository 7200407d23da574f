// How sure a similarity is: the bootstrap over items.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "entente/graph/profile_similarity.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/model/progress.hpp"

namespace entente::graph {

/// How the bootstrap draws.
struct BootstrapOptions {
    std::size_t draws = 1000;  ///< samples of items, >= 1
    double level = 0.95;       ///< in (0, 1)
    std::uint64_t seed = 1;    ///< with it, the row's own period and actors, so that no row depends on others
    /// Counts dyads, period by period; may be nullptr, else it must outlive the call. bootstrap_intervals(),
    /// which is of one, leaves it.
    model::Progress* progress = nullptr;
};

/// The interval in which a similarity lies when the items are taken as a sample: percentiles of the measure
/// over items drawn with replacement, as many as there are, an item's weight going with it. Draws on which
/// the measure is undefined are left out.
struct BootstrapInterval {
    double low = 0;         ///< the (1 - level) / 2 quantile of the draws
    double high = 0;        ///< the (1 + level) / 2 quantile
    std::size_t draws = 0;  ///< on which it was defined
};

/// By measure asked for; empty where there is no interval.
using BootstrapIntervals = std::vector<std::optional<BootstrapInterval>>;

/// By measure; empty where the value is, with fewer than least_items_to_compare items, and where fewer than
/// half of the draws are defined. `row` is bootstrap_row(), or any number that tells rows apart: the same
/// answers, seed and row give the same intervals on every machine. Items of tie profiles are actors, which
/// are no sample of any: the interval then tells how much the number rests on single actors. Throws
/// std::invalid_argument without draws or for a level out of (0, 1).
/// Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
BootstrapIntervals bootstrap_intervals(const AnswerPair& answers, const SimilarityMeasures& measures,
                                       const BootstrapOptions& options, std::uint64_t row);

/// The number of a dyad in a period; the same whichever of `first` and `second` comes first.
std::uint64_t bootstrap_row(std::uint32_t period, std::uint32_t first, std::uint32_t second);

/// Of rows of profile_similarity(), row by row: their intervals by measure. The same for any number of
/// threads, and for a row alone as among others. Throws std::out_of_range for positions that `profiles` does
/// not have.
std::vector<BootstrapIntervals> profile_intervals(const model::Profiles& profiles,
                                                  const std::vector<ProfileSimilarity>& rows,
                                                  const SimilarityMeasures& measures,
                                                  const BootstrapOptions& options);

/// Of rows of tie_similarity() of the same snapshots and `ties`.
std::vector<BootstrapIntervals> tie_intervals(std::span<const Snapshot> snapshots,
                                              const std::vector<TieSimilarity>& rows,
                                              const SimilarityMeasures& measures,
                                              const TieSimilarityOptions& ties,
                                              const BootstrapOptions& options);

}  // namespace entente::graph
