// entente export: the network in another format.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/dot.hpp"
#include "cli/format_choice.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "entente/ingest/json.hpp"

namespace entente::cli {
namespace {

struct ExportOptions {
    std::string network;
    OutputOptions output;
};

// The formats that a network can be written in. Adding one is its writer and a row in each.
constexpr FormatName formats[] = {{"json", ".json"}, {"dot", ".dot"}};
constexpr std::string (*writers[])(const model::Network& network) = {ingest::write_json, network_dot};

Outcome run(const ExportOptions& options) {
    const auto write = writers[choose_format(formats, options.output.format, options.output.path)];
    const model::Network network = load_network(options.network);
    emit(options.output, write(network));
    return Outcome::done;
}

}  // namespace

Prepared setup_export(CLI::App& app) {
    const auto options = std::make_shared<ExportOptions>();
    add_network(app, options->network);
    add_value(app, "--format", options->output.format, "FORMAT", "json or dot (json)");
    add_value(app, "-o,--output", options->output.path, "FILE", "write here; .json or .dot sets the format");
    return {{"export us-pakistan -o us-pakistan.dot", "export network.json --format json"},
            "Writes the whole network in another format. JSON is the form that every command reads. DOT has "
            "a node "
            "per actor and an edge per relation, with kind, type, sign, weight and dates as attributes.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
