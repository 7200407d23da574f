// GEXF 1.3, https://gexf.net/schema.html: declared attributes, and start and end of nodes and edges.
//
// GEXF's ends are included and its dates are whole days (xs:date), ours are excluded and may be known
// to the month or the year. So the attributes start and end of an element are its first and last day as
// the program counts them, and the columns date, start_date and end_date keep what the source says (its end
// excluded). There is no place for a title but the first line of the description.
#include <algorithm>
#include <cmath>

#include "entente/ingest/export.hpp"
#include "ingest/tables/columns.hpp"
#include "ingest/xml/xml_text.hpp"

namespace entente::ingest {

namespace {

using model::Network;

std::string_view type_name(ColumnType type) {
    switch (type) {
        case ColumnType::text:
            return "string";
        case ColumnType::number:
            return "double";
        case ColumnType::whole:
            return "integer";
        case ColumnType::truth:
            return "boolean";
    }
    return "string";
}

/// ` start="…" end="…"`; a bound that is not known is left out.
std::string lifetime(const model::Interval& when, bool starts, bool ends) {
    if (when.empty()) {
        return {};
    }
    std::string out;
    if (starts) {
        out += xml_attribute("start", model::iso_date(when.start));
    }
    if (ends) {
        out += xml_attribute("end", model::iso_date(when.end - std::chrono::days(1)));
    }
    return out;
}

/// What is an attribute of the element itself rather than a declared one.
bool structural(std::string_view column) {
    return column == "id" || column == "actor1" || column == "actor2" || column == "label" ||
           column == "weight";
}

/// Readers take a declared `start` for the element's own.
std::string_view declared_name(std::string_view column) {
    return column == "start" ? "start_date" : column == "end" ? "end_date" : column;
}

template <class Columns>
std::string declarations(std::string_view owner, const Columns& columns) {
    std::string out = "    <attributes" + xml_attribute("class", owner) + ">\n";
    for (const auto& column : columns) {
        if (!structural(column.name)) {
            out += "      <attribute" + xml_attribute("id", declared_name(column.name)) +
                   xml_attribute("title", declared_name(column.name)) +
                   xml_attribute("type", type_name(column.type)) + "/>\n";
        }
    }
    return out + "    </attributes>\n";
}

template <class Columns, class Record>
std::string values(const Columns& columns, const Network& network, const Record& record) {
    std::string out;
    for (const auto& column : columns) {
        const std::string value = structural(column.name) ? std::string() : column.value(network, record);
        if (!value.empty()) {
            out += "<attvalue" + xml_attribute("for", declared_name(column.name)) +
                   xml_attribute("value", value) + "/>";
        }
    }
    return "<attvalues>" + out + "</attvalues>";
}

std::string node(const Network& network, model::ActorIndex index) {
    const model::Actor& actor = network[index];
    return "      <node" + xml_attribute("id", actor.id) + xml_attribute("label", actor.name) +
           lifetime(network.life(index), actor.start.has_value(), actor.end.has_value()) + ">" +
           values(actor_columns(), network, actor) + "</node>\n";
}

std::string edge(const Network& network, model::RelationIndex index) {
    const model::Relation& tie = network[index];
    const model::RelationType& type = network[tie.type];
    const bool ends = tie.date || tie.end;
    return "      <edge" + xml_attribute("id", tie.id) + xml_attribute("source", network[tie.source].id) +
           xml_attribute("target", network[tie.target].id) + xml_attribute("kind", type.id) +
           (tie.label.empty() ? std::string() : xml_attribute("label", tie.label)) +
           xml_attribute("weight", shortest(std::abs(network.weight(index)))) +
           lifetime(network.when(index), true, ends) + ">" + values(tie_columns(), network, index) +
           "</edge>\n";
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

Export write_gexf(const Network& network) {
    const model::Interval observed = network.observed();
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n";
    const std::string description =
        network.description().empty() ? std::string() : "\n\n" + network.description();
    out += "  <meta>\n    <creator>Entente</creator>\n    <description>" +
           xml_text(one_line(network.title()) + description) + "</description>\n  </meta>\n";
    out += "  <graph" + xml_attribute("defaultedgetype", any_directed(network) ? "directed" : "undirected") +
           xml_attribute("mode", "dynamic") + xml_attribute("timeformat", "date") +
           xml_attribute("timerepresentation", "interval") +
           xml_attribute("start", model::iso_date(observed.start)) +
           xml_attribute("end", model::iso_date(observed.end - std::chrono::days(1))) + ">\n";
    out += declarations("node", actor_columns()) + declarations("edge", tie_columns());
    out += "    <nodes>\n";
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        out += node(network, model::index_at<model::ActorIndex>(i));
    }
    out += "    </nodes>\n    <edges>\n";
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        out += edge(network, model::index_at<model::RelationIndex>(i));
    }
    out += "    </edges>\n  </graph>\n</gexf>\n";
    Export result;
    result.files.push_back({{}, std::move(out)});
    result.remarks = lost_in_columns(network);
    for (const auto& more : {lost_in_xml(network), mixed_directions(network)}) {
        result.remarks.insert(result.remarks.end(), more.begin(), more.end());
    }
    return result;
}

}  // namespace entente::ingest
