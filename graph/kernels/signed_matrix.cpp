#include "graph/kernels/signed_matrix.hpp"

namespace entente::graph {

ArcArrays symmetric_matrix(std::size_t size, std::span<const SignedEntry> half, double friendly,
                           double hostile) {
    ArcArrays matrix;
    matrix.start.assign(size + 1, 0);
    for (const SignedEntry& entry : half) {
        ++matrix.start[entry.row + 1];
        ++matrix.start[entry.column + 1];
    }
    for (std::size_t row = 0; row < size; ++row) matrix.start[row + 1] += matrix.start[row];
    matrix.column.resize(2 * half.size());
    matrix.strength.resize(2 * half.size());
    std::vector<Vertex> next(matrix.start.begin(), matrix.start.end() - 1);
    const auto put = [&](std::uint32_t row, std::uint32_t column, std::int8_t sign) {
        const Vertex place = next[row]++;
        matrix.column[place] = column;
        matrix.strength[place] = sign > 0 ? friendly : hostile;
    };
    for (const SignedEntry& entry : half) {
        put(entry.row, entry.column, entry.sign);
        put(entry.column, entry.row, entry.sign);
    }
    return matrix;
}

}  // namespace entente::graph
