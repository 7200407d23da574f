// Sums over any stretch of a series from its running sums.
#pragma once

#include <cstddef>
#include <vector>

namespace entente::graph {

/// Running sums that carry what each addition rounds away (Kahan 1965), so that the sum over a short
/// stretch late in a long series is as good as over an early one.
class RunningSums {
public:
    explicit RunningSums(std::size_t n) { sums_.reserve(n + 1); }

    void add(double value) {
        const double corrected = value - lost_;
        const double next = sums_.back() + corrected;
        lost_ = (next - sums_.back()) - corrected;
        sums_.push_back(next);
    }

    /// Of the values [first, last).
    [[nodiscard]] double over(std::size_t first, std::size_t last) const {
        return sums_[last] - sums_[first];
    }
    /// Of the values before `last`.
    [[nodiscard]] double before(std::size_t last) const { return sums_[last]; }

private:
    std::vector<double> sums_{0};
    double lost_ = 0;
};

}  // namespace entente::graph
