// Every measure against networkx, an implementation by others in another language.
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <fstream>

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

std::string number(double value) {
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value).ptr;
    return {buffer, end};
}

template <class Items, class Text>
std::string json_list(const Items& items, const Text& text) {
    std::string result;
    for (const auto& item : items) {
        result += (result.empty() ? "" : ",") + text(item);
    }
    return "[" + result + "]";
}

/// The relations as the model has them, not as the snapshot merges them.
std::string relations_json(const model::Network& n) {
    std::vector<model::RelationIndex> indices = n.relations_in(n.observed());
    return json_list(indices, [&](model::RelationIndex i) {
        const model::Relation& relation = n[i];
        return "[" + std::to_string(position(relation.source)) + "," +
               std::to_string(position(relation.target)) + "," +
               (n[relation.type].directed ? "true" : "false") + "," +
               number(n.contribution(i, n.observed())) + "," + number(relation.offset) + "]";
    });
}

std::string network_json(const model::Network& n) {
    const Snapshot all = test::whole(n);
    std::string values;
    for (const Measure& row : measures()) {
        values += (values.empty() ? "\"" : ",\"") + std::string(row.name) +
                  "\":" + json_list(measure(all, row), [](const std::optional<double>& value) {
                      return value ? number(*value) : std::string("null");
                  });
    }
    return "{\"actors\":" + std::to_string(n.actors().size()) + ",\"relations\":" + relations_json(n) +
           ",\"measures\":{" + values + "}}\n";
}

TEST(Networkx, AgreesOnEveryMeasureOfRandomNetworks) {
    const std::string path =
        ::testing::TempDir() + "entente-networkx-" + std::to_string(::getpid()) + ".jsonl";
    std::ofstream file(path);
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        file << network_json(test::build(test::random_draft(seed)));
    }
    file.close();
    ASSERT_TRUE(file);
    const std::string command =
        "\"" ENTENTE_PYTHON "\" \"" ENTENTE_SOURCE_DIR "/tests/graph/networkx_check.py\" \"" + path + "\"";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    std::remove(path.c_str());
}

}  // namespace
}  // namespace entente::graph
