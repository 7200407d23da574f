// Answers as levels: which distinct values two actors gave, and how much weight each has. Private to this
// layer.
#pragma once

#include <cstdint>
#include <vector>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

/// The distinct values of both actors together, ascending, and by item the positions in them.
struct Levels {
    std::vector<double> value;
    std::vector<std::uint32_t> x;  ///< by item
    std::vector<std::uint32_t> y;  ///< by item
    std::vector<double> x_weight;  ///< by level: weight of the items to which the first answered so
    std::vector<double> y_weight;
    double weight = 0;  ///< of all items
};

/// O(n k) time for k <= 16 levels, as votes and obligations have; O(n log n) for more.
Levels levels_of(const AnswerPair& answers);
/// The same into `out`, which keeps its room.
void find_levels(const AnswerPair& answers, Levels& out);

/// The weight of an item: 1 without weights.
inline double weight_of(const AnswerPair& answers, std::size_t item) {
    return answers.weights.empty() ? 1 : answers.weights[item];
}

/// An item that counts, from whose answers differences can be taken: where all that counts is equal they are
/// exactly 0. The first item when none has weight.
inline std::size_t item_that_counts(const AnswerPair& answers) {
    for (std::size_t item = 0; item < answers.x.size(); ++item) {
        if (weight_of(answers, item) > 0) return item;
    }
    return 0;
}

}  // namespace entente::graph
