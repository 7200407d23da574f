#include "cli/export_formats.hpp"

#include "cli/dot.hpp"

namespace entente::cli {
namespace {

ingest::Export as_dot(const model::Network& network) {
    ingest::Export out;
    out.files.push_back({{}, network_dot(network)});
    return out;
}

}  // namespace

const std::vector<ingest::ExportFormat>& export_formats() {
    static const std::vector<ingest::ExportFormat> all = [] {
        std::vector<ingest::ExportFormat> rows;
        for (const ingest::ExportFormat& row : ingest::export_formats()) {
            rows.push_back(row);
            if (rows.size() > 1) continue;
            rows.push_back({"db", ".db", "the same in one SQLite file, for large networks, R, Python and SQL",
                            false, nullptr, "nothing"});
        }
        rows.push_back({"dot", ".dot", "for Graphviz", false, as_dot,
                        "Sources, notes and what is known of types but their ids."});
        return rows;
    }();
    return all;
}

}  // namespace entente::cli
