// Katz status: all walks that end at an actor, each step weighing alpha times the strength of its tie, and
// the walk of no step 1: x = 1 + alpha A x, one system for the whole network. The sum is finite while alpha
// is below 1 / lambda_max, so alpha is given as a share of that; where no walk returns (directed ties without
// a cycle, lambda_max 0) the sum is finite for any alpha, and 1 / lambda_max gives way to 1 / the largest
// strength of an actor. Scaled to Euclidean length 1. Katz himself left out the walk of no step and divided
// by alpha times column sums; neither changes the order. `out` sums over what an actor sends, `in` over what
// it receives.
//
// Ignoring the direction, A is symmetric, and conjugate gradients solve the system. Else Gauss and Seidel's
// sweeps from 0, in an order in which ties between strong components lead back only: all terms are positive,
// so no digit cancels, values only grow, and each sweep ends in the components behind it at once.
//
// Katz, Psychometrika 18 (1953) 39-43; Bonacich and Lloyd, Social Networks 23 (2001) 191-201.
#include "graph/centrality/katz.hpp"

#include <algorithm>
#include <cmath>

#include "graph/centrality/perron_blocks.hpp"
#include "graph/kernels/conjugate_gradient.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

using Solution = std::optional<std::vector<double>>;

constexpr int most_sweeps = 1000000;
constexpr double settled = 1e-15;  // relative growth of each value in a sweep

double largest_strength(const Arcs& arcs) {
    const auto largest = std::max_element(arcs.strength.begin(), arcs.strength.end());
    return largest == arcs.strength.end() ? 0 : *largest;
}

/// The largest row sum of A / unit.
double largest_row(const Arcs& arcs, double unit) {
    double largest = 0;
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        double sum = 0;
        for (const double strength : arcs.strengths(v)) sum += strength / unit;
        largest = std::max(largest, sum);
    }
    return largest;
}

/// lambda_max of A / unit, or what stands for it without cycles; empty when it is not found.
std::optional<double> spectral_radius(const PerronBlocks& blocks, const Arcs& arcs, double unit) {
    if (blocks.blocks.empty()) return largest_row(arcs, unit);
    double largest = 0;
    for (const PerronBlock& block : blocks.blocks) {
        if (!block.pair) return std::nullopt;
        largest = std::max(largest, block.pair->value * (block.pair->scale / unit));
    }
    return largest;
}

Solution solve_by_sweeps(const Arcs& matrix) {
    std::vector<Vertex> order;
    for (const auto& component : strong_components(matrix)) {
        order.insert(order.end(), component.begin(), component.end());
    }
    std::vector<double> x(matrix.size(), 0.0);
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        bool grows = false;
        for (const Vertex v : order) {
            double value = 1;
            for (Vertex at = matrix.start[v]; at < matrix.start[v + 1]; ++at) {
                value += matrix.strength[at] * x[matrix.column[at]];
            }
            if (!std::isfinite(value)) return std::nullopt;
            grows = grows || value - x[v] > settled * value;
            x[v] = value;
        }
        if (!grows) return x;
    }
    return std::nullopt;
}

Values scaled_to_length_one(const std::vector<double>& x) {
    const double largest = *std::ranges::max_element(x);
    double square = 0;
    for (const double value : x) square += (value / largest) * (value / largest);
    Values result;
    for (const double value : x) result.emplace_back(value / largest / std::sqrt(square));
    return result;
}

}  // namespace

Values katz(Measurement& measurement) {
    if (measurement.size() == 0) return {};
    const TieKind kind = measurement.kind_or(TieKind::cooperation);
    const BothWays& paths = measurement.paths(kind);
    const double unit = largest_strength(paths.out);
    ArcArrays matrix{{paths.out.start.begin(), paths.out.start.end()},
                     {paths.out.column.begin(), paths.out.column.end()},
                     {paths.out.strength.begin(), paths.out.strength.end()}};
    if (unit > 0) {
        const auto radius = spectral_radius(perron_blocks(measurement, kind), paths.out, unit);
        if (!radius) return Values(measurement.size());
        const double alpha = measurement.options().katz_share / *radius;
        for (double& strength : matrix.strength) strength = alpha * (strength / unit);
    }
    const Solution x = paths.symmetric ? solve_identity_minus(matrix.arcs()) : solve_by_sweeps(matrix.arcs());
    return x ? scaled_to_length_one(*x) : Values(measurement.size());
}

}  // namespace entente::graph
