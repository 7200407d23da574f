#include "cli/draw_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"
#include "cli/suggest.hpp"
#include "cli/view.hpp"
#include "entente/graph/blocs.hpp"
#include "entente/graph/signed_graph.hpp"
#include "entente/render/text.hpp"
#include "words/say.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t ties_of_all = 3000;  // in a figure, when all actors are drawn

constexpr std::size_t most_without_blocs = 60;  // actors, for a layout that is not asked for

using Focus = std::optional<std::array<model::ActorIndex, 2>>;

/// `--pair`, else the network's focus, as it appears; none when it is not in view.
Focus focus_of(const model::Network& network, const graph::Selection& selection, const ViewOptions& view) {
    if (const auto pair = pair_of(network, view, selection)) return std::array{pair->first, pair->second};
    if (!network.focus()) return std::nullopt;
    const auto& focus = *network.focus();
    const model::ActorIndex first = graph::appears_as(network, selection, focus[0]);
    const model::ActorIndex second = graph::appears_as(network, selection, focus[1]);
    const bool shown =
        graph::selects(network, selection, first) && graph::selects(network, selection, second);
    if (first == second || !shown) return std::nullopt;
    return std::array{first, second};
}

std::vector<model::ActorIndex> highlight_of(const model::Network& network, const graph::Selection& selection,
                                            const DrawOptions& options) {
    ViewOptions named;
    named.actors = options.highlight;
    named.roll_up = selection.roll_up;
    return selection_of(network, named).actors;
}

/// What `--top`, `--ties` and `--min-strength` ask for; the focus, the actors of `--actors` and those of
/// `--highlight` are kept in any case.
render::ExcerptLimits limits_of(const DrawOptions& options, const Stage& stage,
                                const graph::Selection& selection) {
    render::ExcerptLimits limits;
    limits.actors = options.top;
    limits.ties = options.ties.value_or(options.top == 0 ? ties_of_all : limits.ties);
    limits.min_strength = number_of("--min-strength", options.min_strength, "a number from 0 on",
                                    [](double value) { return value >= 0; });
    limits.always = selection.actors;
    limits.always.insert(limits.always.end(), stage.highlight.begin(), stage.highlight.end());
    if (stage.focus) limits.always.insert(limits.always.end(), stage.focus->begin(), stage.focus->end());
    return limits;
}

render::DiagramOptions contents(const Stage& stage, std::size_t position, const DrawOptions& options) {
    render::DiagramOptions what;
    what.title = options.title;
    what.subtitle = options.subtitle;
    what.source_line = options.source;
    what.excerpt = &stage.excerpt;
    what.snapshot = position;
    what.highlight = stage.highlight;
    what.page = stage.look.page;
    what.language = stage.look.language;
    const words::Say say = what.language;
    if (stage.blocs) what.remark = say("Pale grounds: blocs, friendly within and hostile between.");
    return what;
}

render::Diagram diagram_of(const Stage& stage, std::size_t position, const DrawOptions& options) {
    const graph::Period& period = stage.periods[position];
    render::Diagram diagram =
        render::make_diagram(stage.network, period, stage.snapshots[position], stage.layout,
                             stage.look.themes.light, stage.cuts, contents(stage, position, options));
    if (stage.focus)
        diagram.strip = render::era_strip(stage.periods, stage.snapshots, *stage.focus, period.id);
    return diagram;
}

/// Blocs over the whole span: who is friendly within and hostile between.
std::vector<std::vector<model::ActorIndex>> blocs_of(const Stage& stage, const graph::Selection& selection) {
    model::Interval span = stage.periods.front().interval;
    for (const graph::Period& period : stage.periods) {
        span.start = std::min(span.start, period.interval.start);
        span.end = std::max(span.end, period.interval.end);
    }
    const graph::Snapshot whole(stage.network, span, selection);
    const graph::Blocs found = graph::modularity_blocs(graph::signed_graph(whole));
    std::vector<std::vector<model::ActorIndex>> blocs(found.count);
    for (std::size_t vertex = 0; vertex < found.of.size(); ++vertex) {
        const model::ActorIndex actor = whole.actors()[vertex];
        if (std::ranges::binary_search(stage.excerpt.actors, actor)) blocs[found.of[vertex]].push_back(actor);
    }
    return blocs;
}

/// A layout that a page of that size holds with all that stands round the stage in every figure: wider than
/// the page, and so drawn smaller, when it must be.
void fit_to_page(Stage& stage, render::LayoutOptions layout, const DrawOptions& options) {
    constexpr double wider = 1.12, widest = 4;
    const render::Theme& theme = stage.look.themes.light;
    const double ratio = stage.look.page->height / stage.look.page->width;
    const double asked = layout.width;
    double around = 0;  // at the width asked for; in a wider figure text wraps less
    for (;; layout.width *= wider) {
        stage.layout = render::make_layout(stage.network, stage.snapshots, theme, layout);
        for (std::size_t i = 0; i < stage.periods.size() && layout.width == asked; ++i) {
            around = std::max(around, render::height_round_stage(diagram_of(stage, i, options), theme));
        }
        const double room = ratio * stage.layout.area.width - around;
        if (stage.layout.area.height <= room || layout.width > widest * asked) {
            stage.layout = render::stretched(stage.layout, room);
            return;
        }
    }
}

