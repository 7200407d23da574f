// Measures over the distances of answers. Private to this layer.
#pragma once

#include <optional>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

/// Signorino and Ritter's S over absolute and over squared distances. Undefined without weight or range.
std::optional<double> s_absolute(const AnswerPair& answers);
std::optional<double> s_squared(const AnswerPair& answers);

/// 1 less the mean distance as a share of the range, and the share of equal answers.
std::optional<double> agreement(const AnswerPair& answers);
std::optional<double> identical(const AnswerPair& answers);

/// Squared distances against those by chance: each actor's own distribution of answers, or both together.
/// Undefined when all answers of both are equal.
std::optional<double> kappa(const AnswerPair& answers);
std::optional<double> pi(const AnswerPair& answers);

}  // namespace entente::graph
