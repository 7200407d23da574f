#include "differential/signed_part.hpp"

#include "differential/json.hpp"
#include "entente/graph/balance.hpp"
#include "entente/graph/blocs.hpp"
#include "entente/graph/frustration.hpp"
#include "entente/graph/signed_graph.hpp"

namespace entente::test {
namespace {

template <class Numbers>
std::string whole_numbers(const Numbers& numbers) {
    return json_list(numbers, [](auto number) { return std::to_string(number); });
}

std::string triads_json(const graph::SignedGraph& graph) {
    const graph::SignedTriads triads = signed_triads(graph);
    return "{\"counts\":[" + std::to_string(triads.ppp) + "," + std::to_string(triads.ppn) + "," +
           std::to_string(triads.pnn) + "," + std::to_string(triads.nnn) +
           "],\"balance\":" + json_value(triads.balance()) + "}";
}

/// Classes that occur.
std::string census_json(const graph::SignedDigraph& graph) {
    std::string members;
    for (const graph::TriadClass& each : signed_triad_census(graph)) {
        if (each.count == 0) continue;
        members += (members.empty() ? "" : ",") + json_text(each.name) + ":" + std::to_string(each.count);
    }
    return "{" + members + "}";
}

std::string walks_json(const graph::SignedGraph& graph) {
    const graph::WalkBalance walks = walk_balance(graph);
    return "{\"network\":" + json_value(walks.network) +
           ",\"actors\":" + json_list(walks.actors, json_value) + "}";
}

std::string frustration_json(const graph::SignedGraph& graph) {
    const graph::Frustration found = frustration(graph);
    return "{\"lower\":" + std::to_string(found.lower) + ",\"upper\":" + std::to_string(found.upper) +
           ",\"camp\":" + whole_numbers(found.camp) + ",\"frustrated\":" + whole_numbers(found.frustrated) +
           "}";
}

std::string blocs_json(const graph::SignedGraph& graph) {
    const graph::Blocs blocs = modularity_blocs(graph);
    return "{\"of\":" + whole_numbers(blocs.of) + ",\"modularity\":" + json_value(blocs.modularity) + "}";
}

std::string k_balance_json(const graph::SignedGraph& graph) {
    const graph::KBalance three = k_balance(graph, 3, 0.25);
    return "{\"bloc\":" + whole_numbers(three.bloc) +
           ",\"negative_within\":" + std::to_string(three.negative_within) +
           ",\"positive_between\":" + std::to_string(three.positive_between) +
           ",\"criterion\":" + json_number(three.criterion) + "}";
}

}  // namespace

std::string signed_part_json(const graph::Snapshot& snapshot) {
    const graph::SignedGraph graph = signed_graph(snapshot);
    return "{\"triads\":" + triads_json(graph) + ",\"census\":" + census_json(signed_digraph(snapshot)) +
           ",\"walks\":" + walks_json(graph) + ",\"frustration\":" + frustration_json(graph) +
           ",\"blocs\":" + blocs_json(graph) + ",\"k_balance\":" + k_balance_json(graph) + "}";
}

}  // namespace entente::test
