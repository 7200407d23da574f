#include "graph/balance/modularity_graph.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace entente::graph {
namespace {

double share(const std::vector<double>& strength) {
    const double sum = std::accumulate(strength.begin(), strength.end(), 0.0);
    return sum > 0 ? 1 / sum : 0;
}

void set_shares(ModularityGraph& graph) {
    graph.positive_share = share(graph.positive);
    graph.negative_share = share(graph.negative);
}

/// The members of each group, ascending: those of group g are at [start[g], start[g + 1]).
struct Members {
    std::vector<std::uint32_t> start;
    std::vector<std::uint32_t> vertex;
};

Members members_of(std::span<const std::uint32_t> group, std::size_t groups) {
    Members members;
    members.start.assign(groups + 1, 0);
    for (const std::uint32_t g : group) ++members.start[g + 1];
    for (std::size_t g = 0; g < groups; ++g) members.start[g + 1] += members.start[g];
    members.vertex.resize(group.size());
    std::vector<std::uint32_t> next(members.start.begin(), members.start.end() - 1);
    for (std::uint32_t v = 0; v < group.size(); ++v) members.vertex[next[group[v]]++] = v;
    return members;
}

}  // namespace

ModularityGraph modularity_graph(const SignedGraph& graph) {
    ModularityGraph result;
    result.positive.assign(graph.vertices, 0);
    result.negative.assign(graph.vertices, 0);
    result.start.assign(graph.vertices + 1, 0);
    for (const SignedTie& tie : graph.ties) {
        auto& strength = tie.sign > 0 ? result.positive : result.negative;
        strength[tie.first] += tie.weight;
        strength[tie.second] += tie.weight;
        ++result.start[tie.first + 1];
        ++result.start[tie.second + 1];
    }
    for (std::size_t v = 0; v < graph.vertices; ++v) result.start[v + 1] += result.start[v];
    result.column.resize(2 * graph.ties.size());
    result.weight.resize(2 * graph.ties.size());
    std::vector<std::uint32_t> next(result.start.begin(), result.start.end() - 1);
    const auto put = [&](std::uint32_t from, std::uint32_t to, double weight) {
        result.column[next[from]] = to;
        result.weight[next[from]++] = weight;
    };
    for (const SignedTie& tie : graph.ties) {
        put(tie.first, tie.second, tie.sign * tie.weight);
        put(tie.second, tie.first, tie.sign * tie.weight);
    }
    set_shares(result);
    return result;
}

ModularityGraph aggregated(const ModularityGraph& graph, std::span<const std::uint32_t> group,
                           std::size_t groups) {
    ModularityGraph result;
    result.positive.assign(groups, 0);
    result.negative.assign(groups, 0);
    const Members members = members_of(group, groups);
    std::vector<double> weight_to(groups, 0);
    std::vector<char> met(groups, 0);
    std::vector<std::uint32_t> partners;
    for (std::uint32_t g = 0; g < groups; ++g) {
        for (std::uint32_t i = members.start[g]; i < members.start[g + 1]; ++i) {
            const std::uint32_t v = members.vertex[i];
            result.positive[g] += graph.positive[v];
            result.negative[g] += graph.negative[v];
            for (std::uint32_t arc = graph.start[v]; arc < graph.start[v + 1]; ++arc) {
                const std::uint32_t partner = group[graph.column[arc]];
                if (partner == g) continue;
                if (!met[partner]) partners.push_back(partner);
                met[partner] = 1;
                weight_to[partner] += graph.weight[arc];
            }
        }
        std::sort(partners.begin(), partners.end());
        for (const std::uint32_t partner : partners) {
            result.column.push_back(partner);
            result.weight.push_back(weight_to[partner]);
            weight_to[partner] = 0;
            met[partner] = 0;
        }
        partners.clear();
        result.start.push_back(static_cast<std::uint32_t>(result.column.size()));
    }
    set_shares(result);
    return result;
}

std::uint32_t renumber(std::vector<std::uint32_t>& label) {
    std::unordered_map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t& l : label)
        l = number.try_emplace(l, static_cast<std::uint32_t>(number.size())).first->second;
    return static_cast<std::uint32_t>(number.size());
}

}  // namespace entente::graph
