// entente draw: one diagram per era, every actor at the same place in all of them.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/graphviz.hpp"

namespace entente::cli {
namespace {

struct DrawOptions {
    std::string network;
    List eras;
    std::string path;
    std::string format;
    bool verbose = false;
    ViewOptions view;
};

/// Positions of the periods that `--era` names; of all when it names none.
std::vector<std::size_t> chosen(const std::vector<graph::Period>& periods, const List& eras) {
    std::vector<std::size_t> positions;
    std::vector<std::string> ids;
    ids.reserve(periods.size());
    for (const graph::Period& period : periods) ids.push_back(period.id);
    if (eras.empty()) {
        for (std::size_t i = 0; i < periods.size(); ++i) positions.push_back(i);
        return positions;
    }
    for (const std::string& id : elements(eras)) {
        const auto at = std::ranges::find(ids, id);
        if (at == ids.end()) {
            throw UsageError(fmt::format("--era: no era \"{}\"{}", id, did_you_mean_or_list(id, ids)));
        }
        positions.push_back(static_cast<std::size_t>(at - ids.begin()));
    }
    return positions;
}

/// What all diagrams of a run share.
struct Stage {
    const model::Network& network;
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    render::Theme theme;
    render::Layout layout;
    std::array<double, 2> cuts{};
    std::optional<std::array<model::ActorIndex, 2>> focus;  ///< as it appears; none: not in view
};

Stage make_stage(const model::Network& network, const ViewOptions& view) {
    Stage stage{network, periods_of(network, view), {}, {}, {}, {}, {}};
    const graph::Selection selection = selection_of(network, view);
    for (const graph::Period& period : stage.periods) {
        stage.snapshots.emplace_back(network, period.interval, selection);
    }
    if (const auto& focus = network.focus()) {
        const model::ActorIndex first = graph::appears_as(network, selection, (*focus)[0]);
        const model::ActorIndex second = graph::appears_as(network, selection, (*focus)[1]);
        const bool shown =
            graph::selects(network, selection, first) && graph::selects(network, selection, second);
        if (first != second && shown) stage.focus = {first, second};
    }
    render::LayoutOptions options;
    options.focus = stage.focus;
    stage.layout = render::make_layout(network, stage.snapshots, stage.theme, options);
    stage.cuts = render::strength_cuts(stage.snapshots);
    return stage;
}

/// The diagram of one period in the format asked for; what was simplified goes to stderr.
std::string drawn(const Stage& stage, std::size_t position, DrawingFormat format,
                  render::GraphvizWorker& worker, Progress& progress) {
    const graph::Period& period = stage.periods[position];
    render::Diagram diagram = render::make_diagram(stage.network, period, stage.snapshots[position],
                                                   stage.layout, stage.theme, stage.cuts);
    if (stage.focus)
        diagram.strip = render::era_strip(stage.periods, stage.snapshots, *stage.focus, period.id);
    std::vector<std::string> notes = diagram.notes;
    std::string bytes;
    if (format == DrawingFormat::dot) {
        bytes = render::to_dot(diagram, stage.theme);
    } else {
        render::Drawing drawing = render::to_svg(diagram, stage.theme, worker);
        if (!drawing.note.empty()) notes.push_back(drawing.note);
        bytes = format == DrawingFormat::pdf   ? render::svg_to_pdf(drawing.svg)
                : format == DrawingFormat::png ? render::svg_to_png(drawing.svg)
                                               : std::move(drawing.svg);
    }
    progress.clear();
    for (const std::string& text : notes) note(period.label + ": " + text);
    return bytes;
}

Outcome run(const DrawOptions& options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const DrawingTarget target = drawing_target(options.path, options.format);
    rule_of(options.view);
    const model::Network network = load_network(options.network);
    const std::vector<graph::Period> periods = periods_of(network, options.view);
    const std::vector<std::size_t> positions = chosen(periods, options.eras);
    std::vector<std::string> ids;
    ids.reserve(positions.size());
    for (const std::size_t position : positions) ids.push_back(periods[position].id);
    const std::vector<std::string> paths = paths_of(target, network.id(), ids);

    Progress progress(options.verbose);
    progress.say("placing the actors");
    const Stage stage = make_stage(network, options.view);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        progress.say(
            fmt::format("drawing {} ({} of {})", periods[positions[i]].label, i + 1, positions.size()));
        const std::string bytes = drawn(stage, positions[i], target.format, worker, progress);
        if (paths[i] == "-") {
            write_stdout(bytes);
        } else {
            write_file(paths[i], bytes);
            write_stdout(paths[i] + "\n");
        }
    }
    if (positions.empty()) note("there is no era to draw");
    return Outcome::done;
}

}  // namespace

Prepared setup_draw(CLI::App& app) {
    const auto options = std::make_shared<DrawOptions>();
    add_network(app, options->network);
    add_value(
        app, "-o,--output", options->path, "PATH",
        "a file .svg .pdf .png .dot for one era; for several a folder, which gets NETWORK-ERA.svg each, or a "
        "name with {era} in it")
        ->required();
    add_list(app, "--era", options->eras, "A,B,…", "only these, by id (or by the id of a period of --by)");
    add_value(app, "--format", options->format, "FORMAT",
              "svg, pdf, png or dot, where the name does not say (svg)");
    add_by(app, options->view, "era");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    app.add_flag("--verbose", options->verbose, "say each step on stderr, a line each");
    return {
        {"draw us-pakistan -o figures/", "draw us-pakistan --era war-on-terror -o war-on-terror.pdf"},
        "Draws one diagram per era. Actors keep their place from era to era, and line widths compare across "
        "them. Prints the name of each file written.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
