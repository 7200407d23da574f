// Slow and plain linear algebra, to check the quick one by.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "graph/phases/change/weighted_graph.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

using Matrix = std::vector<std::vector<double>>;

inline Matrix zeros(std::size_t n) {
    return Matrix(n, std::vector<double>(n, 0));
}

/// Gauss & Jordan with pivots.
inline Matrix inverse(Matrix a) {
    const std::size_t n = a.size();
    Matrix result = zeros(n);
    for (std::size_t i = 0; i < n; ++i) result[i][i] = 1;
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i) {
            if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
        }
        std::swap(a[k], a[pivot]);
        std::swap(result[k], result[pivot]);
        const double scale = a[k][k];
        for (std::size_t j = 0; j < n; ++j) a[k][j] /= scale, result[k][j] /= scale;
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const double factor = a[i][k];
            for (std::size_t j = 0; j < n; ++j) {
                a[i][j] -= factor * a[k][j];
                result[i][j] -= factor * result[k][j];
            }
        }
    }
    return result;
}

/// Eigenvalues of a symmetric matrix, descending, by Jacobi's rotations.
inline std::vector<double> eigenvalues(Matrix a) {
    const std::size_t n = a.size();
    for (int sweep = 0; sweep < 60; ++sweep) {
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) {
                if (std::abs(a[p][q]) < 1e-300) continue;
                const double angle = 0.5 * std::atan2(2 * a[p][q], a[q][q] - a[p][p]);
                const double c = std::cos(angle);
                const double s = std::sin(angle);
                for (std::size_t k = 0; k < n; ++k) {
                    const double x = a[k][p];
                    const double y = a[k][q];
                    a[k][p] = c * x - s * y;
                    a[k][q] = s * x + c * y;
                }
                for (std::size_t k = 0; k < n; ++k) {
                    const double x = a[p][k];
                    const double y = a[q][k];
                    a[p][k] = c * x - s * y;
                    a[q][k] = s * x + c * y;
                }
            }
        }
    }
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i) values.push_back(a[i][i]);
    std::sort(values.begin(), values.end(), std::greater<>());
    return values;
}

inline Matrix adjacency(const graph::WeightedGraph& graph) {
    Matrix a = zeros(graph.vertices);
    for (const graph::WeightedTie& tie : graph.ties) {
        a[tie.first][tie.second] = a[tie.second][tie.first] = tie.weight;
    }
    return a;
}

inline double degree(const Matrix& a, std::size_t vertex) {
    double sum = 0;
    for (const double weight : a[vertex]) sum += weight;
    return sum;
}

inline Matrix laplacian(const graph::WeightedGraph& graph) {
    Matrix a = adjacency(graph);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double sum = degree(a, i);
        for (double& weight : a[i]) weight = -weight;
        a[i][i] = sum;
    }
    return a;
}

/// Each pair tied in `percent` of cases, by weights of a tenth to two.
inline graph::WeightedGraph random_graph(Dice& dice, std::size_t vertices, std::size_t percent) {
    graph::WeightedGraph graph{vertices, {}};
    for (std::uint32_t i = 0; i < vertices; ++i) {
        for (std::uint32_t j = i + 1; j < vertices; ++j) {
            if (dice.chance(percent)) {
                graph.ties.push_back({i, j, 0.1 * static_cast<double>(dice.below(20) + 1)});
            }
        }
    }
    return graph;
}

/// Ties of weight 1.
inline graph::WeightedGraph ties(std::size_t vertices,
                                 const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    graph::WeightedGraph graph{vertices, {}};
    for (const auto& [a, b] : pairs) graph.ties.push_back({a, b, 1});
    return graph;
}

}  // namespace entente::test
