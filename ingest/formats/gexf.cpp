// GEXF 1.1 to 1.3, https://gexf.net/schema.html, as Gephi and NetworkX write it: declared attributes with
// defaults, dynamic ones (the last value counts), start and end or spells (one tie a spell), nested nodes
// and `pid` (parts of that node), mutual edges (two ties).
#include "ingest/draft_parts.hpp"
#include "ingest/formats/graph_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/xml_document.hpp"

namespace entente::ingest {

namespace {

struct Attribute {
    std::string title;
    std::string preset;
};
using Attributes = std::map<std::string, Attribute>;  // by id

class GexfReader {
public:
    explicit GexfReader(const InputFile& file) : document_(file) {}

    GraphFile read(model::Draft& draft);

private:
    void read_attributes(pugi::xml_node list);
    void read_nodes(pugi::xml_node list, const std::string& parent);
    void read_edge(pugi::xml_node node);
    void add_edge(pugi::xml_node node, GraphEdge edge);
    GraphValues values_of(pugi::xml_node node, const Attributes& attributes);
    void take_times(pugi::xml_node node, GraphValues& values, bool declared);
    std::string needed(pugi::xml_node node, const char* attribute);
    void problem(pugi::xml_node node, std::string what, std::string mend = {}) {
        problems_.push_back(document_.at(node, std::move(what), std::move(mend)));
    }

    XmlDocument document_;
    GraphFile graph_;
    Attributes of_nodes_;
    Attributes of_edges_;
    std::string direction_ = "undirected";
    std::vector<model::Problem> problems_;
};

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

std::string GexfReader::needed(pugi::xml_node node, const char* attribute) {
    const std::string text = node.attribute(attribute).value();
    if (text.empty()) {
        problem(node, "this " + std::string(local_name(node)) + " has no `" + attribute + "`", "add it");
    }
    return text;
}

void GexfReader::read_attributes(pugi::xml_node list) {
    Attributes& known = std::string_view(list.attribute("class").value()) == "edge" ? of_edges_ : of_nodes_;
    for (const pugi::xml_node node : list.children()) {
        if (local_name(node) != "attribute") continue;
        const std::string id = needed(node, "id");
        known[id] = {node.attribute("title").as_string(id.c_str()),
                     child_named(node, "default").text().get()};
    }
}

GraphValues GexfReader::values_of(pugi::xml_node node, const Attributes& attributes) {
    GraphValues values;
    for (const auto& [id, attribute] : attributes) values[attribute.title] = attribute.preset;
    for (const pugi::xml_node value : child_named(node, "attvalues").children()) {
        const std::string id = value.attribute("for").as_string(value.attribute("id").value());
        const auto known = attributes.find(id);
        if (known == attributes.end()) {
            problem(value, "the attribute " + model::in_quotes(id) + " is not declared",
                    "add an <attribute> for it");
            continue;
        }
        values[known->second.title] = value.attribute("value").value();
    }
    return values;
}

/// The element's own start and end, whose end is included, unless columns of our own say more exactly.
void GexfReader::take_times(pugi::xml_node node, GraphValues& values, bool declared) {
    if (declared) return;
    if (const std::string start = node.attribute("start").value(); !start.empty()) {
        values["start_date"] = start;
    }
    if (const std::string end = node.attribute("end").value(); !end.empty()) {
        const auto last = parse_date(end);
        values["end_date"] = last ? model::Date::of(last->latest() + std::chrono::days(1)).to_string() : end;
    }
}

void GexfReader::read_nodes(pugi::xml_node list, const std::string& parent) {
    for (const pugi::xml_node node : list.children()) {
        if (local_name(node) != "node") continue;
        GraphNode out{needed(node, "id"), values_of(node, of_nodes_), document_.at(node, {})};
        out.values["label"] = node.attribute("label").value();
        if (out.values["parent"].empty())
            out.values["parent"] = node.attribute("pid").as_string(parent.c_str());
        take_times(node, out.values, !out.values["start_date"].empty() || !out.values["end_date"].empty());
        const std::string id = out.id;
        graph_.nodes.push_back(std::move(out));
        read_nodes(child_named(node, "nodes"), id);
    }
}

void GexfReader::add_edge(pugi::xml_node node, GraphEdge edge) {
    const bool declared = !edge.values["date"].empty() || !edge.values["start_date"].empty() ||
                          !edge.values["end_date"].empty();
    const pugi::xml_node spells = child_named(node, "spells");
    if (declared || !spells.first_child()) {
        take_times(node, edge.values, declared);
        graph_.edges.push_back(std::move(edge));
        return;
    }
    for (const pugi::xml_node spell : spells.children()) {
        GraphEdge each = edge;
        take_times(spell, each.values, false);
        graph_.edges.push_back(std::move(each));
    }
}

void GexfReader::read_edge(pugi::xml_node node) {
    const std::string type = node.attribute("type").as_string(direction_.c_str());
    GraphEdge edge{node.attribute("id").value(), needed(node, "source"),     needed(node, "target"),
                   type != "undirected",         values_of(node, of_edges_), document_.at(node, {})};
    for (const char* name : {"label", "weight", "kind"}) {
        const std::string text = node.attribute(name).value();
        if (!text.empty()) edge.values[name] = text;
    }
    GraphEdge back = edge;
    std::swap(back.source, back.target);
    add_edge(node, std::move(edge));
    if (type == "mutual") add_edge(node, std::move(back));
}

GraphFile GexfReader::read(model::Draft& draft) {
    const pugi::xml_node root = document_.root();
    const pugi::xml_node graph = child_named(root, "graph");
    if (local_name(root) != "gexf" || !graph) {
        throw model::DataError(document_.at(root, "this is not GEXF with a <graph>: its first element is <" +
                                                      std::string(local_name(root)) + ">"));
    }
    direction_ = graph.attribute("defaultedgetype").as_string("undirected");
    if (draft.title.empty()) draft.title = child_named(child_named(root, "meta"), "title").text().get();
    if (!draft.observed_start) draft.observed_start = parse_date(graph.attribute("start").value());
    if (const auto last = parse_date(graph.attribute("end").value()); last && !draft.observed_end) {
        draft.observed_end = model::Date::of(last->latest() + std::chrono::days(1));
    }
    for (const pugi::xml_node child : graph.children()) {
        if (local_name(child) == "attributes") read_attributes(child);
    }
    read_nodes(child_named(graph, "nodes"), {});
    for (const pugi::xml_node edge : child_named(graph, "edges").children()) {
        if (local_name(edge) == "edge") read_edge(edge);
    }
    if (!problems_.empty()) throw model::DataError(std::move(problems_));
    return std::move(graph_);
}

}  // namespace

model::Draft read_gexf(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    model::Draft draft;
    GraphFile all;
    for (const InputFile& file : files) {
        GraphFile graph = GexfReader(file).read(draft);
        all.nodes.insert(all.nodes.end(), graph.nodes.begin(), graph.nodes.end());
        all.edges.insert(all.edges.end(), graph.edges.begin(), graph.edges.end());
    }
    add_graph(all, options, log, draft);
    return draft;
}

}  // namespace entente::ingest
