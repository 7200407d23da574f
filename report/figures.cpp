#include "report/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/render/chart.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/layout.hpp"
#include "report/references.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

constexpr std::size_t heatmap_actors = 60;

using Progress = std::function<void(const std::string&)>;

std::string source_line(const model::Network& network) {
    return fmt::format("Source: {} ({}, {}).", network.title(), relations_in_words(network),
                       count_of(network.sources().size(), "source"));
}

/// All, or the strongest few.
std::vector<bool> eras_to_draw(const std::vector<graph::Snapshot>& snapshots) {
    std::vector<std::pair<double, std::size_t>> order;  // the negated strength, so that equal eras go by time
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        double strength = 0;
        for (const graph::Dyad& dyad : snapshots[i].dyads()) strength += dyad.strength();
        order.emplace_back(-strength, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<bool> drawn(snapshots.size());
    for (std::size_t i = 0; i < std::min(order.size(), eras_drawn); ++i) drawn[order[i].second] = true;
    return drawn;
}

void draw_eras(Figures& figures, const Findings& findings, const render::Theme& theme,
               render::GraphvizWorker& worker, const Progress& progress) {
    const model::Network& network = findings.network;
    render::LayoutOptions options;
    options.focus = network.focus();
    options.ties = findings.excerpt.ties;
    const render::Layout layout = render::make_layout(network, findings.era_snapshots, theme, options);
    const std::array<double, 2> cuts = render::strength_cuts(findings.era_snapshots, findings.excerpt.ties);
    const std::vector<bool> drawn = eras_to_draw(findings.era_snapshots);
    render::DiagramOptions what;
    what.excerpt = &findings.excerpt;
    for (std::size_t i = 0; i < findings.eras.size(); ++i) {
        const graph::Period& era = findings.eras[i];
        figures.eras.push_back({"figures/era-" + era.id + ".svg", ""});
        if (!drawn[i]) continue;
        what.snapshot = i;
        if (progress) progress(fmt::format("draw {} ({} of {})", era.label, i + 1, findings.eras.size()));
        render::Diagram diagram =
            render::make_diagram(network, era, findings.era_snapshots[i], layout, theme, cuts, what);
        diagram.id = fmt::format("fig-e{}", i + 1);
        if (network.focus()) {
            diagram.strip =
                render::era_strip(findings.eras, findings.era_snapshots, *network.focus(), era.id);
        }
        render::Drawing drawing = render::to_svg(diagram, theme, worker);
        for (const std::string& note : diagram.notes) figures.notes.push_back(era.label + ": " + note);
        if (!drawing.note.empty()) figures.notes.push_back(era.label + ": " + drawing.note);
        figures.eras.back().svg = std::move(drawing.svg);
    }
}

void draw_timelines(Figures& figures, const Findings& findings, const render::Theme& theme) {
    const model::Network& network = findings.network;
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        const DyadFindings& dyad = findings.dyads[i];
        const render::ChartText text{
            fmt::format("fig-t{}", i + 1),
            dyad_name(network, dyad.pair.first, dyad.pair.second) + ", " + span_years(network.observed()),
            "Net strength by year: cooperation less conflict, in Goldstein points", source_line(network)};
        figures.timelines.push_back(
            {findings.focal ? "figures/timeline.svg" : fmt::format("figures/timeline-{}.svg", i + 1),
             render::timeline_svg(network, dyad.phases, text, theme)});
    }
}

void draw_alignments(Figures& figures, const Findings& findings, const render::Theme& theme) {
    const model::Network& network = findings.network;
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        const DyadFindings& dyad = findings.dyads[i];
        std::vector<render::AlignmentPoint> points;
        for (std::size_t d = 0; d < dyad.decades.size(); ++d) {
            const graph::Alignment& alignment = dyad.decades[d].alignment;
            points.push_back({dyad.decades[d].period, alignment.net, net_undefined(network, dyad.decades[d]),
                              alignment.s, dyad.conventions[d].interval, alignment.s_undefined});
        }
        const render::ChartText text{
            fmt::format("fig-a{}", i + 1),
            dyad_name(network, dyad.pair.first, dyad.pair.second) + " by decade",
            "How the two dealt with each other, and how alike they stood to everybody", source_line(network)};
        figures.alignments.push_back(
            {findings.focal ? "figures/alignment.svg" : fmt::format("figures/alignment-{}.svg", i + 1),
             render::alignment_svg(points, {"S", graph::BootstrapOptions{}.level}, text, theme)});
    }
}

void draw_heatmap(Figures& figures, const Findings& findings, const render::Theme& theme) {
    const model::Network& network = findings.network;
    const auto& focus = *network.focus();
    const render::ChartText text{
        "fig-h", "Who stood with whom, decade by decade",
        fmt::format("Net cooperation with {} and with {}", model::display_name(network[focus[0]]),
                    model::display_name(network[focus[1]])),
        source_line(network)};
    figures.heatmap = Figure{"figures/heatmap.svg",
                             render::heatmap_svg(network, findings.decades, findings.decade_snapshots, focus,
                                                 text, theme, heatmap_actors)};
}

}  // namespace

Figures draw_figures(const Findings& findings, const render::Theme& theme, render::GraphvizWorker& worker,
                     const Progress& progress) {
    Figures figures;
    draw_eras(figures, findings, theme, worker, progress);
    const std::string left_out = render::actors_left_out(findings.excerpt);
    if (!left_out.empty()) figures.notes.push_back("figures: " + left_out + ", are drawn");
    if (progress) progress("draw the charts");
    draw_timelines(figures, findings, theme);
    draw_alignments(figures, findings, theme);
    if (findings.focal) draw_heatmap(figures, findings, theme);
    return figures;
}

}  // namespace entente::report
