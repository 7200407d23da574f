// Idea: two networks are alike when each actor reaches every other about as well in both. How well vertex i
// reaches j is the affinity S_ij of fast belief propagation, S = (I + e^2 D - e A)^-1 with A the weights, D
// the degrees and e = 1 / (1 + the greatest degree): walks of length k count e^k, less what turns back at
// once. The distance is that of Matusita, the root of sum (sqrt S_ij - sqrt S'_ij)^2 over all i and j: roots
// give the far and weak affinities a say. So a tie that holds two groups together matters more than one of
// many within a group, a strong tie more than a weak one, and a tie of few more than one of many.
//
// Conventions: e is the same for both graphs, by the greater of their greatest degrees, so that an actor
// whose surroundings stay as they are stays as near to them. Vertices that don't hang together have
// affinity 0, and one without ties 1 with itself, so that each part that hangs together is solved by itself.
// e^2 D - e A + I is an M-matrix, strictly diagonally dominant: it has a Cholesky factor, and affinities are
// not negative but for rounding.
//
// Koutra, Shah, Vogelstein, Gallagher & Faloutsos, ACM Transactions on Knowledge Discovery from Data 10
// (2016) 28.
#include "graph/phases/change/deltacon.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace entente::graph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

/// The roots of the affinities of one part in one graph.
MatrixXd affinity_roots(const ConnectedPart& part, std::size_t graph, double epsilon) {
    const auto n = static_cast<Index>(part.vertices.size());
    MatrixXd system = MatrixXd::Identity(n, n);
    for (const WeightedTie& tie : part.graphs[graph]) {
        const auto i = static_cast<Index>(tie.first);
        const auto j = static_cast<Index>(tie.second);
        system(i, j) -= epsilon * tie.weight;
        system(j, i) -= epsilon * tie.weight;
        system(i, i) += epsilon * epsilon * tie.weight;
        system(j, j) += epsilon * epsilon * tie.weight;
    }
    const MatrixXd affinities = system.llt().solve(MatrixXd::Identity(n, n));
    return affinities.cwiseMax(0.0).cwiseSqrt();
}

}  // namespace

double affinity_strength(double greatest_degree) {
    return 1 / (1 + greatest_degree);
}

std::optional<double> squared_affinity_distance(const WeightedGraph& before, const WeightedGraph& after,
                                                double epsilon) {
    const WeightedGraph* const both[] = {&before, &after};
    const std::vector<ConnectedPart> parts = parts_of(both);
    const auto too_large = [](const ConnectedPart& part) { return part.vertices.size() > deltacon_limit; };
    if (std::any_of(parts.begin(), parts.end(), too_large)) return std::nullopt;
    double sum = 0;
    for (const ConnectedPart& part : parts) {
        sum += (affinity_roots(part, 0, epsilon) - affinity_roots(part, 1, epsilon)).squaredNorm();
    }
    return sum;
}

}  // namespace entente::graph
