// The eras' layout holds boxes for whole names. A panel is about half as wide, so the boxes shrink to their
// codes about the same centres; ties are routed anew round them, and all is scaled when it is drawn.
#include "render/chart/panels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/figure/stage_svg.hpp"
#include "render/layout/stress.hpp"
#include "render/rounding.hpp"
#include "words/dates.hpp"

namespace entente::render {
namespace {

constexpr std::size_t most_codes = 32;
constexpr double code_height = 12.5;  // of a box, in the figure
constexpr double focal_height = 16;
constexpr double code_pad = 7;     // beside a code, both sides together
constexpr double least_apart = 3;  // boxes in the figure
constexpr double dot = 6;          // side of the shape of an actor without a code

/// By actor, the strength of its ties drawn in all snapshots.
std::map<model::ActorIndex, double> strengths(const std::vector<graph::Snapshot>& snapshots,
                                              const Excerpt& excerpt) {
    std::map<model::ActorIndex, double> sums;
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        for (const graph::Dyad* dyad : drawn_ties(snapshots[i], &excerpt.ties[i])) {
            sums[dyad->first] += dyad->strength();
            sums[dyad->second] += dyad->strength();
        }
    }
    return sums;
}

std::vector<model::ActorIndex> coded_actors(const Layout& layout,
                                            const std::map<model::ActorIndex, double>& sums) {
    struct Candidate {
        bool ordinary = true;  // not focal
        double strength = 0;   // negated
        model::ActorIndex actor{};
        auto operator<=>(const Candidate&) const = default;
    };
    std::vector<Candidate> order;
    for (const Placement& placement : layout.placements) {
        if (placement.lines.empty() && !placement.focal) continue;
        const auto at = sums.find(placement.actor);
        order.push_back({!placement.focal, at == sums.end() ? 0 : -rounded(at->second), placement.actor});
    }
    std::ranges::sort(order);
    std::vector<model::ActorIndex> actors;
    for (std::size_t i = 0; i < std::min(order.size(), most_codes); ++i) actors.push_back(order[i].actor);
    std::ranges::sort(actors);
    return actors;
}

/// Codes may be wider than the names they stand for.
void move_apart(Layout& layout, double gap) {
    std::vector<Point> centres;
    std::vector<Size> sizes;
    for (const Placement& placement : layout.placements) {
        centres.push_back(placement.centre);
        sizes.push_back(placement.size);
    }
    separate(centres, sizes, layout.area.width, gap);
    for (std::size_t i = 0; i < centres.size(); ++i) layout.placements[i].centre = centres[i];
}

/// The layout with boxes for codes, which are `scale` times as large in the figure.
Layout small_layout(const Layout& layout, const Panels& panels) {
    Layout small = layout;
    small.hulls.clear();
    for (Placement& placement : small.placements) {
        const auto at = std::ranges::lower_bound(panels.coded, placement.actor);
        Size size = {dot, dot};
        placement.lines.clear();
        if (at != panels.coded.end() && *at == placement.actor) {
            const std::string& code = panels.codes[static_cast<std::size_t>(at - panels.coded.begin())];
            placement.lines = {code};
            const double type = placement.focal ? focal_code_size : code_size;
            size = {std::max(text_width(code, type, placement.focal) + code_pad, 20.0),
                    placement.focal ? focal_height : code_height};
        }
        placement.size = {size.width / panels.scale, size.height / panels.scale};
    }
    move_apart(small, least_apart / panels.scale);
    return small;
}

/// Positions of the periods to draw, in order of time: all, or those in which ties are the strongest.
std::vector<std::size_t> periods_to_draw(const std::vector<graph::Snapshot>& snapshots) {
    std::vector<std::pair<double, std::size_t>> order;  // the negated strength, so that ties go by time
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        double strength = 0;
        for (const graph::Dyad& dyad : snapshots[i].dyads()) strength += dyad.strength();
        order.emplace_back(-rounded(strength), i);
    }
    std::ranges::sort(order);
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < std::min(order.size(), most_panels); ++i)
        positions.push_back(order[i].second);
    std::ranges::sort(positions);
    return positions;
}

