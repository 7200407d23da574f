// How sure a similarity is: the bootstrap over items.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

struct BootstrapOptions {
    std::size_t draws = 1000;
    double level = 0.95;     ///< in (0, 1)
    std::uint64_t seed = 1;  ///< with it, the row's own period and actors, so that no row depends on others
};

/// The interval in which a similarity lies when the items are taken as a sample: percentiles of the measure
/// over items drawn with replacement, as many as there are, an item's weight going with it. Draws on which
/// the measure is undefined are left out.
struct BootstrapInterval {
    double low = 0;
    double high = 0;
    std::size_t draws = 0;  ///< on which it was defined
};

/// By measure; empty where the value is, and where fewer than half of the draws are defined. Items of tie
/// profiles are actors, which are no sample of any: the interval then tells how much the number rests on
/// single actors. Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
std::vector<std::optional<BootstrapInterval>> bootstrap_intervals(const AnswerPair& answers,
                                                                  const SimilarityMeasures& measures,
                                                                  const BootstrapOptions& options,
                                                                  std::uint64_t row);

/// As profile_similarity(), row by row: its intervals, by row and measure.
std::vector<std::vector<std::optional<BootstrapInterval>>> profile_intervals(
    const model::Profiles& profiles, const std::vector<ProfileSimilarity>& rows,
    const SimilarityMeasures& measures, const BootstrapOptions& options);

}  // namespace entente::graph
