// GraphML, http://graphml.graphdrawing.org/specification.html, as NetworkX, igraph, Gephi and Cytoscape
// write it: keys with defaults, edge ids, nested graphs (their nodes become parts of the node that holds
// the graph); and the labels within the drawings of yEd. Our own export has types, eras and sources as tables
// in the data of the graph. Hyperedges and ports beyond a node's own have no place in a network of dyads.
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/graph_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/tables/list_cell.hpp"
#include "ingest/xml/xml_document.hpp"

namespace entente::ingest {

namespace {

struct Key {
    std::string name;
    std::string domain;  ///< node, edge, graph, all
    bool number = false;
    std::string preset;
};

class GraphmlReader {
public:
    GraphmlReader(const InputFile& file, model::Progress* progress)
        : document_(file, pass_over(progress, file.content.size(), graph_)) {}

    GraphFile read(model::Draft& draft);

private:
    void read_keys();
    void read_header(GraphValues values, model::Draft& draft);
    void read_graph(pugi::xml_node graph, const std::string& parent);
    void read_node(pugi::xml_node node, const std::string& parent);
    void read_edge(pugi::xml_node node, bool directed);
    GraphValues values_of(pugi::xml_node node, const std::string& domain);
    std::string needed(pugi::xml_node node, const char* attribute);
    void problem(pugi::xml_node node, std::string what, std::string mend = {}) {
        problems_.push_back(document_.at(node, std::move(what), std::move(mend)));
    }

    GraphFile graph_;
    XmlDocument document_;
    std::map<std::string, Key> keys_;
    std::vector<model::Problem> problems_;
};

/// The text of the first label in a drawing of yEd's; empty when the data is no drawing or has none.
std::string drawn_label(pugi::xml_node data) {
    const pugi::xml_node label = data.find_node([](pugi::xml_node node) {
        return local_name(node) == "NodeLabel" || local_name(node) == "EdgeLabel";
    });
    std::string text = label.text().get();
    while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) {
        text.pop_back();
    }
    return text;
}

std::string GraphmlReader::needed(pugi::xml_node node, const char* attribute) {
    const std::string text = node.attribute(attribute).value();
    if (text.empty()) {
        problem(node, "this " + std::string(local_name(node)) + " has no `" + attribute + "`", "add it");
    }
    return text;
}

void GraphmlReader::read_keys() {
    for (const pugi::xml_node node : document_.root().children()) {
        if (local_name(node) != "key") continue;
        Key key;
        key.name = column_name(node.attribute("attr.name").as_string(node.attribute("id").value()));
        key.domain = node.attribute("for").as_string("all");
        const std::string type = node.attribute("attr.type").value();
        key.number = type == "int" || type == "long" || type == "float" || type == "double";
        for (const pugi::xml_node child : node.children()) {
            if (local_name(child) == "default") key.preset = child.text().get();
        }
        keys_[needed(node, "id")] = key;
    }
}

GraphValues GraphmlReader::values_of(pugi::xml_node node, const std::string& domain) {
    GraphValues values;
    for (const auto& [id, key] : keys_) {
        if (!key.preset.empty() && (key.domain == domain || key.domain == "all")) {
            values[key.name] = key.preset;
        }
    }
    for (const pugi::xml_node data : node.children()) {
        if (local_name(data) != "data") continue;
        const std::string id = data.attribute("key").value();
        const auto key = keys_.find(id);
        if (key == keys_.end()) {
            problem(data, "the key " + model::in_quotes(id) + " is not declared", "add a <key> for it");
            continue;
        }
        if (const std::string label = drawn_label(data); !label.empty()) {
            values.try_emplace("label", label);
            continue;
        }
        const std::string text = data.text().get();
        const bool missing = text == "NaN";  // how igraph and R write that there is no number
        if (key->second.number && !text.empty() && !missing && !parse_number(text)) {
            problem(data, model::in_quotes(text) + " is no number, but the key " +
                              model::in_quotes(key->second.name) + " is declared as one");
        }
        values[key->second.name] = key->second.number && missing ? std::string() : text;
    }
    return values;
}

void GraphmlReader::read_node(pugi::xml_node node, const std::string& parent) {
    document_.reached(node);
    GraphNode out{needed(node, "id"), values_of(node, "node"), document_.at(node, {})};
    if (!parent.empty() && out.values["parent"].empty()) out.values["parent"] = parent;
    const std::string id = out.id;
    graph_.nodes.push_back(std::move(out));
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "graph") read_graph(child, id);
    }
}

void GraphmlReader::read_edge(pugi::xml_node node, bool directed) {
    document_.reached(node);
    const std::string said = node.attribute("directed").value();
    graph_.edges.push_back({node.attribute("id").value(), needed(node, "source"), needed(node, "target"),
                            said.empty() ? directed : said == "true" || said == "1", values_of(node, "edge"),
                            document_.at(node, {})});
}

void GraphmlReader::read_graph(pugi::xml_node graph, const std::string& parent) {
    const std::string direction = graph.attribute("edgedefault").value();
    if (direction != "directed" && direction != "undirected") {
        problem(graph, "the graph's `edgedefault` is neither directed nor undirected", "say which");
    }
    for (const pugi::xml_node child : graph.children()) {
        const std::string_view name = local_name(child);
        if (name == "node") read_node(child, parent);
        if (name == "edge") read_edge(child, direction == "directed");
        if (name == "hyperedge") {
            problem(child, "a hyperedge, which joins more than two nodes",
                    "write it as edges between pairs, or as a node that all are members of");
        }
    }
}

/// What the data of the graph says of the whole network.
void GraphmlReader::read_header(GraphValues values, model::Draft& draft) {
    if (draft.title.empty()) draft.title = values["title"];
    if (draft.description.empty()) draft.description = values["description"];
    if (!draft.observed_start) draft.observed_start = parse_date(values["observed_start"]);
    if (!draft.observed_end) draft.observed_end = parse_date(values["observed_end"]);
    const std::vector<std::string> focus = list_elements(values["focus"]);
    if (focus.size() == 2) draft.focus = {focus[0], focus[1]};
    for (const char* const table : {"types", "eras", "sources"}) {
        if (!values[table].empty()) {
            graph_.tables.push_back({std::string("the table of ") + table, values[table]});
        }
    }
}

GraphFile GraphmlReader::read(model::Draft& draft) {
    const pugi::xml_node root = document_.root();
    if (local_name(root) != "graphml") {
        throw model::DataError(document_.at(
            root, "this is not GraphML: its first element is <" + std::string(local_name(root)) + ">", {},
            model::ProblemCode::wrong_format));
    }
    read_keys();
    for (const pugi::xml_node child : root.children()) {
        if (local_name(child) != "graph") continue;
        read_header(values_of(child, "graph"), draft);
        read_graph(child, {});
    }
    document_.finished();
    if (!problems_.empty()) throw model::DataError(std::move(problems_));
    return std::move(graph_);
}

}  // namespace

model::Draft read_graphml(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    model::Draft draft;
    GraphFile all;
    for (const InputFile& file : files) {
        append(GraphmlReader(file, log.progress).read(draft), all);
    }
    add_graph(std::move(all), options, log, draft);
    return draft;
}

}  // namespace entente::ingest
