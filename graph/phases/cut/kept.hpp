// A series without some of its values, and the way back to its own positions. Private to this layer.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {

/// What remains of a series: position i of what is cut is position kept[i] of the series.
class Kept {
public:
    Kept() = default;
    /// All of n values but those `without`, which are ascending and below n.
    Kept(std::size_t n, std::span<const std::size_t> without);

    [[nodiscard]] std::size_t size() const { return positions_.size(); }
    [[nodiscard]] bool all() const { return positions_.size() == n_; }

    /// The values kept, of a series of all.
    [[nodiscard]] std::vector<double> of(const std::vector<double>& series) const;

    /// Places for a start at the i-th value kept, 0 < i < size(): the value itself and those left out before
    /// it.
    [[nodiscard]] std::pair<std::size_t, std::size_t> places(std::size_t i) const {
        return {positions_[i - 1] + 1, positions_[i]};
    }
    /// From the first place of `first` to the last of `last`.
    [[nodiscard]] std::pair<std::size_t, std::size_t> places(std::size_t first, std::size_t last) const {
        return {places(first).first, places(last).second};
    }

    /// The starts of segments with these means, in the series: a value left out between two segments belongs
    /// to the one whose mean is nearer, as far as both stay in one piece; where that is neither, to the
    /// earlier.
    [[nodiscard]] std::vector<std::size_t> starts(std::span<const std::size_t> kept_starts,
                                                  std::span<const double> means,
                                                  const std::vector<double>& series) const;

    /// The number of values kept before a position of the series.
    [[nodiscard]] std::size_t before(std::size_t position) const;

    /// The position in the series of the i-th value kept.
    [[nodiscard]] std::size_t operator[](std::size_t i) const { return positions_[i]; }

private:
    std::size_t n_ = 0;
    std::vector<std::size_t> positions_;
};

}  // namespace entente::graph
