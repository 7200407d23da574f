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
    {"json", ".json", "every command reads it, and it holds everything", false, as_json, "nothing"},
    {"csv", ".csv", "a folder of tables for spreadsheets, R, Python and SQL", true, write_csv, "nothing"},
    {"graphml", ".graphml", "for Cytoscape, igraph, NetworkX and Gephi", false, write_graphml,
     "Control characters in texts, which XML cannot hold."},
    {"gexf", ".gexf", "for Gephi, with time", false, write_gexf,
     "Eras, focus, what is known of sources but their ids, descriptions of types, types without ties and the "
     "order of types; the observation period is kept to the day."},
    {"pajek", ".net", "for Pajek, with years", false, write_pajek,
     "All but ids and years of actors, and type, signed weight and years of ties."},
}};

}  // namespace

std::span<const ExportFormat> export_formats() {
    return rows;
}

}  // namespace entente::ingest
