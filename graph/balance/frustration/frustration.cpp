// The index is found part by part: reductions that leave it as it is, down to biconnected parts, and branch
// and cut on each. Ties count 1 each; weights arise where reductions merge ties. See the files beside.
#include "entente/graph/frustration.hpp"

#include "graph/balance/frustration/branch_and_cut.hpp"
#include "graph/balance/frustration/reduction.hpp"

namespace entente::graph {
namespace {

two_camps::Part all_of(const SignedGraph& graph) {
    two_camps::Part whole;
    whole.problem.vertices = static_cast<std::uint32_t>(graph.vertices);
    whole.problem.edges.reserve(graph.ties.size());
    for (const SignedTie& tie : graph.ties) {
        whole.problem.edges.push_back({tie.first, tie.second, tie.sign < 0, 1});
    }
    whole.origin.reserve(graph.vertices);
    for (std::uint32_t v = 0; v < graph.vertices; ++v) {
        whole.origin.push_back(v);
    }
    return whole;
}

}  // namespace

std::optional<double> Frustration::normalised(std::uint64_t index) const {
    if (ties == 0) return std::nullopt;
    return 1 - 2 * static_cast<double>(index) / static_cast<double>(ties);
}

Frustration frustration(const SignedGraph& graph, const FrustrationOptions& options) {
    const two_camps::Part whole = all_of(graph);
    two_camps::Stop stop(options.expired);
    two_camps::ParitySets relations(graph.vertices);
    const two_camps::Reduced reduced = two_camps::reduce(whole, relations);
    std::int64_t lower = reduced.constant;
    for (const two_camps::Part& part : reduced.parts) {
        const two_camps::Answer answer = two_camps::branch_and_cut(part.problem, stop);
        lower += answer.lower;
        for (std::uint32_t v = 1; v < part.problem.vertices; ++v) {
            relations.unite(part.origin[0], part.origin[v], answer.camps[v] != answer.camps[0]);
        }
    }
    Frustration result;
    result.camp = relations.camps();
    result.ties = graph.ties.size();
    for (std::size_t t = 0; t < graph.ties.size(); ++t) {
        if (two_camps::frustrated(whole.problem.edges[t], result.camp)) {
            result.frustrated.push_back(t);
        }
    }
    result.upper = result.frustrated.size();
    result.lower = static_cast<std::uint64_t>(lower);
    return result;
}

}  // namespace entente::graph
