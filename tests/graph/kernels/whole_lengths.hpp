// Weighted paths the slow way. Their lengths are whole numbers, so that equal means equal.
#pragma once

#include <cmath>
#include <optional>
#include <vector>

#include "graph/kernels/lists_of_ties.hpp"
#include "graph/kernels/weighted_paths.hpp"

namespace entente::test {

/// Floyd's distances, paths counted arc by arc, and every triple looked at. A strength of 10 / k stands for a
/// length of k tenths.
class WholeLengths {
public:
    WholeLengths(std::size_t vertices, const TieList& ties) : n_(vertices), length_(vertices * vertices) {
        for (const auto& [ends, strength] : ties) {
            if (strength > 0) length_[ends.first * n_ + ends.second] = std::lround(10 / strength);
        }
        distance_ = length_;
        for (std::size_t v = 0; v < n_; ++v) distance_[v * n_ + v] = 0;
        for (std::size_t by = 0; by < n_; ++by) {
            for (std::size_t a = 0; a < n_; ++a) {
                for (std::size_t b = 0; b < n_; ++b) shorten(a, by, b);
            }
        }
    }

    [[nodiscard]] graph::WeightedPaths paths() const {
        graph::WeightedPaths result{std::vector<double>(n_, 0.0), std::vector<graph::DistanceSums>(n_)};
        for (std::size_t s = 0; s < n_; ++s) {
            for (std::size_t t = 0; t < n_; ++t) {
                if (s == t || !distance(s, t)) continue;
                const double length = static_cast<double>(*distance(s, t)) / 10;
                result.distances[s].within_reach += 1;
                result.distances[s].length += length;
                result.distances[s].inverse_length += 1 / length;
                for (std::size_t v = 0; v < n_; ++v) {
                    if (v != s && v != t) result.betweenness[v] += share(s, v, t);
                }
            }
        }
        return result;
    }

private:
    using Length = std::optional<long>;

    [[nodiscard]] Length distance(std::size_t a, std::size_t b) const { return distance_[a * n_ + b]; }

    void shorten(std::size_t a, std::size_t by, std::size_t b) {
        if (!distance(a, by) || !distance(by, b)) return;
        const long detour = *distance(a, by) + *distance(by, b);
        if (!distance(a, b) || detour < *distance(a, b)) distance_[a * n_ + b] = detour;
    }

    [[nodiscard]] double number(std::size_t s, std::size_t t) const {
        if (s == t) return 1;
        double sum = 0;
        for (std::size_t u = 0; u < n_; ++u) {
            const Length last = length_[u * n_ + t];
            if (last && distance(s, u) && *distance(s, u) + *last == *distance(s, t)) sum += number(s, u);
        }
        return sum;
    }

    [[nodiscard]] double share(std::size_t s, std::size_t v, std::size_t t) const {
        if (!distance(s, v) || !distance(v, t) || *distance(s, v) + *distance(v, t) != *distance(s, t)) {
            return 0;
        }
        return number(s, v) * number(v, t) / number(s, t);
    }

    std::size_t n_;
    std::vector<Length> length_;
    std::vector<Length> distance_;
};

}  // namespace entente::test
