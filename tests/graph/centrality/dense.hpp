// Slow and plain linear algebra on full matrices, for comparison.
#pragma once

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::test {

using Dense = std::vector<std::vector<double>>;

inline Dense zeros(std::size_t rows, std::size_t columns) {
    return Dense(rows, std::vector<double>(columns, 0.0));
}

inline Dense dense(const graph::Arcs& arcs) {
    Dense result = zeros(arcs.size(), arcs.size());
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        for (auto at = arcs.start[v]; at < arcs.start[v + 1]; ++at) {
            result[v][arcs.column[at]] = arcs.strength[at];
        }
    }
    return result;
}

/// The x of matrix * x = right, by elimination with the largest pivot.
inline std::vector<double> solve(Dense matrix, std::vector<double> right) {
    const std::size_t n = right.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i) {
            if (std::abs(matrix[i][k]) > std::abs(matrix[pivot][k])) pivot = i;
        }
        std::swap(matrix[k], matrix[pivot]);
        std::swap(right[k], right[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = matrix[i][k] / matrix[k][k];
            for (std::size_t j = k; j < n; ++j) matrix[i][j] -= factor * matrix[k][j];
            right[i] -= factor * right[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) right[k] -= matrix[k][j] * right[j];
        right[k] /= matrix[k][k];
    }
    return right;
}

/// Eigenvalue i and, as row i, its vector of length 1.
struct Spectrum {
    std::vector<double> values;
    Dense vectors;

    /// The place of the largest value.
    [[nodiscard]] std::size_t largest() const {
        std::size_t best = 0;
        for (std::size_t i = 1; i < values.size(); ++i) {
            if (values[i] > values[best]) best = i;
        }
        return best;
    }
};

/// Of a symmetric matrix, by Jacobi's rotations.
inline Spectrum spectrum(Dense a) {
    const std::size_t n = a.size();
    Spectrum result{std::vector<double>(n), zeros(n, n)};
    for (std::size_t i = 0; i < n; ++i) result.vectors[i][i] = 1;
    const auto rotate = [](double& x, double& y, double c, double s) {
        const double turned = c * x - s * y;
        y = s * x + c * y;
        x = turned;
    };
    for (int round = 0; round < 30; ++round) {
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) {
                if (a[p][q] == 0) continue;
                const double angle = std::atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
                const double c = std::cos(angle);
                const double s = std::sin(angle);
                for (std::size_t k = 0; k < n; ++k) rotate(a[k][p], a[k][q], c, s);
                for (std::size_t k = 0; k < n; ++k) rotate(a[p][k], a[q][k], c, s);
                for (std::size_t k = 0; k < n; ++k) rotate(result.vectors[p][k], result.vectors[q][k], c, s);
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) result.values[i] = a[i][i];
    return result;
}

}  // namespace entente::test
