// Imports text as a format.
#pragma once

#include <string>
#include <vector>

#include "entente/ingest/import.hpp"

namespace entente::testing_support {

inline ingest::Import import_text(const std::string& format, const std::vector<ingest::InputFile>& files,
                                  const ingest::ImportOptions& options = {}) {
    return ingest::import_files(*ingest::find_format(format), files, options);
}

/// What it says when it cannot be imported.
inline std::string import_fault(const std::string& format, const std::vector<ingest::InputFile>& files,
                                const ingest::ImportOptions& options = {}) {
    try {
        import_text(format, files, options);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

/// Rows in the log that were skipped.
inline std::size_t skipped_rows(const ingest::ImportLog& log) {
    std::size_t rows = 0;
    for (const ingest::Skipped& some : log.skipped) rows += some.rows;
    return rows;
}

/// `actor1 actor2 weight when` of every relation, as the network has them.
inline std::vector<std::string> ties_of(const model::Network& network) {
    std::vector<std::string> lines;
    for (const model::Relation& tie : network.relations()) {
        std::string line = network[tie.source].id + " " + network[tie.target].id;
        const double weight = tie.own_weight.value_or(network[tie.type].weight);
        line += " " + std::to_string(weight).substr(0, weight < 0 ? 4 : 3) + " ";
        if (tie.date) line += tie.date->to_string();
        if (tie.start) line += tie.start->to_string() + ".." + (tie.end ? tie.end->to_string() : "");
        lines.push_back(line);
    }
    return lines;
}

}  // namespace entente::testing_support