std::optional<std::array<model::ActorIndex, 2>> focal_actors(const Layout& layout) {
    std::vector<model::ActorIndex> focal;
    for (const Placement& placement : layout.placements) {
        if (placement.focal) focal.push_back(placement.actor);
    }
    if (focal.size() != 2) return std::nullopt;
    return std::array{focal[0], focal[1]};
}

Panel panel_of(const graph::Period& period, Diagram diagram, std::optional<double> score) {
    const std::string years = words::span_years(period.interval);
    const bool says_years =
        period.label.find_first_of("0123456789") == 0 || period.label.find(years) != std::string::npos;
    return {clean_text(period.label), says_years ? std::string() : years, score, std::move(diagram), 0};
}

// What is in any of the panels.
void sum_up(Panels& all) {
    std::optional<Box> extent;
    for (const Panel& panel : all.panels) {
        const Diagram& diagram = panel.diagram;
        for (const model::ActorKind kind : diagram.kinds) {
            if (std::ranges::find(all.kinds, kind) == all.kinds.end()) all.kinds.push_back(kind);
        }
        for (const Node& node : diagram.nodes) {
            all.ghosts = all.ghosts || node.ghost;
            all.uncoded = all.uncoded || (!node.ghost && node.placement.lines.empty());
        }
        if (diagram.nodes.empty()) continue;
        const Box box = stage_extent(diagram);
        if (!extent) extent = box;
        extend(*extent, box.low);
        extend(*extent, box.high);
    }
    all.extent = extent.value_or(Box{});
    for (Panel& panel : all.panels) {
        if (panel.diagram.nodes.empty()) continue;
        panel.reach = stage_extent(panel.diagram).high.y - all.extent.low.y;
    }
    std::ranges::sort(all.kinds, {}, [](model::ActorKind kind) {
        return std::ranges::find(model::all_kinds(), kind) - model::all_kinds().begin();
    });
}

std::string sentences_left_out(std::size_t drawn, std::size_t all, const Excerpt& excerpt,
                               const words::Language& language) {
    using namespace words;
    const Say say(language);
    std::string out;
    if (drawn < all) {
        out = say.count(all, "Shown: {shown} of {0} period, those with the strongest ties.",
                        "Shown: {shown} of {0} periods, those with the strongest ties.", "shown"_a = drawn);
    }
    const std::string actors = actors_left_out(excerpt, language);
    if (!actors.empty()) out += (out.empty() ? "" : " ") + say("Drawn: {}.", actors);
    return out;
}

}  // namespace

Panels make_panels(const model::Network& network, const std::vector<graph::Period>& periods,
                   const std::vector<graph::Snapshot>& snapshots, const Layout& layout,
                   const Excerpt& excerpt, const Theme& theme, double stage_width,
                   const words::Language& language) {
    Panels all;
    all.scale = stage_width / std::max(layout.area.width, 1.0);
    all.coded = coded_actors(layout, strengths(snapshots, excerpt));
    all.codes = actor_codes(network, all.coded);
    const Layout small = small_layout(layout, all);
    const std::array<double, 2> cuts = strength_cuts(snapshots, excerpt.ties);
    const auto focus = focal_actors(layout);
    all.scored = focus.has_value();
    const std::vector<StripBar> strip =
        focus ? era_strip(periods, snapshots, *focus, "") : std::vector<StripBar>(periods.size());
    DiagramOptions options;
    options.max_chips = 0;
    options.language = language;
    options.excerpt = &excerpt;
    const std::vector<std::size_t> positions = periods_to_draw(snapshots);
    for (const std::size_t i : positions) {
        options.snapshot = i;
        Diagram diagram = make_diagram(network, periods[i], snapshots[i], small, theme, cuts, options);
        all.panels.push_back(panel_of(periods[i], std::move(diagram), strip[i].score));
    }
    all.left_out = sentences_left_out(positions.size(), periods.size(), excerpt, language);
    sum_up(all);
    // What hangs over the layout's edges has room too.
    if (all.extent.width() * all.scale > stage_width) all.scale = stage_width / all.extent.width();
    return all;
}

}  // namespace entente::render
