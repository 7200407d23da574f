#include "ingest/formats/graph_checks.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/draft_parts.hpp"

namespace entente::ingest {

std::string first_of(const GraphValues& values, std::initializer_list<const char*> names) {
    for (const char* const name : names) {
        if (const auto found = values.find(name); found != values.end() && !found->second.empty()) {
            return found->second;
        }
    }
    return {};
}

std::string name_of(const GraphNode& node) {
    return first_of(node.values, {"label", "name", "shared name"});
}

model::Problem placed(const model::Problem& where, model::ProblemCode code, std::string what,
                      std::string mend) {
    model::Problem problem = where;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    return problem;
}

void check_graph(const GraphFile& graph) {
    std::vector<model::Problem> problems;
    std::map<std::string, std::size_t> lines;
    std::vector<std::string> known;
    for (const GraphNode& node : graph.nodes) {
        known.push_back(node.id);
        const auto [first, added] = lines.try_emplace(node.id, node.where.line);
        if (!added) {
            problems.push_back(placed(node.where, model::ProblemCode::duplicate_id,
                                      "duplicate node id " + model::in_quotes(node.id) + ", first in line " +
                                          std::to_string(first->second),
                                      "rename one of the two"));
        }
    }
    for (const GraphEdge& edge : graph.edges) {
        for (const std::string& end : {edge.source, edge.target}) {
            if (lines.contains(end)) continue;
            const std::string near = problems.size() < 100 ? model::nearest(end, known) : std::string();
            problems.push_back(
                placed(edge.where, model::ProblemCode::unknown_id,
                       "an edge to " + model::in_quotes(end) + ", which is no node",
                       near.empty() ? "add the node" : "is " + model::in_quotes(near) + " meant?"));
        }
    }
    if (!problems.empty()) {
        throw model::DataError(std::move(problems));
    }
}

bool numbered(const std::vector<GraphNode>& nodes) {
    std::set<std::string> names;
    return std::all_of(nodes.begin(), nodes.end(), [&](const GraphNode& node) {
        const std::string_view id = node.id;
        const std::string name = name_of(node);
        const bool number = parse_whole(id.starts_with('n') ? id.substr(1) : id).has_value();
        return number && !name.empty() && !node.values.contains("kind") && names.insert(name).second;
    });
}

bool unique_ids(const std::vector<GraphEdge>& edges) {
    std::set<std::string_view> ids;
    return std::all_of(edges.begin(), edges.end(),
                       [&](const GraphEdge& edge) { return edge.id.empty() || ids.insert(edge.id).second; });
}

}  // namespace entente::ingest
