// v brokers the ordered pair (a, b) when a -> v -> b and not a -> b; the groups of the three make the role.
//
// Conventions: ties run as the relations do, undirected ones both ways, whatever MeasureOptions::direction
// says; the groups are the actors' kinds or the blocs of signed modularity. The z-scores compare with a
// random digraph of the same size, group sizes and density (brokerage_chance.cpp). In it ties are
// independent of each other, those of a dyad too, so among undirected relations z-scores are a guide only.
//
// Gould and Fernandez, Sociological Methodology 19 (1989) 89-126.
#include "graph/centrality/brokerage.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "entente/graph/blocs.hpp"
#include "graph/centrality/brokerage_chance.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

struct Brokerage {
    std::vector<std::uint32_t> group;
    std::vector<RoleCounts> counts;
    std::vector<RoleMoments> by_group;  ///< empty when no density is defined
};

std::vector<std::uint32_t> groups_of(const Snapshot& snapshot, const MeasureOptions& options) {
    if (options.groups == Grouping::bloc) return modularity_blocs(signed_graph(snapshot), options.seed).of;
    std::vector<std::uint32_t> result;
    for (const model::ActorKind kind : snapshot.kinds()) result.push_back(static_cast<std::uint32_t>(kind));
    return result;
}

std::vector<RoleMoments> moments_by_group(std::span<const std::uint32_t> group, std::size_t arcs) {
    std::vector<RoleMoments> result;
    const auto n = static_cast<double>(group.size());
    if (group.size() < 2) return result;
    std::vector<std::size_t> sizes(*std::max_element(group.begin(), group.end()) + 1, 0);
    for (const std::uint32_t g : group) ++sizes[g];
    const GroupSizes summed(sizes);
    const double density = static_cast<double>(arcs) / (n * (n - 1));
    for (const std::size_t size : sizes) {
        result.push_back(size == 0 ? RoleMoments{} : role_moments(summed, size, density));
    }
    return result;
}

const Brokerage& brokerage(Measurement& measurement) {
    const TieKind kind = measurement.kind_or(TieKind::all);
    return measurement.once<Brokerage>(kind, [&] {
        const BothWays& ties = measurement.ties(kind);
        Brokerage result;
        result.group = groups_of(measurement.snapshot(), measurement.options());
        result.counts = brokerage_roles(ties.out, ties.in, result.group);
        result.by_group = moments_by_group(result.group, ties.out.column.size());
        return result;
    });
}

double pairs_in(const RoleCounts& counts, std::optional<Role> role) {
    const std::uint64_t pairs = role ? counts[static_cast<std::size_t>(*role)]
                                     : std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    return static_cast<double>(pairs);
}

}  // namespace

Values brokered_pairs(Measurement& measurement, std::optional<Role> role) {
    Values result;
    for (const RoleCounts& counts : brokerage(measurement).counts) {
        result.emplace_back(pairs_in(counts, role));
    }
    return result;
}

Values brokered_pairs_z(Measurement& measurement, std::optional<Role> role) {
    const Brokerage& found = brokerage(measurement);
    Values result(found.counts.size());
    if (found.by_group.empty()) return result;
    const std::size_t column = role ? static_cast<std::size_t>(*role) : role_count;
    for (std::size_t v = 0; v < result.size(); ++v) {
        const Moments& chance = found.by_group[found.group[v]][column];
        if (!(chance.variance > 0)) continue;
        result[v] = (pairs_in(found.counts[v], role) - chance.mean) / std::sqrt(chance.variance);
    }
    return result;
}

}  // namespace entente::graph
