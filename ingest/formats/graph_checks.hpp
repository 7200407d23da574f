// What a graph as a file has it must be before it can become a draft, and what its ids are worth.
#pragma once

#include <initializer_list>
#include <string>

#include "entente/model/problem_code.hpp"
#include "ingest/formats/graph_draft.hpp"

namespace entente::ingest {

/// The first of these columns that is there and not empty.
std::string first_of(const GraphValues& values, std::initializer_list<const char*> names);

/// The name of a node by any of the columns that programs use for it.
std::string name_of(const GraphNode& node);

/// `where` with a text.
model::Problem placed(const model::Problem& where, model::ProblemCode code, std::string what,
                      std::string mend = {});

/// Throws model::DataError, with all places, for two nodes of one id and for edges to nodes that are not
/// there.
void check_graph(const GraphFile& graph);

/// Whether the nodes have but the numbers that a program gave them (`n0`, `12`), and names of their own.
/// Never for our own exports, which say of what kind a node is.
bool numbered(const std::vector<GraphNode>& nodes);

/// Whether no two edges have the same id: else the ids are but keys among parallel edges.
bool unique_ids(const std::vector<GraphEdge>& edges);

}  // namespace entente::ingest
