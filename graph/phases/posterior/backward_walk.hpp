// All segmentations of a series as one random walk. Private to this layer.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {

/// Probabilities by a whole number, those that are not negligible.
struct Band {
    std::size_t first = 0;
    std::vector<double> values;

    [[nodiscard]] double operator[](std::size_t k) const {
        return k >= first && k - first < values.size() ? values[k - first] : 0;
    }
    /// Adds share * other, each of its numbers one greater.
    void add_next(const Band& other, double share);
    void trim();
};

/// The posterior of the segmentations, as a walk from the end of the series to its beginning: from the end of
/// a segment to its start. Keeps a reference to the model.
class BackwardWalk {
public:
    /// n >= 1 values; min_length >= 1.
    BackwardWalk(const SegmentModel& model, std::size_t n, std::size_t min_length, double log_odds);

    [[nodiscard]] std::size_t size() const { return n_; }

    /// By s: the probability that a segment that ends before `end` starts at s, given that there is one and
    /// the values before `end`. Empty if there is no room for one. Valid until the next call.
    std::span<const double> row(std::size_t end);

private:
    /// Logarithms of what row() holds, times the total of the segmentations before `end`.
    std::span<double> terms(std::size_t end);

    const SegmentModel& model_;
    std::size_t n_;
    std::size_t min_length_;
    double log_odds_;
    std::vector<double> log_total_;  // by end: of all segmentations of the values before it
    std::vector<double> row_;
};

/// By position s: by j, the probability that the walk from the end of the series comes to s after j
/// segments. So that of k shifts is at 0 with j = k + 1, and that a segment starts at s the sum over j.
std::vector<Band> visits(BackwardWalk& walk);

}  // namespace entente::graph
