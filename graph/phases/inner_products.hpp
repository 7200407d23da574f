// Times of several series by how alike they are, and what segments of them cost. Private to this layer.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {

/// A symmetric matrix of inner products between times: of their values in units of noise
/// (JointCost::mean), or in the feature space of the RBF kernel (JointCost::kernel). See inner_products.cpp.
class InnerProducts {
public:
    InnerProducts(const SeriesTable& table, JointCost cost, double least_noise);

    [[nodiscard]] std::size_t times() const { return times_; }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const { return matrix_[i * times_ + j]; }

private:
    std::size_t times_;
    std::vector<double> matrix_;
};

/// Sum of squared distances of the times [first, last) from their mean.
class InnerProductCost {
public:
    explicit InnerProductCost(const InnerProducts& products);

    [[nodiscard]] double cost(std::size_t first, std::size_t last) const;

private:
    std::size_t row_;            // length of a row of sums_
    std::vector<double> sums_;   // of the upper left corners of the matrix
    std::vector<double> trace_;  // running
};

/// The penalty that segment_jointly() takes.
double joint_penalty(const InnerProducts& products, const SeriesTable& series, JointCost cost,
                     const SegmentationOptions& options);

}  // namespace entente::graph
