// All measures asked for of one pair of actors after another. Private to this layer.
#pragma once

#include <optional>
#include <vector>

#include "entente/graph/profile_similarity.hpp"
#include "graph/alignment/levels.hpp"

namespace entente::graph {

/// Shares between measures what several need, and its room between pairs; one a thread.
class PairMeasures {
public:
    /// `measures` must outlive it.
    explicit PairMeasures(const SimilarityMeasures& measures) : measures_(measures) {
        for (const SimilarityMeasure* measure : measures) {
            needs_levels_ = needs_levels_ || measure->compute_by_levels != nullptr;
        }
    }

    /// By measure into `values`, which has as many places.
    void compute(const AnswerPair& answers, std::vector<std::optional<double>>& values) {
        if (needs_levels_) find_levels(answers, levels_);
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            const SimilarityMeasure& measure = *measures_[m];
            values[m] = measure.compute_by_levels != nullptr ? measure.compute_by_levels(answers, levels_)
                                                             : measure.compute(answers);
        }
    }

private:
    const SimilarityMeasures& measures_;
    bool needs_levels_ = false;
    Levels levels_;
};

}  // namespace entente::graph
