// differential_stream FIRST COUNT: draws so many networks and prints each with all that we compute of it, one
// JSON object a line, for check.py to compute again.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "differential/draw.hpp"
#include "differential/json.hpp"
#include "differential/signed_part.hpp"
#include "entente/graph/blocs.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/signed_graph.hpp"
#include "support/random_networks.hpp"

namespace entente::test {
namespace {

using graph::MeasureOptions;

/// The relations as the model has them, not as the snapshot merges them.
std::string relations_json(const model::Network& n) {
    return json_list(n.relations_in(n.observed()), [&](model::RelationIndex i) {
        const model::Relation& relation = n[i];
        return "[" + std::to_string(model::position(relation.source)) + "," +
               std::to_string(model::position(relation.target)) + "," +
               (n[relation.type].directed ? "true" : "false") + "," +
               json_number(n.contribution(i, n.observed())) + "," + json_number(relation.offset) + "]";
    });
}

const char* name_of(graph::TieKind kind) {
    constexpr std::array<const char*, 3> names{"all", "cooperation", "conflict"};
    return names.at(static_cast<std::size_t>(kind));
}

const char* name_of(graph::Direction direction) {
    constexpr std::array<const char*, 3> names{"ignored", "out", "in"};
    return names.at(static_cast<std::size_t>(direction));
}

MeasureOptions drawn_options(Dice& dice) {
    MeasureOptions options;
    const std::size_t kind = dice.below(4);
    if (kind < 3) options.ties = static_cast<graph::TieKind>(kind);
    options.direction = static_cast<graph::Direction>(dice.below(3));
    options.length_exponent = std::array{-1.0, -0.5, -2.0, 0.0, 1.0}.at(dice.below(5));
    options.normalised = dice.chance(50);
    options.katz_share = std::array{0.85, 0.5, 0.99, 0.1}.at(dice.below(4));
    options.damping = std::array{0.85, 0.5, 0.99, 0.0}.at(dice.below(4));
    options.groups = static_cast<graph::Grouping>(dice.below(2));
    return options;
}

std::string options_json(const MeasureOptions& o) {
    return std::string("{\"ties\":") + (o.ties ? json_text(name_of(*o.ties)) : "null") +
           ",\"direction\":" + json_text(name_of(o.direction)) +
           ",\"length_exponent\":" + json_number(o.length_exponent) +
           ",\"normalised\":" + (o.normalised ? "true" : "false") +
           ",\"katz_share\":" + json_number(o.katz_share) + ",\"damping\":" + json_number(o.damping) +
           ",\"groups\":" + json_text(o.groups == graph::Grouping::kind ? "kind" : "bloc") + "}";
}

/// All measures with these options.
std::string run_json(const graph::Snapshot& snapshot, const MeasureOptions& options) {
    std::vector<const graph::Measure*> rows;
    for (const graph::Measure& row : graph::measures()) rows.push_back(&row);
    const auto values = graph::measure(snapshot, rows, options);
    std::string members;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        members += (i == 0 ? "" : ",") + json_text(rows[i]->name) + ":" + json_list(values[i], json_value);
    }
    return "{\"options\":" + options_json(options) + ",\"measures\":{" + members + "}}";
}

std::string network_json(std::uint32_t number) {
    const DrawnNetwork drawn = drawn_network(number);
    const model::Network& n = drawn.network;
    const graph::Snapshot snapshot(n, n.observed());
    if (snapshot.actors().size() != n.actors().size()) throw std::logic_error("an actor is not on show");
    Dice dice(number + 1'000'000);
    const std::string runs = run_json(snapshot, {}) + "," + run_json(snapshot, drawn_options(dice));
    return "{\"number\":" + std::to_string(number) + ",\"shape\":" + json_text(drawn.shape) + ",\"kinds\":" +
           json_list(snapshot.kinds(), [](model::ActorKind kind) { return json_text(to_string(kind)); }) +
           ",\"relations\":" + relations_json(n) + ",\"runs\":[" + runs +
           "],\"signed\":" + signed_part_json(snapshot) + "}\n";
}

std::uint32_t parsed(const char* text) {
    return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
}

}  // namespace
}  // namespace entente::test

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: differential_stream FIRST COUNT\n", stderr);
        return 2;
    }
    std::uint32_t number = entente::test::parsed(argv[1]);
    const std::uint32_t end = number + entente::test::parsed(argv[2]);
    try {
        for (; number < end; ++number) {
            const std::string line = entente::test::network_json(number);
            if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 1;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "network %u: %s\n", number, error.what());
        return 1;
    }
}
