#include <array>

#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"

namespace entente::ingest {

namespace {

Export as_json(const model::Network& network) {
    Export out;
    out.files.push_back({{}, write_json(network)});
    return out;
}

constexpr std::array<ExportFormat, 5> rows{{
    {"json", ".json", "every command reads it, and it holds everything", false, as_json},
    {"csv", ".csv", "a folder of tables for spreadsheets, R, Python and SQL", true, write_csv},
    {"graphml", ".graphml", "for Cytoscape, igraph, NetworkX and Gephi", false, write_graphml},
    {"gexf", ".gexf", "for Gephi, with time", false, write_gexf},
    {"pajek", ".net", "for Pajek, with years", false, write_pajek},
}};

}  // namespace

std::span<const ExportFormat> export_formats() {
    return rows;
}

}  // namespace entente::ingest
