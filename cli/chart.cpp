// `entente chart`: one chart of a network.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/chart_figure.hpp"
#include "cli/chart_options.hpp"
#include "cli/command.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"

namespace entente::cli {
namespace {

Outcome run(ChartOptions options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const ChartKind kind = chart_kind_of(options);
    if (options.draw.view.by.empty()) options.draw.view.by = usual_rule(kind);
    const DrawingTarget target = drawing_target(options.draw.path, options.draw.format);
    if (target.format == DrawingFormat::dot) {
        throw UsageError(
            "-o: a chart has no DOT form, which describes nodes and edges; write .svg, .pdf or .png "
            "(`entente draw` writes diagrams as .dot)");
    }
    rule_of(options.draw.view);
    const Look look = look_of(options.draw);
    const model::Network network = load_network(options.draw.network);
    const std::string path = paths_of(target, network.id(), {name_of(kind)}).front();
    Progress progress(options.draw.verbose);
    progress.say("drawing the " + name_of(kind));
    const Figure figure = make_chart(network, kind, options, look, target.format, worker);
    progress.clear();
    for (const std::string& text : figure.notes) note(text);
    if (path == "-") {
        write_stdout(figure.bytes);
    } else {
        write_file(path, figure.bytes);
        write_stdout(path + "\n");
    }
    return Outcome::done;
}

}  // namespace

Prepared setup_chart(CLI::App& app) {
    const auto options = std::make_shared<ChartOptions>();
    add_chart_options(app, *options);
    return {{"chart timeline us-pakistan -o timeline.svg",
             "chart blocs great-powers-1872-1907 --size portrait -o blocs.pdf"},
            "Draws one chart: when a relationship changed, how two actors aligned, who stood with whom, the "
            "eras beside each other, or who moved between blocs. Prints the name of the file written.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
