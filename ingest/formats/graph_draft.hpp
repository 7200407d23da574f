// From nodes and edges with named values, as graph formats have them, to a draft.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"

namespace entente::ingest {

using GraphValues = std::map<std::string, std::string>;  // by the column's name

struct GraphNode {
    std::string id;
    GraphValues values;
    model::Problem where;  ///< file, line and column
};

struct GraphEdge {
    std::string id;
    std::string source;
    std::string target;
    bool directed = false;
    GraphValues values;
    model::Problem where;
};

struct GraphFile {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// Adds the graph to the draft, each node an actor and each edge a relation, by the names of our own
/// exports (see ingest/columns.hpp) and those that other programs use. Nodes without a known kind are
/// `other`. An edge that cannot be used is skipped with its reason. Throws model::DataError, with all
/// places, for two nodes of one id and for edges to nodes that are not there.
void add_graph(const GraphFile& graph, const ImportOptions& options, ImportLog& log, model::Draft& draft);

}  // namespace entente::ingest
