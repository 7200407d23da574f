#include "graph/balance/walk_components.hpp"

namespace entente::graph {
namespace {

struct Partner {
    std::uint32_t vertex;
    std::int8_t sign;
};

std::vector<std::vector<Partner>> partners_of(const SignedGraph& graph) {
    std::vector<std::vector<Partner>> partners(graph.vertices);
    for (const SignedTie& tie : graph.ties) {
        partners[tie.first].push_back({tie.second, tie.sign});
        partners[tie.second].push_back({tie.first, tie.sign});
    }
    return partners;
}

}  // namespace

std::vector<WalkComponent> walk_components(const SignedGraph& graph) {
    const auto partners = partners_of(graph);
    constexpr std::uint32_t nowhere = 0xffffffff;
    std::vector<std::uint32_t> component(graph.vertices, nowhere);
    std::vector<std::uint32_t> place(graph.vertices, 0);
    std::vector<std::int8_t> camp(graph.vertices, 1);
    std::vector<WalkComponent> result;
    for (std::uint32_t start = 0; start < graph.vertices; ++start) {
        if (component[start] != nowhere) continue;
        const auto number = static_cast<std::uint32_t>(result.size());
        auto& found = result.emplace_back().vertices;
        const auto discover = [&](std::uint32_t v) {
            component[v] = number;
            place[v] = static_cast<std::uint32_t>(found.size());
            found.push_back(v);
        };
        discover(start);
        for (std::size_t next = 0; next < found.size(); ++next) {
            const std::uint32_t v = found[next];
            for (const Partner partner : partners[v]) {
                if (component[partner.vertex] != nowhere) continue;
                camp[partner.vertex] = partner.sign > 0 ? camp[v] : static_cast<std::int8_t>(-camp[v]);
                discover(partner.vertex);
            }
        }
    }
    for (const SignedTie& tie : graph.ties) {
        WalkComponent& home = result[component[tie.first]];
        home.ties.push_back({place[tie.first], place[tie.second], tie.sign, tie.weight});
        if (camp[tie.first] * camp[tie.second] != tie.sign) home.balanced = false;
    }
    return result;
}

}  // namespace entente::graph
