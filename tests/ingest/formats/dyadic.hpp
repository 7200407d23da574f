// Importing dyadic data in tests: from a text, or from the real files where they are at hand.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/formats/readers.hpp"

namespace entente::test {

using Reader = decltype(ingest::Format::read);

inline ingest::Import import_text(Reader read, const std::string& text,
                                  const ingest::ImportOptions& options = {}) {
    const std::vector<ingest::InputFile> files{{"small.csv", text}};
    return ingest::import_files({"test", "test", "", read}, files, options);
}

/// The real file beside the project; empty when it is not there.
inline std::optional<std::string> real_data(const std::string& path) {
    std::ifstream file(std::string(ENTENTE_SOURCE_DIR) + "/../shared/realdata/" + path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Every row read is used or skipped for a reason.
inline std::size_t accounted(const ingest::ImportLog& log) {
    std::size_t rows = log.used;
    for (const ingest::Skipped& skipped : log.skipped) rows += skipped.rows;
    return rows;
}

inline std::size_t skipped(const ingest::ImportLog& log, const std::string& reason) {
    for (const ingest::Skipped& entry : log.skipped) {
        if (entry.reason == reason) return entry.rows;
    }
    return 0;
}

/// `cow-2`-like code of an actor, else its id.
inline std::string code_of(const model::Network& network, model::ActorIndex actor, const std::string& list) {
    const auto& codes = network[actor].codes;
    const auto found = codes.find(list);
    return found == codes.end() ? network[actor].id : found->second;
}

/// One line a tie, in the network's order: `2 > 770 defence-pledge 1959-03-05..`; states by their number
/// in `list`, `-` for an undirected tie. With `a` and `b`, only ties between the two.
inline std::vector<std::string> ties(const model::Network& network, const std::string& list,
                                     const std::string& a = {}, const std::string& b = {}) {
    std::vector<std::string> lines;
    for (const model::Relation& tie : network.relations()) {
        const std::string from = code_of(network, tie.source, list), to = code_of(network, tie.target, list);
        if (!a.empty() && !(from == a && to == b) && !(from == b && to == a)) {
            continue;
        }
        const model::RelationType& type = network[tie.type];
        lines.push_back(from + (type.directed ? " > " : " - ") + to + " " + type.id + " " +
                        tie.start->to_string() + ".." + (tie.end ? tie.end->to_string() : ""));
    }
    return lines;
}

}  // namespace entente::test
