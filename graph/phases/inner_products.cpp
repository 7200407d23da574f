// Idea: the sum of squared distances of the points A from their mean is the sum of G_ii over i in A less the
// sum of G_ij over i, j in A divided by their number, where G_ij are the inner products. So the points
// themselves, however many numbers each has, are only needed once, and the sums over all segments come from
// running sums of G.
//
// Conventions:
//   - mean: values count from their column's mean, in units of the column's own noise (noise.cpp), at least
//     least_noise. A constant column adds nothing;
//   - kernel: exp(-d^2 / (2 w^2)) with d the distance of the two times, all columns in the units they are
//     given in, and w the median of the distances that are above 0 (if times often repeat each other, that of
//     all could be 0). Times that are all alike have the same place.
//
// The median: Garreau, Jitkrittum & Kanagawa, Large sample analysis of the median heuristic, 2017.
#include "graph/phases/inner_products.hpp"

#include <algorithm>
#include <cmath>

#include "graph/phases/noise.hpp"

namespace entente::graph {
namespace {

std::vector<double> centred(const SeriesTable& table, std::size_t variable) {
    std::vector<double> column(table.times());
    double mean = 0;
    for (std::size_t t = 0; t < column.size(); ++t) {
        column[t] = table.at(t)[variable];
        mean += column[t] / static_cast<double>(column.size());
    }
    for (double& value : column) value -= mean;
    return column;
}

/// The values in units of noise, time after time.
std::vector<double> scaled(const SeriesTable& table, double least_noise) {
    std::vector<double> values(table.values.size(), 0);
    for (std::size_t v = 0; v < table.variables; ++v) {
        const std::vector<double> column = centred(table, v);
        const double noise = std::max(noise_scale(column), least_noise);
        if (!(noise > 0)) continue;
        for (std::size_t t = 0; t < column.size(); ++t) values[t * table.variables + v] = column[t] / noise;
    }
    return values;
}

template <class Entry>
std::vector<double> symmetric(std::size_t n, const Entry& entry) {
    std::vector<double> matrix(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) matrix[i * n + j] = matrix[j * n + i] = entry(i, j);
    }
    return matrix;
}

std::vector<double> products_of(const std::vector<double>& values, std::size_t variables, std::size_t n) {
    return symmetric(n, [&](std::size_t i, std::size_t j) {
        const double* const a = values.data() + i * variables;
        const double* const b = values.data() + j * variables;
        double sum = 0;
        for (std::size_t v = 0; v < variables; ++v) sum += a[v] * b[v];
        return sum;
    });
}

std::vector<double> squared_distances(const SeriesTable& table) {
    return symmetric(table.times(), [&](std::size_t i, std::size_t j) {
        const auto a = table.at(i);
        const auto b = table.at(j);
        double sum = 0;
        for (std::size_t v = 0; v < table.variables; ++v) sum += (a[v] - b[v]) * (a[v] - b[v]);
        return sum;
    });
}

/// The median of those above 0; 1 when none is.
double median_above_zero(const std::vector<double>& squares, std::size_t n) {
    std::vector<double> found;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (squares[i * n + j] > 0) found.push_back(squares[i * n + j]);
        }
    }
    if (found.empty()) return 1;
    const auto middle = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 2);
    std::nth_element(found.begin(), middle, found.end());
    return *middle;
}

std::vector<double> kernel_of(const SeriesTable& table) {
    std::vector<double> matrix = squared_distances(table);
    const double square = median_above_zero(matrix, table.times());
    for (double& entry : matrix) entry = std::exp(-entry / (2 * square));
    return matrix;
}

}  // namespace

InnerProducts::InnerProducts(const SeriesTable& table, JointCost cost, double least_noise)
    : times_(table.times()),
      matrix_(cost == JointCost::kernel
                  ? kernel_of(table)
                  : products_of(scaled(table, least_noise), table.variables, table.times())) {}

InnerProductCost::InnerProductCost(const InnerProducts& products)
    : row_(products.times() + 1), sums_(row_ * row_, 0), trace_(row_, 0) {
    for (std::size_t i = 0; i + 1 < row_; ++i) {
        double along = 0;
        for (std::size_t j = 0; j + 1 < row_; ++j) {
            along += products(i, j);
            sums_[(i + 1) * row_ + j + 1] = sums_[i * row_ + j + 1] + along;
        }
        trace_[i + 1] = trace_[i] + products(i, i);
    }
}

double InnerProductCost::cost(std::size_t first, std::size_t last) const {
    const double among = sums_[last * row_ + last] - sums_[first * row_ + last] - sums_[last * row_ + first] +
                         sums_[first * row_ + first];
    const double about_mean = trace_[last] - trace_[first] - among / static_cast<double>(last - first);
    return about_mean > 0 ? about_mean : 0;
}

}  // namespace entente::graph
