#include "report/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "entente/graph/parallel.hpp"
#include "entente/render/chart.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/layout.hpp"
#include "entente/render/page_furniture.hpp"
#include "entente/render/page_svg.hpp"
#include "report/charts.hpp"

namespace entente::report {
namespace {

using Progress = std::function<void(const std::string&)>;

using namespace words;

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

std::string sign_word(render::Sign sign) {
    if (sign == render::Sign::mixed) return "mixed";
    return sign == render::Sign::cooperation ? "cooperation" : "conflict";
}

/// Which tie a chip stands on: the one whose caption it repeats.
std::map<std::string, std::string> chip_ties(const render::Diagram& diagram) {
    std::map<std::string, std::string> out;
    for (const render::Chip& chip : diagram.chips) {
        const auto arc = std::ranges::find(diagram.arcs, chip.caption, &render::Arc::caption);
        if (arc == diagram.arcs.end()) continue;
        out[fmt::format("chip-{}", chip.number)] =
            fmt::format("{}-{}", model::position(arc->first), model::position(arc->second));
    }
    return out;
}

/// Draws, and puts the page's forms of each figure together.
class Studio {
public:
    Studio(const Findings& findings, const render::Theme& theme, render::GraphvizWorker& worker,
           const Progress& progress, const Language& language, model::Progress* count)
        : findings_(findings),
          network_(findings.network),
          theme_(theme),
          dark_(render::on_dark_ground(theme)),
          worker_(worker),
          progress_(progress),
          count_(count),
          say_(language) {}

    Figures draw() {
        draw_eras();
        add_legends();
        const std::string left_out = render::actors_left_out(findings_.excerpt);
        if (!left_out.empty()) figures_.notes.push_back("figures: " + left_out + ", are drawn");
        begin("draw the charts");
        Charts charts(findings_, theme_, dark_, page_, say_.language());
        for (std::size_t i = 0; i < findings_.dyads.size(); ++i) {
            figures_.timelines.push_back(counted(charts.timeline(i)));
            figures_.alignments.push_back(counted(charts.alignment(i)));
        }
        if (findings_.focal) figures_.heatmap = counted(charts.heatmap());
        figures_.multiples = counted(charts.multiples(*wide_));
        figures_.blocs = counted(charts.blocs());
        figures_.style_sheet = page_.style_sheet();
        return std::move(figures_);
    }

private:
    void begin(const std::string& step) const {
        if (progress_) progress_(step);
    }

    template <class Drawn>
    Drawn counted(Drawn figure) const {
        model::advance(count_);
        return figure;
    }

    [[nodiscard]] render::Layout layout(bool portrait) const {
        render::LayoutOptions options;
        options.focus = network_.focus();
        options.ties = findings_.excerpt.ties;
        options.portrait = portrait;
        if (portrait) options.width = render::portrait_chart;
        return render::make_layout(network_, findings_.era_snapshots, theme_, options);
    }

    void draw_eras() {
        begin("place the actors");
        std::array<render::Layout, 2> layouts;
        graph::in_parallel(2, [&](std::size_t shape) { layouts[shape] = layout(shape == 1); });
        const std::size_t charts = 2 * findings_.dyads.size() + (findings_.focal ? 1 : 0) + 2;
        model::expect(count_, std::min(findings_.eras.size(), eras_drawn) + charts, "figures");
        const std::vector<bool> drawn = eras_to_draw(findings_.era_snapshots);
        for (std::size_t i = 0; i < findings_.eras.size(); ++i) {
            const graph::Period& era = findings_.eras[i];
            Figure& figure = figures_.eras.emplace_back(Figure{"figures/era-" + era.id + ".svg", "", "", {}});
            if (!drawn[i]) continue;
            begin(fmt::format("draw {} ({} of {})", era.label, i + 1, findings_.eras.size()));
            figure.prefixes = {fmt::format("e{}", i + 1), fmt::format("p{}", i + 1)};
            std::array<render::Diagram, 2> diagrams;
            graph::in_parallel(2, [&](std::size_t shape) { diagrams[shape] = diagram(i, layouts[shape]); });
            const auto& [on_wide, on_tall] = diagrams;
            render::Drawing drawing = render::to_svg(on_wide, theme_, worker_);
            for (const std::string& note : on_wide.notes) figures_.notes.push_back(era.label + ": " + note);
            if (!drawing.note.empty()) figures_.notes.push_back(era.label + ": " + drawing.note);
            figure.page = on_page(on_wide, drawing, stage_figure(on_wide, figure.prefixes[0], "wide", "")) +
                          on_page(on_tall, render::to_svg(on_tall, theme_, worker_),
                                  stage_figure(on_tall, figure.prefixes[1], "tall", figure.prefixes[0]));
            add_furniture(figure, on_wide, i);
            figure.svg = std::move(drawing.svg);
            model::advance(count_);
        }
        wide_ = std::move(layouts[0]);
    }

