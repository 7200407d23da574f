// Times in GEXF: `start` and `end`, included, or `startopen` and `endopen`, excluded (1.2); `timestamp`;
// lists of them as Gephi has them, `intervals="<[1990, 1995]; (2000, 2001)>"` and `timestamps="<[1990,
// 1991]>"`; and children `spells` (1.1: `slices`), which count before the attributes.
#include "ingest/formats/gexf_elements.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::ingest {

namespace {

constexpr std::array<const char*, 5> single_times{"start", "end", "startopen", "endopen", "timestamp"};

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n<>[]()\"");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n<>[]()\"") - first + 1));
}

/// The elements of a list between any of `separators`.
std::vector<std::string> listed(std::string_view list, std::string_view separators) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find_first_of(separators, at), list.size());
        if (std::string each = trimmed(list.substr(at, end - at)); !each.empty())
            out.push_back(std::move(each));
        at = end + 1;
    }
    return out;
}

/// `<[1990, 1995]; (2000, 2001)>`
std::vector<Bounds> intervals_of(std::string_view list) {
    std::vector<Bounds> out;
    for (std::size_t at = list.find_first_of("[("); at != std::string_view::npos;) {
        const std::size_t close = std::min(list.find_first_of("])", at), list.size());
        const std::vector<std::string> times = listed(list.substr(at, close - at), ",");
        Bounds bounds;
        if (!times.empty()) bounds.start = times.front();
        if (!times.empty()) bounds.end = times.back();
        bounds.start_open = list[at] == '(';
        bounds.end_open = close < list.size() && list[close] == ')';
        out.push_back(std::move(bounds));
        at = list.find_first_of("[(", close);
    }
    return out;
}

/// Whether the element itself says when it is.
bool timed(pugi::xml_node node) {
    return std::any_of(single_times.begin(), single_times.end(), [&](const char* name) {
        return !std::string_view(node.attribute(name).value()).empty();
    });
}

void add_point(const std::string& time, const GexfClock& clock, std::vector<Span>& spans, bool& readable) {
    Span span;
    span.date = clock.date(time);
    readable = readable && span.date;
    if (span.date) spans.push_back(std::move(span));
}

void add_stretch(const Bounds& bounds, const GexfClock& clock, std::vector<Span>& spans, bool& readable) {
    const auto span = span_of(bounds, clock);
    readable = readable && span;
    if (span) spans.push_back(*span);
}

/// By the attributes of the element for one stretch or point of time.
void add_single(pugi::xml_node node, const GexfClock& clock, std::vector<Span>& spans, bool& readable) {
    if (const std::string point = node.attribute("timestamp").value(); !point.empty()) {
        return add_point(point, clock, spans, readable);
    }
    Bounds bounds{node.attribute("start").value(), node.attribute("end").value(), false, false};
    if (const std::string open = node.attribute("startopen").value(); !open.empty()) {
        bounds.start = open;
        bounds.start_open = true;
    }
    if (const std::string open = node.attribute("endopen").value(); !open.empty()) {
        bounds.end = open;
        bounds.end_open = true;
    }
    add_stretch(bounds, clock, spans, readable);
}

std::string time_format(pugi::xml_node graph) {
    const std::string format = graph.attribute("timeformat").as_string(graph.attribute("timetype").value());
    const std::string_view version = graph.parent().attribute("version").value();
    return format.empty() && version == "1.1" ? "date" : format;
}

}  // namespace

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

GexfElements::GexfElements(pugi::xml_node graph, XmlDocument& document)
    : document_(document), graph_(graph), clock_(time_format(graph)) {
    hear_times(graph);
    for (const pugi::xml_node child : graph.children()) {
        if (local_name(child) == "attributes") declare(child);
    }
}

void GexfElements::hear_times(pugi::xml_node node) {
    for (const char* const name : single_times) clock_.hear(node.attribute(name).value());
    for (const char* const name : {"timestamps", "intervals"}) {
        for (const std::string& time : listed(node.attribute(name).value(), ",;")) clock_.hear(time);
    }
    for (const pugi::xml_node child : node.children()) hear_times(child);
}

void GexfElements::declare(pugi::xml_node list) {
    Attributes& known = std::string_view(list.attribute("class").value()) == "edge" ? of_edges_ : of_nodes_;
    for (const pugi::xml_node node : list.children()) {
        if (local_name(node) != "attribute") continue;
        const std::string id = node.attribute("id").value();
        if (id.empty()) problems_.push_back(document_.at(node, "this attribute has no `id`", "add it"));
        known[id] = {column_name(node.attribute("title").as_string(id.c_str())),
                     child_named(node, "default").text().get()};
    }
}

void GexfElements::read_value(pugi::xml_node value, const Attributes& attributes, GexfElement& element) {
    const std::string id = value.attribute("for").as_string(value.attribute("id").value());
    const auto known = attributes.find(id);
    if (known == attributes.end()) {
        problems_.push_back(document_.at(value, "the attribute " + model::in_quotes(id) + " is not declared",
                                         "add an <attribute> for it"));
        return;
    }
    const std::string& column = known->second.column;
    const std::string text = value.attribute("value").value();
    if (!timed(value)) {
        element.values[column] = text;
        return;
    }
    std::vector<Span> spans;
    add_single(value, clock_, spans, element.readable);
    for (Span& span : spans) element.timed.push_back({column, text, std::move(span)});
}

void GexfElements::read_spans(pugi::xml_node node, GexfElement& element) const {
    pugi::xml_node spells = child_named(node, "spells");
    if (!spells) spells = child_named(node, "slices");
    const std::string intervals = node.attribute("intervals").value();
    const std::string points = node.attribute("timestamps").value();
    std::vector<Span> spans;
    if (spells.first_child()) {
        for (const pugi::xml_node spell : spells.children()) {
            if (spell.type() == pugi::node_element) add_single(spell, clock_, spans, element.readable);
        }
    } else if (timed(node)) {
        add_single(node, clock_, spans, element.readable);
    } else {
        for (const Bounds& each : intervals_of(intervals)) add_stretch(each, clock_, spans, element.readable);
        for (const std::string& time : listed(points, ",;")) add_point(time, clock_, spans, element.readable);
    }
    element.spans = in_order(std::move(spans));
}

GexfElement GexfElements::read(pugi::xml_node node, const Attributes& attributes) {
    GexfElement element;
    for (const auto& [id, attribute] : attributes) {
        if (!attribute.preset.empty()) element.values[attribute.column] = attribute.preset;
    }
    for (const char* const name : {"label", "weight", "kind"}) {
        const std::string text = node.attribute(name).value();
        if (!text.empty()) element.values[name] = text;
    }
    for (const pugi::xml_node value : child_named(node, "attvalues").children()) {
        if (local_name(value) == "attvalue") read_value(value, attributes, element);
    }
    read_spans(node, element);
    return element;
}

GexfElement GexfElements::node(pugi::xml_node node) {
    return read(node, of_nodes_);
}

GexfElement GexfElements::edge(pugi::xml_node node) {
    return read(node, of_edges_);
}

std::optional<Span> GexfElements::period() const {
    std::vector<Span> spans;
    bool readable = true;
    if (timed(graph_)) add_single(graph_, clock_, spans, readable);
    return spans.empty() ? std::nullopt : std::optional(spans.front());
}

}  // namespace entente::ingest
