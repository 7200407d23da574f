// GEXF 1.1 to 1.3, https://gexf.net/schema.html, as Gephi and NetworkX write it: declared attributes with
// defaults, times and values that change (gexf_elements.cpp), nested nodes and `pid` (parts of that node),
// mutual edges (two ties).
//
// An edge is a tie for each stretch of time in which it is there and says the same, and an event for each
// time stamp. A node has one life, from its first time to its last, and of a value that changes the last.
// Columns of our own (start_date, end_date, date) say more exactly when something was, and come first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/gexf_elements.hpp"
#include "ingest/formats/readers.hpp"

namespace entente::ingest {

namespace {

/// Columns whose change over time makes another tie.
constexpr std::array<std::string_view, 13> telling{
    "weight",      "sign",     "type",  "kind", "relation",   "interaction", "type_label",
    "type_weight", "directed", "label", "note", "confidence", "source"};
/// What the extension for looks (`viz`) has.
constexpr std::array<std::string_view, 5> looks{"color", "position", "size", "shape", "thickness"};

template <class List>
bool contains(const List& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool has(const GraphValues& values, const char* column) {
    const auto found = values.find(column);
    return found != values.end() && !found->second.empty();
}

/// Whether columns of our own say when it was.
bool dated(const GraphValues& values) {
    return has(values, "date") || has(values, "start_date") || has(values, "end_date");
}

class GexfReader {
public:
    GexfReader(const InputFile& file, model::Progress* progress)
        : document_(file, pass_over(progress, file.content.size(), graph_)), elements_(graph(), document_) {}

    GraphFile read(model::Draft& draft);

private:
    pugi::xml_node graph();
    void read_header(model::Draft& draft);
    void read_nodes(pugi::xml_node list, const std::string& parent);
    void read_node(pugi::xml_node node, const std::string& parent);
    void give_life(const GexfElement& element, GraphValues& values);
    void read_edges(pugi::xml_node list);
    void read_edge(pugi::xml_node node);
    void add_ties(GraphEdge edge, const GexfElement& element);
    void keep_last(const GexfElement& element, GraphValues& values, bool of_edge);
    void start_ties(const model::Draft& draft);
    void see_looks(pugi::xml_node node);
    void remark();
    std::string needed(pugi::xml_node node, const char* attribute);

    GraphFile graph_;
    XmlDocument document_;
    GexfElements elements_;
    std::string direction_ = "undirected";
    std::vector<model::Problem> problems_;
    std::set<std::string> kept_last_;  // columns of which the last value is kept
    std::size_t gaps_ = 0;
    std::size_t bad_lives_ = 0;
    std::size_t descents_ = 0;
    bool looks_ = false;
};

pugi::xml_node GexfReader::graph() {
    const pugi::xml_node root = document_.root();
    const pugi::xml_node graph = child_named(root, "graph");
    if (local_name(root) != "gexf" || !graph) {
        throw model::DataError(document_.at(
            root,
            "this is not GEXF with a <graph>: its first element is <" + std::string(local_name(root)) + ">",
            {}, model::ProblemCode::wrong_format));
    }
    return graph;
}

std::string GexfReader::needed(pugi::xml_node node, const char* attribute) {
    const std::string text = node.attribute(attribute).value();
    if (text.empty()) {
        problems_.push_back(document_.at(
            node, "this " + std::string(local_name(node)) + " has no `" + attribute + "`", "add it"));
    }
    return text;
}

void GexfReader::see_looks(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) looks_ = looks_ || contains(looks, local_name(child));
}

/// Of what a node, or a tie without meaning to us, said at different times.
void GexfReader::keep_last(const GexfElement& element, GraphValues& values, bool of_edge) {
    std::map<std::string, Span> latest;
    for (const TimedValue& each : element.timed) {
        if (of_edge && contains(telling, each.column)) continue;
        const auto [slot, first] = latest.try_emplace(each.column, each.when);
        if (!first) kept_last_.insert(each.column);
        if (first || each.when.first() >= slot->second.first()) {
            slot->second = each.when;
            values[each.column] = each.value;
        }
    }
}

void GexfReader::give_life(const GexfElement& element, GraphValues& values) {
    bad_lives_ += element.readable ? 0 : 1;
    if (dated(values) || element.spans.empty() || !element.readable) return;
    const Span& first = element.spans.front();
    const Span& last = element.spans.back();
    const auto& start = first.date ? first.date : first.start;
    const auto end = last.date ? date_after(*last.date) : last.end;
    if (start) values["start_date"] = start->to_string();
    if (end) values["end_date"] = end->to_string();
    for (std::size_t i = 1; i < element.spans.size(); ++i) {
        if (element.spans[i - 1].after() < element.spans[i].first()) {
            ++gaps_;
            return;
        }
    }
}

void GexfReader::read_node(pugi::xml_node node, const std::string& parent) {
    document_.reached(node);
    const GexfElement element = elements_.node(node);
    GraphNode out{needed(node, "id"), element.values, document_.at(node, {})};
    keep_last(element, out.values, false);
    if (out.values["parent"].empty()) out.values["parent"] = node.attribute("pid").as_string(parent.c_str());
    give_life(element, out.values);
    see_looks(node);
    descents_ += child_named(node, "parents").first_child() ? 1 : 0;
    const std::string id = out.id;
    graph_.nodes.push_back(std::move(out));
    read_nodes(child_named(node, "nodes"), id);
    read_edges(child_named(node, "edges"));
}

void GexfReader::read_nodes(pugi::xml_node list, const std::string& parent) {
    for (const pugi::xml_node node : list.children()) {
        if (local_name(node) == "node") read_node(node, parent);
    }
}

void GexfReader::add_ties(GraphEdge edge, const GexfElement& element) {
    keep_last(element, edge.values, true);
    if (!element.readable && !dated(edge.values)) edge.values["start_date"] = "unreadable";
    if (dated(edge.values)) {
        graph_.edges.push_back(std::move(edge));
        return;
    }
    std::vector<TimedValue> timed;
    for (const TimedValue& each : element.timed) {
        if (contains(telling, each.column)) timed.push_back(each);
    }
    const std::string id = edge.id;
    std::vector<Stretch> pieces = pieces_of(element.spans, edge.values, timed);
    if (pieces.empty()) pieces.push_back({{}, edge.values});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Span& when = pieces[i].when;
        edge.values = std::move(pieces[i].values);
        edge.id = id.empty() || i == 0 ? id : fmt::format("{}-{}", id, i + 1);
        if (when.date) edge.values["date"] = when.date->to_string();
        if (when.start) edge.values["start_date"] = when.start->to_string();
        if (when.end) edge.values["end_date"] = when.end->to_string();
        graph_.edges.push_back(edge);
    }
}

void GexfReader::read_edge(pugi::xml_node node) {
    document_.reached(node);
    const std::string type = node.attribute("type").as_string(direction_.c_str());
    if (type != "directed" && type != "undirected" && type != "mutual") {
        problems_.push_back(document_.at(node, "the type of this edge is " + model::in_quotes(type),
                                         "write directed, undirected or mutual"));
    }
    const GexfElement element = elements_.edge(node);
    GraphEdge edge{node.attribute("id").value(), needed(node, "source"), needed(node, "target"),
                   type != "undirected",         element.values,         document_.at(node, {})};
    see_looks(node);
    GraphEdge back = edge;
    std::swap(back.source, back.target);
    if (!back.id.empty()) back.id += "-back";
    add_ties(std::move(edge), element);
    if (type == "mutual") add_ties(std::move(back), element);
}

void GexfReader::read_edges(pugi::xml_node list) {
    for (const pugi::xml_node edge : list.children()) {
        if (local_name(edge) == "edge") read_edge(edge);
    }
}

/// A tie that has an end alone was there from the beginning: of the graph, else of the first that has one.
void GexfReader::start_ties(const model::Draft& draft) {
    std::optional<model::Date> first = draft.observed_start;
    for (const GraphEdge& edge : graph_.edges) {
        for (const char* const column : {"date", "start_date"}) {
            const auto date = has(edge.values, column) ? parse_date(edge.values.at(column)) : std::nullopt;
            if (date && !draft.observed_start && (!first || date->earliest() < first->earliest()))
                first = date;
        }
    }
    for (GraphEdge& edge : graph_.edges) {
        if (!first || has(edge.values, "date") || has(edge.values, "start_date")) continue;
        const auto end = has(edge.values, "end_date") ? parse_date(edge.values.at("end_date")) : std::nullopt;
        if (end && first->earliest() < end->earliest()) edge.values["start_date"] = first->to_string();
    }
}

/// GEXF 1.3 has no title: it is the first line of the description.
void GexfReader::read_header(model::Draft& draft) {
    direction_ = child_named(document_.root(), "graph").attribute("defaultedgetype").as_string("undirected");
    const pugi::xml_node meta = child_named(document_.root(), "meta");
    std::string title = child_named(meta, "title").text().get();
    std::string description = child_named(meta, "description").text().get();
    if (title.empty()) {
        const std::size_t line = std::min(description.find('\n'), description.size());
        title = description.substr(0, line);
        description.erase(0, std::min(description.find_first_not_of('\n', line), description.size()));
    }
    if (draft.title.empty()) draft.title = title;
    if (draft.description.empty()) draft.description = description;
    const auto period = elements_.period();
    if (!period) return;
    if (!draft.observed_start) draft.observed_start = period->date ? period->date : period->start;
    if (!draft.observed_end) {
        draft.observed_end = period->date ? date_after(*period->date) : period->end;
    }
}

void GexfReader::remark() {
    std::vector<std::string>& remarks = graph_.remarks;
    if (std::string numbers = elements_.clock().remark(); !numbers.empty()) remarks.push_back(numbers);
    if (gaps_ > 0) {
        remarks.push_back(
            fmt::format("{} nodes were away between two times, and count as there in between", gaps_));
    }
    if (bad_lives_ > 0) {
        remarks.push_back(fmt::format("the times of {} nodes cannot be read, and are left out", bad_lives_));
    }
    if (!kept_last_.empty()) {
        remarks.push_back(fmt::format("of columns that change over time the last value is kept: {}",
                                      fmt::join(kept_last_, ", ")));
    }
    if (descents_ > 0) {
        remarks.push_back(fmt::format("the descent (`parents`) of {} nodes is left out", descents_));
    }
    if (looks_) remarks.emplace_back("colours, sizes and positions (viz) are left out");
}

GraphFile GexfReader::read(model::Draft& draft) {
    read_header(draft);
    read_nodes(child_named(graph(), "nodes"), {});
    read_edges(child_named(graph(), "edges"));
    document_.finished();
    for (model::Problem& problem : elements_.take_problems()) problems_.push_back(std::move(problem));
    if (!problems_.empty()) throw model::DataError(std::move(problems_));
    start_ties(draft);
    remark();
    return std::move(graph_);
}

}  // namespace

model::Draft read_gexf(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    model::Draft draft;
    GraphFile all;
    for (const InputFile& file : files) append(GexfReader(file, log.progress).read(draft), all);
    add_graph(std::move(all), options, log, draft);
    return draft;
}

}  // namespace entente::ingest
