// What a segment of several series costs, and what a shift of them does. Private to this layer.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {

/// Sum of squares about the mean of each series, each in units of its own noise (noise.cpp, at least
/// options.least_noise; options.noise, where given, is that of all). Cost of a segment takes as long as
/// there are series that vary.
class JointMeanCost {
public:
    JointMeanCost(const SeriesTable& series, const SegmentationOptions& options);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const;
    /// Series that vary.
    [[nodiscard]] std::size_t varying() const { return varying_; }

private:
    std::size_t varying_ = 0;
    std::vector<double> sums_;     // running, of each varying series, time after time
    std::vector<double> squares_;  // running, of all of them together
};

/// exp(-d^2 / (2 w^2)) for times at distance d, where w is the median distance (between at most 2,000 times,
/// evenly spread, when there are more; the least one above 0 when most times are alike).
class RbfKernel {
public:
    explicit RbfKernel(const SeriesTable& series);

    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const;

private:
    const SeriesTable& series_;
    double factor_;  // 1 / (2 w^2); 0 when all times are alike
};

/// Sum of squared distances from the segment's mean in the kernel's feature space, of any segment at once
/// after a set-up that takes the square of the times.
class KernelCost {
public:
    KernelCost(const RbfKernel& kernel, std::size_t times);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const {
        const auto length = static_cast<double>(last - first);
        const double about_mean = length - sum(first, last) / length;
        return about_mean > 0 ? about_mean : 0;
    }

private:
    // Of the kernel over all pairs of times in [first, last); a triangle, by `last`.
    [[nodiscard]] double sum(std::size_t first, std::size_t last) const {
        return sums_[last * (last - 1) / 2 + first];
    }

    std::vector<double> sums_;
};

/// What one more shift of n times costs by options; see joint_penalty.cpp.
double joint_mean_penalty(std::size_t n, std::size_t varying, const SegmentationOptions& options);
double kernel_penalty(const RbfKernel& kernel, std::size_t n, std::size_t min_length);

}  // namespace entente::graph
