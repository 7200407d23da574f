// GraphML, http://graphml.graphdrawing.org/specification.html: a key declares a column, data fills it. What
// is neither a node nor an edge is data of the graph: types, eras and sources as tables (record_tables.hpp).
#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/export.hpp"
#include "ingest/tables/columns.hpp"
#include "ingest/tables/list_cell.hpp"
#include "ingest/tables/record_tables.hpp"
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
            return "int";
        case ColumnType::truth:
            return "boolean";
    }
    return "string";
}

/// The key of a column; columns of actors and ties may bear the same name.
std::string key_id(char domain, std::string_view column) {
    return std::string(1, domain) + "_" + std::string(column);
}

std::string key(char domain, std::string_view where, std::string_view name, ColumnType type) {
    return "  <key" + xml_attribute("id", key_id(domain, name)) + xml_attribute("for", where) +
           xml_attribute("attr.name", name) + xml_attribute("attr.type", type_name(type)) + "/>\n";
}

std::string data(char domain, std::string_view name, std::string_view value) {
    if (value.empty()) {
        return {};
    }
    return "<data" + xml_attribute("key", key_id(domain, name)) + ">" + xml_text(value) + "</data>";
}

/// Those that are attributes of the element itself rather than data.
bool structural(std::string_view tie_column) {
    return tie_column == "actor1" || tie_column == "actor2" || tie_column == "id";
}

/// What is said of the whole network, by column; those without a value are left out.
std::vector<std::pair<std::string_view, std::string>> header(const Network& network) {
    std::vector<std::string> focus;
    if (network.focus()) {
        for (const model::ActorIndex actor : *network.focus()) focus.push_back(network[actor].id);
    }
    return {{"title", network.title()},
            {"description", network.description()},
            {"observed_start", network.observed_start().to_string()},
            {"observed_end", network.observed_end().to_string()},
            {"focus", list_cell(focus)},
            {"types", network.types().empty() ? std::string() : types_table(network)},
            {"eras", network.eras().empty() ? std::string() : eras_table(network)},
            {"sources", network.sources().empty() ? std::string() : sources_table(network)}};
}

std::string keys(const Network& network) {
    std::string out;
    for (const auto& [name, value] : header(network)) {
        if (!value.empty()) out += key('g', "graph", name, ColumnType::text);
    }
    for (const ActorColumn& column : actor_columns().subspan(1)) {
        out += key('n', "node", column.name, column.type);
    }
    for (const TieColumn& column : tie_columns()) {
        if (!structural(column.name)) {
            out += key('e', "edge", column.name, column.type);
        }
    }
    return out;
}

std::string node(const Network& network, const model::Actor& actor) {
    std::string out = "    <node" + xml_attribute("id", actor.id) + ">";
    for (const ActorColumn& column : actor_columns().subspan(1)) {
        out += data('n', column.name, column.value(network, actor));
    }
    return out + "</node>\n";
}

std::string edge(const Network& network, model::RelationIndex tie) {
    const model::Relation& relation = network[tie];
    std::string out = "    <edge" + xml_attribute("id", relation.id) +
                      xml_attribute("source", network[relation.source].id) +
                      xml_attribute("target", network[relation.target].id) + ">";
    for (const TieColumn& column : tie_columns()) {
        if (!structural(column.name)) {
            out += data('e', column.name, column.value(network, tie));
        }
    }
    return out + "</edge>\n";
}

}  // namespace

Export write_graphml(const Network& network) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    out += keys(network);
    out += "  <graph" + xml_attribute("id", network.id()) +
           xml_attribute("edgedefault", any_directed(network) ? "directed" : "undirected") + ">\n";
    for (const auto& [name, value] : header(network)) {
        if (!value.empty()) out += "    " + data('g', name, value) + "\n";
    }
    for (const model::Actor& actor : network.actors()) {
        out += node(network, actor);
    }
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        out += edge(network, model::index_at<model::RelationIndex>(i));
    }
    out += "  </graph>\n</graphml>\n";
    Export result;
    result.files.push_back({{}, std::move(out)});
    result.remarks = mixed_directions(network);
    for (std::string& remark : lost_in_xml(network)) result.remarks.push_back(std::move(remark));
    return result;
}

}  // namespace entente::ingest
