#include "entente/graph/period_balance.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

Frustration timed_frustration(const SignedGraph& graph, const BalanceOptions& options) {
    FrustrationOptions how;
    if (options.start_clock) how.expired = options.start_clock();
    return frustration(graph, how);
}

/// The number that is compared: an index that was not proven is none.
std::optional<double> proven(const Frustration& found) {
    if (!found.exact()) return std::nullopt;
    return static_cast<double>(found.upper);
}

/// Networks that period_balance() looks at in one period: the comparison looks at the real one anew.
std::size_t counted(const BalanceOptions& options) {
    return options.null_networks == 0 ? 1 : options.null_networks + 2;
}

BalanceNull null_of(const Snapshot& snapshot, const BalanceOptions& options) {
    const auto numbers = [&](const Snapshot& of) -> Values {
        const SignedGraph graph = signed_graph(of);
        Values found{signed_triads(graph).balance(), network_walk_balance(graph),
                     proven(timed_frustration(graph, options))};
        model::advance(options.progress);
        return found;
    };
    const auto compared = null_comparison(snapshot, options.null_networks, options.seed, numbers);
    return {compared[0], compared[1], compared[2]};
}

}  // namespace

PeriodBalance period_balance(const Snapshot& snapshot, const BalanceOptions& options) {
    PeriodBalance result;
    model::expect(options.progress, counted(options), "networks");
    result.graph = signed_graph(snapshot);
    result.triads = signed_triads(result.graph);
    result.walks = walk_balance(result.graph);
    result.frustration = timed_frustration(result.graph, options);
    result.blocs = modularity_blocs(result.graph, options.seed);
    model::advance(options.progress);
    if (options.null_networks > 0) result.null = null_of(snapshot, options);
    return result;
}

std::vector<PeriodBalance> period_balance(std::span<const Snapshot> snapshots,
                                          const BalanceOptions& options) {
    std::vector<PeriodBalance> result(snapshots.size());
    model::forecast(options.progress, snapshots.size() * counted(options), "networks");
    parallel_for(0, snapshots.size(),
                 [&](std::size_t i) { result[i] = period_balance(snapshots[i], options); });
    return result;
}

}  // namespace entente::graph
