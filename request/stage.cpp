#include "request/stage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "entente/graph/blocs.hpp"
#include "entente/graph/signed_graph.hpp"
#include "entente/render/text.hpp"
#include "words/say.hpp"

namespace entente::request {
namespace {

constexpr std::size_t ties_of_all = 3000;       // in a figure, when all actors are drawn
constexpr std::size_t most_without_blocs = 60;  // actors, for a layout that is not asked for

/// What `top`, `ties` and `min_strength` ask for; the focus, the actors asked for by name and those brought
/// out are kept in any case.
render::ExcerptLimits limits_of(const Stage& stage) {
    const DrawChoices& choices = stage.choices;
    require(stage.spelling.min_strength, choices.min_strength, least_strengths);
    render::ExcerptLimits limits;
    limits.actors = choices.top;
    limits.ties = choices.ties.value_or(choices.top == 0 ? ties_of_all : limits.ties);
    limits.min_strength = choices.min_strength;
    limits.always = stage.seen.selection.actors;
    limits.always.insert(limits.always.end(), stage.highlight.begin(), stage.highlight.end());
    if (stage.focus) limits.always.insert(limits.always.end(), stage.focus->begin(), stage.focus->end());
    return limits;
}

render::DiagramOptions contents(const Stage& stage, std::size_t position) {
    render::DiagramOptions what;
    what.title = stage.choices.looks.title;
    what.subtitle = stage.choices.looks.subtitle;
    what.source_line = stage.choices.looks.source;
    what.excerpt = &stage.excerpt;
    what.snapshot = position;
    what.highlight = stage.highlight;
    what.page = stage.look.page;
    what.language = stage.look.language;
    const words::Say say = what.language;
    if (stage.blocs) what.remark = say("Pale grounds: blocs, friendly within and hostile between.");
    return what;
}

void add_strip(render::Diagram& diagram, const Stage& stage, std::size_t position) {
    if (!stage.focus) return;
    diagram.strip =
        render::era_strip(stage.seen.periods, stage.snapshots, *stage.focus, stage.seen.periods[position].id);
}

/// Blocs over the whole span: who is friendly within and hostile between.
std::vector<std::vector<model::ActorIndex>> blocs_of(const Stage& stage) {
    model::Interval span = stage.seen.periods.front().interval;
    for (const graph::Period& period : stage.seen.periods) {
        span.start = std::min(span.start, period.interval.start);
        span.end = std::max(span.end, period.interval.end);
    }
    const graph::Snapshot whole(stage.network, span, stage.seen.selection);
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
void fit_to_page(Stage& stage, render::LayoutOptions layout) {
    constexpr double wider = 1.12, widest = 4;
    const render::Theme& theme = stage.look.themes.light;
    const double ratio = stage.look.page->height / stage.look.page->width;
    const double asked = layout.width;
    double around = 0;  // at the width asked for; in a wider figure text wraps less
    for (;; layout.width *= wider) {
        stage.layout = render::make_layout(stage.network, stage.snapshots, theme, layout);
        stage.blocs = render::on_grounds(stage.layout, layout.groups);
        for (std::size_t i = 0; i < stage.seen.periods.size() && layout.width == asked; ++i) {
            around = std::max(around, render::height_round_stage(diagram_of(stage, i), theme));
        }
        const double room = ratio * stage.layout.area.width - around;
        if (stage.layout.area.height <= room || layout.width > widest * asked) {
            stage.layout = render::stretched(stage.layout, room);
            return;
        }
        // A layout of many actors takes long, and keeps its area whatever its width.
        if (stage.layout.placements.size() > most_without_blocs && room > 0) {
            const double wanted = stage.layout.area.width * std::sqrt(stage.layout.area.height / room);
            layout.width = std::max(layout.width, wanted / wider);
        }
    }
}

render::LayoutOptions layout_options(const Stage& stage) {
    const Look& look = stage.look;
    render::LayoutOptions layout;
    layout.focus = stage.focus;
    layout.ties = stage.excerpt.ties;
    layout.width = look.width;
    layout.portrait = look.portrait;
    layout.arrangement = look.arrangement;
    // Who was asked for by name has one.
    const std::size_t labels = stage.choices.labels;
    layout.most_labels = labels == 0 ? 0 : std::max(labels, stage.seen.selection.actors.size());
    const bool springs = look.arrangement == render::Arrangement::springs;
    const bool many = look.arrangement == render::Arrangement::automatic && !stage.focus &&
                      stage.excerpt.actors.size() > most_without_blocs;
    if ((springs || many) && !stage.seen.periods.empty()) layout.groups = blocs_of(stage);
    return layout;
}

/// A rounder number, about half as large again.
std::size_t more_than(std::size_t count) {
    constexpr std::size_t step = 20;
    return (count * 3 / 2 + step) / step * step;
}

std::string given(const Stage& stage, std::string_view name, std::size_t value) {
    return stage.spelling.given(name, fmt::format("{}", value));
}

}  // namespace

Stage make_stage(const model::Network& network, Seen seen, const Spelling& spelling,
                 const DrawChoices& choices, const Look& look) {
    std::vector<graph::Snapshot> snapshots = snapshots_of(network, seen);
    Stage stage{network, spelling, std::move(seen), choices, look, std::move(snapshots)};
    if (const auto focus = pair_in_view(network, stage.seen)) {
        stage.focus = std::array{focus->first, focus->second};
    }
    if (look.arrangement == render::Arrangement::stage && !stage.focus) {
        throw UsageError(fmt::format("{}: the network names no focus; say which two actors with {}",
                                     spelling.given(spelling.layout, "stage"),
                                     spelling.given(spelling.pair, spelling.two_actors)));
    }
    stage.highlight = actors_of(network, spelling.highlight, choices.highlight, stage.seen.selection);
    stage.excerpt = render::make_excerpt(stage.snapshots, limits_of(stage));
    stage.cuts = render::strength_cuts(stage.snapshots, stage.excerpt.ties);
    const render::LayoutOptions layout = layout_options(stage);
    if (look.page) {
        fit_to_page(stage, layout);
    } else {
        stage.layout = render::make_layout(network, stage.snapshots, look.themes.light, layout);
        stage.blocs = render::on_grounds(stage.layout, layout.groups);
    }
    return stage;
}

render::Diagram diagram_of(const Stage& stage, std::size_t position) {
    render::Diagram diagram =
        render::make_diagram(stage.network, stage.seen.periods[position], stage.snapshots[position],
                             stage.layout, stage.look.themes.light, stage.cuts, contents(stage, position));
    add_strip(diagram, stage, position);
    return diagram;
}

render::Diagram difference_of(const Stage& stage, std::size_t before, std::size_t after) {
    const std::vector<graph::Period>& periods = stage.seen.periods;
    render::Diagram diagram = render::make_difference(
        stage.network, {periods[before], periods[after]}, {&stage.snapshots[before], &stage.snapshots[after]},
        before, stage.layout, stage.look.themes.light, stage.cuts, contents(stage, after));
    add_strip(diagram, stage, after);
    return diagram;
}

std::vector<std::string> notes_of(const render::Diagram& diagram) {
    std::vector<std::string> notes = diagram.notes;
    if (diagram.arcs_through_boxes > 0) {
        notes.push_back(fmt::format("{} through the box of another actor",
                                    diagram.arcs_through_boxes == 1
                                        ? "1 tie runs"
                                        : render::grouped(diagram.arcs_through_boxes) + " ties run"));
    }
    return notes;
}

std::vector<std::string> left_out_of(const Stage& stage) {
    const render::Excerpt& excerpt = stage.excerpt;
    const DrawChoices& choices = stage.choices;
    const Spelling& spelling = stage.spelling;
    std::vector<std::string> notes;
    if (const std::string actors = render::actors_left_out(excerpt); !actors.empty()) {
        const bool by_top = choices.top != 0 && excerpt.actors.size() >= choices.top;
        notes.push_back(actors + ", are drawn");
        if (by_top) {
            notes.back() +=
                fmt::format("; {} draws more", given(stage, spelling.top, more_than(choices.top)));
        }
    }
    std::size_t drawn = 0, weak = 0;
    for (const auto& ties : excerpt.ties) drawn = std::max(drawn, ties.size());
    for (const std::size_t ties : excerpt.too_weak) weak = std::max(weak, ties);
    if (drawn < excerpt.most_ties()) {
        notes.push_back(fmt::format(
            "of up to {} ties between the actors of a figure the strongest {} are drawn; {} draws more",
            render::grouped(excerpt.most_ties()), render::grouped(drawn),
            given(stage, spelling.ties, more_than(drawn))));
    }
    if (weak > 0) {
        notes.push_back(
            fmt::format("{} leaves up to {} out of a figure",
                        spelling.given(spelling.min_strength, fmt::format("{}", choices.min_strength)),
                        weak == 1 ? "1 tie" : render::grouped(weak) + " ties"));
    }
    const auto nameless = static_cast<std::size_t>(
        std::ranges::count_if(stage.layout.placements, [](const auto& box) { return box.lines.empty(); }));
    if (nameless > 0) {
        notes.push_back(fmt::format("{} of {} actors are drawn without their names; {} names more",
                                    render::grouped(nameless),
                                    render::grouped(stage.layout.placements.size()),
                                    given(stage, spelling.labels, more_than(choices.labels))));
    }
    return notes;
}

}  // namespace entente::request
