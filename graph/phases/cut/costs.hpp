// What a segment costs, by what it is taken to hold.
#pragma once

#include <cstddef>
#include <variant>
#include <vector>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/running_sums.hpp"

namespace entente::graph {

/// Each cost is twice the negative log-likelihood of the values [first, last) at their best parameters, less
/// what all segmentations of the series share. Cutting a segment in two never raises the sum, which is
/// what PELT's pruning rests on. `parameters` counts what a segment has of its own.

/// Sum of squares about the mean in units of noise. The sums are taken about the series' median, where
/// squares cancel least.
class MeanCost {
public:
    static constexpr double parameters = 1;

    MeanCost(const std::vector<double>& values, double noise);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const {
        const double sum = sums_.over(first, last);
        const double about_mean = squares_.over(first, last) - sum * sum / static_cast<double>(last - first);
        return about_mean > 0 ? about_mean : 0;
    }
    /// In the series' units.
    [[nodiscard]] double mean(std::size_t first, std::size_t last) const {
        return centre_ + noise_ * sums_.over(first, last) / static_cast<double>(last - first);
    }
    [[nodiscard]] const RunningSums& sums() const { return sums_; }
    [[nodiscard]] const RunningSums& squares() const { return squares_; }

private:
    double noise_;
    double centre_;
    RunningSums sums_;
    RunningSums squares_;
};

/// Length times the logarithm of the variance, plus the sum of squares over it.
class MeanVarianceCost {
public:
    static constexpr double parameters = 2;

    /// No segment's standard deviation is taken to be below `least` > 0 times `unit`, in which the values are
    /// measured.
    MeanVarianceCost(const std::vector<double>& values, double unit, double least);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const;
    [[nodiscard]] double mean(std::size_t first, std::size_t last) const { return about_.mean(first, last); }

private:
    MeanCost about_;
    double least_variance_;
};

/// Deviance of counts at one rate: Poisson's, or with a finite `size` the negative binomial's, whose variance
/// is rate + rate^2 / size.
class CountCost {
public:
    static constexpr double parameters = 1;

    CountCost(const std::vector<double>& counts, double size);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const;
    [[nodiscard]] double mean(std::size_t first, std::size_t last) const {
        return sums_.over(first, last) / static_cast<double>(last - first);
    }

private:
    double size_;
    double rate_;  // of the whole series, against which the deviances are taken
    RunningSums sums_;
    RunningSums deviances_;
};

/// The size of a negative binomial of all counts: see costs.cpp. Infinite when they vary no more than
/// Poisson's.
double count_size(const std::vector<double>& counts);

using Costs = std::variant<MeanCost, MeanVarianceCost, CountCost>;

/// `noise`: what MeanCost is scaled by and MeanVarianceCost bounded by, > 0.
Costs costs_of(const std::vector<double>& values, SegmentCost cost, double noise);

}  // namespace entente::graph
