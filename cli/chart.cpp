// `entente chart`: one chart of a network.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/chart_options.hpp"
#include "cli/command.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/figure_bytes.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/task.hpp"

namespace entente::cli {
namespace {

Outcome run(ChartOptions options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const request::ChartKind kind = chart_kind_of(options);
    if (options.view.by.empty()) options.view.by = request::usual_rule(kind);
    const DrawingTarget target = drawing_target(options.path, options.format);
    if (target.format == DrawingFormat::dot) {
        throw UsageError(
            "-o: a chart has no DOT form, which describes nodes and edges; write .svg, .pdf or .png "
            "(`entente draw` writes diagrams as .dot)");
    }
    request::rule_of(options.view);
    const request::Look look = request::look_of(options.choices.draw.looks, shell);
    const model::Network network = load_network(options.network);
    const std::string path = paths_of(target, network.id(), {name_of(kind)}).front();
    const Figure figure = [&] {
        const Task task("drawing the " + name_of(kind));
        return figure_of(request::chart_of(network, kind, options.view, options.choices, look), look,
                         target.format, worker);
    }();
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
    return {{{{"chart timeline us-pakistan -o timeline.svg", "when relationships changed, as SVG"},
              {"chart blocs great-powers-1872-1907 --size portrait -o blocs.pdf",
               "who moved between blocs, as PDF, higher than wide"}}},
            "Draws one chart: when a relationship changed, how two actors aligned, who stood with whom, the "
            "eras beside each other, or who moved between blocs. Prints the name of the file written.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
