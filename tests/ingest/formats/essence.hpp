// What graph formats are to keep of a network, and what other programs write.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::test {

/// What the format holds of an actor and of a tie.
inline std::vector<std::string> essence(const model::Network& network, bool labels = true) {
    const auto text = [](const auto& date) { return date ? date->to_string() : std::string(); };
    std::vector<std::string> lines;
    for (const model::Actor& actor : network.actors()) {
        lines.push_back(actor.id + "/" + actor.name + "/" + actor.short_name + "/" +
                        std::string(to_string(actor.kind)) + "/" +
                        (actor.parent ? network[*actor.parent].id : std::string()) + "/" + text(actor.start) +
                        "/" + text(actor.end) + "/" + actor.note);
        for (const auto& [list, code] : actor.codes) lines.push_back(list + "=" + code);
        for (const std::string& alias : actor.aliases) lines.push_back(alias);
    }
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const model::Relation& tie = network.relations()[i];
        lines.push_back(network[tie.source].id + ">" + network[tie.target].id + "/" + network[tie.type].id +
                        "/" + (network[tie.type].directed ? "directed/" : "undirected/") + text(tie.date) +
                        "/" + text(tie.start) + "/" + text(tie.end) + "/" +
                        std::to_string(network.weight(model::index_at<model::RelationIndex>(i))) + "/" +
                        (labels ? tie.label : std::string()) + "/" + tie.note);
    }
    lines.push_back(network.title() + network.observed_start().to_string() +
                    network.observed_end().to_string());
    return lines;
}

/// The text that a short Python script prints; empty when it fails.
inline std::string python(const std::string& script) {
    const std::filesystem::path path =
        std::filesystem::path(::testing::TempDir()) / ("entente-graph-" + std::to_string(::getpid()));
    const std::string command = "\"" ENTENTE_PYTHON "\" -B -c '" + script + "' '" + path.string() + "' 2>&1";
    if (std::system(command.c_str()) != 0) return {};
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    file.close();
    std::filesystem::remove(path);
    return text;
}

}  // namespace entente::test
