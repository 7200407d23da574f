// From nodes and edges with named values, as graph formats have them, to a draft.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/pass.hpp"

namespace entente::ingest {

/// By the column's name, in small letters: programs differ in how they write `Label`.
using GraphValues = std::map<std::string, std::string>;

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
    std::vector<InputFile>
        tables;  ///< of types, eras and sources, as ingest/tables/record_tables.hpp has them
    std::vector<std::string> remarks;  ///< what the reader could not keep
    std::uint64_t bytes_left = 0;      ///< of the files, that progress counts as the draft is made
};

/// `Edge Label` -> `edge label`.
std::string column_name(std::string_view text);

/// A pass over the text of a file of so many `bytes`, which are announced. It counts half of them; the rest
/// are for add_graph(), which takes as long, and go into GraphFile::bytes_left.
Pass pass_over(model::Progress* progress, std::uint64_t bytes, GraphFile& graph);

/// Adds all of `more` to `graph`.
void append(GraphFile more, GraphFile& graph);

/// Adds the graph to the draft, each node an actor and each edge a relation, by the names of our own
/// exports (see ingest/tables/columns.hpp) and those that other programs use; the columns that mean nothing
/// here are named in a remark. Nodes without a known kind are `other`. Where nodes are but numbered and have
/// names, ids are made from the names. An edge that cannot be used is skipped with its reason. Throws
/// model::DataError, with all places, for two nodes of one id and for edges to nodes that are not there.
void add_graph(GraphFile graph, const ImportOptions& options, ImportLog& log, model::Draft& draft);

}  // namespace entente::ingest
