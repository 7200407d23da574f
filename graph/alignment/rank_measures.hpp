// Measures over the order and the distribution of answers. Private to this layer.
#pragma once

#include <optional>

#include "entente/graph/profile_similarity.hpp"
#include "graph/alignment/levels.hpp"

namespace entente::graph {

// Of answers whose levels_of() are known, so that several measures need them only once.

/// Kendall's tau-b. Undefined when either actor gave one answer throughout.
std::optional<double> tau_b(const AnswerPair& answers, const Levels& levels);

/// S less the S expected if the answers of either actor met those of the other at random.
std::optional<double> s_beyond_chance(const AnswerPair& answers, const Levels& levels);

/// Share of equal answers, corrected for chance by each actor's own distribution, or by both together.
std::optional<double> nominal_kappa(const AnswerPair& answers, const Levels& levels);
std::optional<double> nominal_pi(const AnswerPair& answers, const Levels& levels);

using LevelsMeasure = std::optional<double> (*)(const AnswerPair&, const Levels&);

/// The same of answers alone.
template <LevelsMeasure measure>
std::optional<double> by_levels(const AnswerPair& answers) {
    return measure(answers, levels_of(answers));
}

/// Cosine of the angle between the answers as vectors; undefined when either is 0 throughout.
std::optional<double> cosine(const AnswerPair& answers);
/// Correlation; undefined when either actor gave one answer throughout.
std::optional<double> pearson(const AnswerPair& answers);

}  // namespace entente::graph