    static render::PageFigure stage_figure(const render::Diagram& diagram, const std::string& prefix,
                                           const std::string& shape, const std::string& described_by) {
        return {prefix, shape, described_by, chip_ties(diagram), true};
    }

    void add_furniture(Figure& figure, const render::Diagram& diagram, std::size_t i) {
        if (diagram.nodes.empty()) return;  // its figure says all that there is
        std::map<std::string, std::string> ties = chip_ties(diagram);
        for (const render::Chip& chip : diagram.chips) {
            figure.key.push_back(
                {sign_word(chip.sign), chip.caption, ties[fmt::format("chip-{}", chip.number)]});
        }
        figure.source = diagram.source_line;
        render::add_to_legend(legend_, diagram);
        const std::string strip = render::strip_svg(diagram, theme_);
        if (strip.empty()) return;
        figure.strip =
            page_.add(strip, render::strip_svg(diagram, dark_), {fmt::format("s{}", i + 1), "strip", "", {}});
    }

    /// The first figure has the legend of all, the others refer to it.
    void add_legends() {
        legend_.id = "fig-legend";
        std::string whole, again;
        for (const auto& [shape, width] :
             {std::pair{"wide", render::wide_chart}, {"tall", render::portrait_chart}}) {
            const std::string id = fmt::format("legend-{}", shape);
            const std::string svg = page_.add(render::legend_svg(legend_, theme_, width),
                                              render::legend_svg(legend_, dark_, width), {id, shape, "", {}});
            whole += svg;
            again += render::same_again(svg, id + "-all");
        }
        for (Figure& figure : figures_.eras) {
            if (figure.svg.empty() || figure.source.empty()) continue;
            figure.legend = whole;
            whole = again;
        }
    }

    [[nodiscard]] render::Diagram diagram(std::size_t i, const render::Layout& layout) const {
        const graph::Period& era = findings_.eras[i];
        render::DiagramOptions what;
        what.excerpt = &findings_.excerpt;
        what.snapshot = i;
        what.language = say_.language();
        render::Diagram out = render::make_diagram(
            network_, era, findings_.era_snapshots[i], layout, theme_,
            render::strength_cuts(findings_.era_snapshots, findings_.excerpt.ties), what);
        out.id = fmt::format("fig-e{}", i + 1);
        if (network_.focus()) {
            out.strip = render::era_strip(findings_.eras, findings_.era_snapshots, *network_.focus(), era.id);
        }
        return out;
    }

    std::string on_page(const render::Diagram& diagram, const render::Drawing& light,
                        const render::PageFigure& how) {
        const render::Drawing dark = render::to_svg(diagram, dark_, worker_);
        // Had one of the two to be drawn simply, they have other parts.
        return page_.add(light.svg, light.note == dark.note ? dark.svg : light.svg, how);
    }

    const Findings& findings_;
    const model::Network& network_;
    const render::Theme& theme_;
    render::Theme dark_;
    render::GraphvizWorker& worker_;
    const Progress& progress_;
    model::Progress* count_;
    Say say_;
    Figures figures_;
    std::optional<render::Layout> wide_;
    render::Diagram legend_;
    render::PageFigures page_;
};

}  // namespace

Figures draw_figures(const Findings& findings, const render::Theme& theme, render::GraphvizWorker& worker,
                     const Progress& progress, const words::Language& language, model::Progress* count) {
    return Studio(findings, theme, worker, progress, language, count).draw();
}

}  // namespace entente::report