Figure finished(const render::Diagram& diagram, const Stage& stage, DrawingFormat format,
                render::GraphvizWorker& worker) {
    Figure figure;
    figure.notes = diagram.notes;
    if (diagram.arcs_through_boxes > 0) {
        figure.notes.push_back(fmt::format("{} through the box of another actor",
                                           diagram.arcs_through_boxes == 1
                                               ? "1 tie runs"
                                               : render::grouped(diagram.arcs_through_boxes) + " ties run"));
    }
    figure.bytes = bytes_of(diagram, stage.look, format, worker, figure.notes);
    return figure;
}

}  // namespace

Stage make_stage(const model::Network& network, const DrawOptions& options, const Look& look) {
    Stage stage{network, periods_of(network, options.view), {}, look, {}, {}, {}, {}, {}, false};
    const graph::Selection selection = selection_of(network, options.view);
    for (const graph::Period& period : stage.periods) {
        stage.snapshots.emplace_back(network, period.interval, selection);
    }
    stage.focus = focus_of(network, selection, options.view);
    if (look.arrangement == render::Arrangement::stage && !stage.focus) {
        throw UsageError("--layout stage: the network names no focus; say which two actors with --pair A,B");
    }
    stage.highlight = highlight_of(network, selection, options);
    stage.excerpt = render::make_excerpt(stage.snapshots, limits_of(options, stage, selection));
    stage.cuts = render::strength_cuts(stage.snapshots, stage.excerpt.ties);
    render::LayoutOptions layout;
    layout.focus = stage.focus;
    layout.ties = stage.excerpt.ties;
    layout.width = look.width;
    layout.portrait = look.portrait;
    layout.arrangement = look.arrangement;
    // Who was asked for by name has one.
    layout.most_labels = options.labels == 0 ? 0 : std::max(options.labels, selection.actors.size());
    const bool springs = look.arrangement == render::Arrangement::springs;
    const bool many = look.arrangement == render::Arrangement::automatic && !stage.focus &&
                      stage.excerpt.actors.size() > most_without_blocs;
    if ((springs || many) && !stage.periods.empty()) {
        layout.groups = blocs_of(stage, selection);
        stage.blocs = true;
    }
    if (look.page) {
        fit_to_page(stage, layout, options);
    } else {
        stage.layout = render::make_layout(network, stage.snapshots, look.themes.light, layout);
    }
    return stage;
}

Figure make_figure(const Stage& stage, std::size_t position, const DrawOptions& options, DrawingFormat format,
                   render::GraphvizWorker& worker) {
    const render::Diagram diagram = diagram_of(stage, position, options);
    return finished(diagram, stage, format, worker);
}

Figure make_difference(const Stage& stage, std::size_t before, std::size_t after, const DrawOptions& options,
                       DrawingFormat format, render::GraphvizWorker& worker) {
    render::Diagram diagram =
        render::make_difference(stage.network, {stage.periods[before], stage.periods[after]},
                                {&stage.snapshots[before], &stage.snapshots[after]}, before, stage.layout,
                                stage.look.themes.light, stage.cuts, contents(stage, after, options));
    if (stage.focus) {
        diagram.strip =
            render::era_strip(stage.periods, stage.snapshots, *stage.focus, stage.periods[after].id);
    }
    return finished(diagram, stage, format, worker);
}

std::string bytes_of(const render::Diagram& diagram, const Look& look, DrawingFormat format,
                     render::GraphvizWorker& worker, std::vector<std::string>& notes) {
    using render::Flavour;
    const bool dark = look.flavour == Flavour::dark;
    const render::Theme& ground = dark ? look.themes.dark : look.themes.light;
    if (format == DrawingFormat::dot) return render::to_dot(diagram, ground);
    render::Drawing drawing = render::to_svg(diagram, ground, worker);
    if (!drawing.note.empty()) notes.push_back(drawing.note);
    if (format == DrawingFormat::pdf) return worker.to_pdf(drawing.svg);
    if (format == DrawingFormat::png) return worker.to_png(drawing.svg);
    if (look.flavour == Flavour::adaptive) {
        return render::with_dark_colours(drawing.svg, render::to_svg(diagram, look.themes.dark, worker).svg);
    }
    if (look.flavour == Flavour::inlined) {
        const render::Theme marks = render::marked(look.themes.light);
        return render::with_page_colours(drawing.svg, render::to_svg(diagram, marks, worker).svg);
    }
    return drawing.svg;
}

}  // namespace entente::cli
