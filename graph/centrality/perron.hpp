// The positive eigenvector of a connected non-negative symmetric matrix. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente::graph {

/// Rows in compressed form; both halves are there, the diagonal is zero, all values are positive, and
/// the graph of the entries is connected.
struct SymmetricMatrix {
    std::vector<std::size_t> row_start{0};  ///< size() + 1 of them
    std::vector<std::uint32_t> column;
    std::vector<double> value;

    [[nodiscard]] std::size_t size() const { return row_start.size() - 1; }
};

/// The eigenvector to the largest eigenvalue, positive, of Euclidean length 1. Empty when a large
/// matrix does not converge. Takes perron_dense() or perron_lanczos() by size.
std::optional<std::vector<double>> perron_vector(const SymmetricMatrix& matrix);

/// For small matrices: O(n^3) a step, some six steps, all entries to full relative precision.
std::vector<double> perron_dense(const SymmetricMatrix& matrix);

/// For large ones: O(m) a step, entries to full precision relative to the largest.
std::optional<std::vector<double>> perron_lanczos(const SymmetricMatrix& matrix);

}  // namespace entente::graph
