// entente draw: one diagram per era, every actor at the same place in all of them.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"

namespace entente::cli {
namespace {

struct DrawOptions {
    std::string network;
    List eras;
    std::string path;
    std::string format;
    std::size_t top = render::ExcerptLimits{}.actors;
    std::optional<std::size_t> ties;  ///< none: the usual number
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
    render::Excerpt excerpt;
    render::Layout layout;
    std::array<double, 2> cuts{};
    std::optional<std::array<model::ActorIndex, 2>> focus;  ///< as it appears; none: not in view
};

/// The network's focus as it appears; none when it is not in view.
std::optional<std::array<model::ActorIndex, 2>> focus_of(const model::Network& network,
                                                         const graph::Selection& selection) {
    if (!network.focus()) return std::nullopt;
    const auto& focus = *network.focus();
    const model::ActorIndex first = graph::appears_as(network, selection, focus[0]);
    const model::ActorIndex second = graph::appears_as(network, selection, focus[1]);
    const bool shown =
        graph::selects(network, selection, first) && graph::selects(network, selection, second);
    if (first == second || !shown) return std::nullopt;
    return std::array{first, second};
}

constexpr std::size_t ties_of_all = 3000;  // in a figure, when all actors are drawn

/// What `--top` and `--ties` ask for; the focus and the actors of `--actors` are kept in any case.
render::ExcerptLimits limits_of(const DrawOptions& options, const Stage& stage,
                                const graph::Selection& selection) {
    render::ExcerptLimits limits;
    limits.actors = options.top;
    limits.ties = options.ties.value_or(options.top == 0 ? ties_of_all : limits.ties);
    limits.always = selection.actors;
    if (stage.focus) limits.always.insert(limits.always.end(), stage.focus->begin(), stage.focus->end());
    return limits;
}

Stage make_stage(const model::Network& network, const DrawOptions& options) {
    Stage stage{network, periods_of(network, options.view), {}, {}, {}, {}, {}, {}};
    const graph::Selection selection = selection_of(network, options.view);
    for (const graph::Period& period : stage.periods) {
        stage.snapshots.emplace_back(network, period.interval, selection);
    }
    stage.focus = focus_of(network, selection);
    stage.excerpt = render::make_excerpt(stage.snapshots, limits_of(options, stage, selection));
    render::LayoutOptions layout;
    layout.focus = stage.focus;
    layout.ties = stage.excerpt.ties;
    stage.layout = render::make_layout(network, stage.snapshots, stage.theme, layout);
    stage.cuts = render::strength_cuts(stage.snapshots, stage.excerpt.ties);
    return stage;
}

/// A rounder number, about half as large again.
std::size_t more_than(std::size_t count) {
    constexpr std::size_t step = 20;
    return (count * 3 / 2 + step) / step * step;
}

/// What the figures leave out, and how to draw more.
void say_what_is_left_out(const render::Excerpt& excerpt, const DrawOptions& options) {
    const std::string actors = render::actors_left_out(excerpt);
    if (!actors.empty()) {
        note(fmt::format("{}, are drawn; --top {} draws more", actors, more_than(options.top)));
    }
    std::size_t drawn = 0;
    for (const auto& ties : excerpt.ties) drawn = std::max(drawn, ties.size());
    if (drawn < excerpt.most_ties()) {
        note(fmt::format(
            "of up to {} ties between the actors of a figure the strongest {} are drawn; --ties {} "
            "draws more",
            render::grouped(excerpt.most_ties()), render::grouped(drawn), more_than(drawn)));
    }
}

/// The diagram of one period in the format asked for; what was simplified goes to stderr.
std::string drawn(const Stage& stage, std::size_t position, DrawingFormat format,
                  render::GraphvizWorker& worker, Progress& progress) {
    const graph::Period& period = stage.periods[position];
    render::DiagramOptions options;
    options.excerpt = &stage.excerpt;
    options.snapshot = position;
    render::Diagram diagram = render::make_diagram(stage.network, period, stage.snapshots[position],
                                                   stage.layout, stage.theme, stage.cuts, options);
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
    const Stage stage = make_stage(network, options);
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
    progress.clear();
    if (positions.empty()) note("there is no era to draw");
    say_what_is_left_out(stage.excerpt, options);
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
    CLI::Option* const top = app.add_option(
        "--top", options->top,
        "the most prominent actors, those whose ties are the largest part of all strength in the "
        "periods drawn; the focus and --actors are always among them; 0: all (60)");
    take_whole_numbers(*top, 0, "N");
    CLI::Option* const ties = app.add_option(
        "--ties", options->ties,
        "ties in a figure: each actor's strongest, then the strongest of all; 0: all (120; with "
        "--top 0 3000)");
    take_whole_numbers(*ties, 0, "N");
    app.add_flag("--verbose", options->verbose, "say each step on stderr, a line each");
    return {
        {"draw us-pakistan -o figures/", "draw us-pakistan --era war-on-terror -o war-on-terror.pdf"},
        "Draws one diagram per era. Actors keep their place from era to era, and line widths compare across "
        "them. Prints the name of each file written.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
