// Walk balance. exp(A) = sum A^k / k! counts closed walks, a walk of length k with weight 1/k!, with the sign
// of the product of its ties; exp(|A|) counts them all. Their ratio is 1 when every closed walk is positive.
// With A = V diag(a) V', exp(A)_ii = sum over k of V_ik^2 exp(a_k).
//
// A component has its own matrix. Its exponentials are taken of A - s, s the largest eigenvalue of |A|, so
// that nothing overflows; s drops out of an actor's ratio, and the network's sums the components' traces
// after bringing them to the largest s. A component without a negative cycle has exp(A)_ii = exp(|A|)_ii
// (switching the signs of one camp turns A into |A|), so its actors' 1 is exact and needs no decomposition.
//
// Where exp(|A|)_ii is tiny beside exp(s), as for an actor at the end of a long chain that hangs on a dense
// group, eigenvectors do not know it well enough; such an actor's walks are summed one length after the other
// (walk_series.hpp), which loses nothing.
//
// Estrada and Benzi, Physical Review E 90 (2014) 042802.
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "entente/graph/balance.hpp"
#include "graph/balance/walk_components.hpp"
#include "graph/balance/walk_series.hpp"

namespace entente::graph {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Vertices of a component that the dense solver takes: some seconds' work.
constexpr std::size_t largest_component = 1500;
/// Eigenvectors are exact to about 1e-14; an actor's value, to that over the root of its share of exp(s).
constexpr double least_share = 1e-10;

using Solver = Eigen::SelfAdjointEigenSolver<MatrixXd>;

MatrixXd matrix(const WalkComponent& component, bool with_signs) {
    const auto n = static_cast<Eigen::Index>(component.vertices.size());
    MatrixXd result = MatrixXd::Zero(n, n);
    for (const SignedTie& tie : component.ties) {
        const double entry = with_signs ? tie.sign : 1;
        result(tie.first, tie.second) = entry;
        result(tie.second, tie.first) = entry;
    }
    return result;
}

/// exp(M - shift)_ii for all i.
VectorXd diagonal_of_exp(const Solver& solver, double shift) {
    const VectorXd weights = (solver.eigenvalues().array() - shift).exp();
    return solver.eigenvectors().array().square().matrix() * weights;
}

/// The traces of a component's exponentials, both divided by exp(shift).
struct Traces {
    double with_signs = 0;
    double without = 0;
    double shift = 0;
};

double trace_of_exp(const Solver& solver, double shift) {
    return (solver.eigenvalues().array() - shift).exp().sum();
}

double largest(const Solver& solver) {
    return solver.eigenvalues()(solver.eigenvalues().size() - 1);
}

/// From eigenvalues alone, a third of the work.
Traces traces(const WalkComponent& component) {
    if (component.ties.empty()) return {1, 1, 0};
    const Solver without(matrix(component, false), Eigen::EigenvaluesOnly);
    const double shift = largest(without);
    const double all = trace_of_exp(without, shift);
    if (component.balanced) return {all, all, shift};
    const Solver with_signs(matrix(component, true), Eigen::EigenvaluesOnly);
    return {trace_of_exp(with_signs, shift), all, shift};
}

/// The network's ratio from its components'.
std::optional<double> ratio(const std::vector<Traces>& components) {
    if (components.empty()) return std::nullopt;
    double shift = 0;
    for (const Traces& t : components) shift = std::max(shift, t.shift);
    double with_signs = 0;
    double without = 0;
    for (const Traces& t : components) {
        const double weight = std::exp(t.shift - shift);
        with_signs += t.with_signs * weight;
        without += t.without * weight;
    }
    return std::min(1.0, with_signs / without);
}

/// Gives each actor of a component that is not balanced its value; returns the component's traces.
Traces measure_actors(const WalkComponent& component, std::vector<std::optional<double>>& actors) {
    const Solver with_signs(matrix(component, true));
    const Solver without(matrix(component, false));
    const double shift = largest(without);
    const VectorXd some = diagonal_of_exp(with_signs, shift);
    const VectorXd all = diagonal_of_exp(without, shift);
    const WalkSeries series(component);
    for (std::size_t i = 0; i < component.vertices.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double value = all(at) < least_share ? series.ratio(i) : some(at) / all(at);
        actors[component.vertices[i]] = std::clamp(value, 0.0, 1.0);
    }
    return {trace_of_exp(with_signs, shift), trace_of_exp(without, shift), shift};
}

bool beyond_solver(const WalkComponent& component) {
    return component.vertices.size() > largest_component;
}

bool all_balanced(const std::vector<WalkComponent>& components) {
    return std::ranges::all_of(components, &WalkComponent::balanced);
}

}  // namespace

std::optional<double> network_walk_balance(const SignedGraph& graph) {
    const std::vector<WalkComponent> components = walk_components(graph);
    if (components.empty()) return std::nullopt;
    if (all_balanced(components)) return 1;
    if (std::ranges::any_of(components, beyond_solver)) return std::nullopt;
    std::vector<Traces> found;
    for (const WalkComponent& component : components) found.push_back(traces(component));
    return ratio(found);
}

WalkBalance walk_balance(const SignedGraph& graph) {
    WalkBalance result;
    result.actors.resize(graph.vertices);
    const std::vector<WalkComponent> components = walk_components(graph);
    const bool balanced = all_balanced(components);
    std::vector<Traces> found;
    for (const WalkComponent& component : components) {
        if (component.balanced) {
            for (const std::uint32_t v : component.vertices) result.actors[v] = 1;
        }
        if (balanced) continue;
        if (beyond_solver(component)) {
            result.too_large = true;
        } else {
            found.push_back(component.balanced ? traces(component)
                                               : measure_actors(component, result.actors));
        }
    }
    if (balanced && graph.vertices > 0) result.network = 1;
    if (!balanced && !result.too_large) result.network = ratio(found);
    return result;
}

}  // namespace entente::graph
