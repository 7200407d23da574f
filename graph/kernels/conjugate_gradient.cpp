// Conjugate gradients: I - M is positive definite, and where its eigenvalues lie close together, some twenty
// products with M do. One vertex after the other on one thread: the same bytes always.
//
// Hestenes and Stiefel, Journal of Research of the National Bureau of Standards 49 (1952) 409-436.
#include "graph/kernels/conjugate_gradient.hpp"

#include <numeric>

namespace entente::graph {
namespace {

constexpr double tolerance = 1e-15;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// result = (I - M) x
void apply(const Arcs& matrix, const std::vector<double>& x, std::vector<double>& result) {
    Vertex at = 0;
    for (std::size_t v = 0; v < x.size(); ++v) {
        double sum = 0;
        for (; at < matrix.start[v + 1]; ++at) sum += matrix.strength[at] * x[matrix.column[at]];
        result[v] = x[v] - sum;
    }
}

}  // namespace

std::optional<std::vector<double>> solve_identity_minus(const Arcs& matrix) {
    const std::size_t n = matrix.size();
    std::vector<double> x(n, 0.0);
    std::vector<double> residual(n, 1.0);
    std::vector<double> direction = residual;
    std::vector<double> image(n);
    double square = static_cast<double>(n);
    const double enough = tolerance * tolerance * square;
    for (std::size_t step = 0; step < 100 + 10 * n; ++step) {
        if (square <= enough) return x;
        apply(matrix, direction, image);
        const double length = square / dot(direction, image);
        for (std::size_t v = 0; v < n; ++v) {
            x[v] += length * direction[v];
            residual[v] -= length * image[v];
        }
        const double next = dot(residual, residual);
        for (std::size_t v = 0; v < n; ++v) direction[v] = residual[v] + next / square * direction[v];
        square = next;
    }
    return std::nullopt;
}

}  // namespace entente::graph
