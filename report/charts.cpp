#include "report/charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/render/diagram.hpp"
#include "report/references.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

constexpr std::size_t heatmap_actors = 60;

using namespace words;

std::string source_line(const Say& say, const model::Network& network) {
    return say("Source: {title} ({relations}, {sources}).", "title"_a = network.title(),
               "relations"_a = relations_in_words(say, network),
               "sources"_a = say.count(network.sources().size(), "{} source", "{} sources"));
}

/// Eras in which there is something to see in such a chart.
template <class Test>
std::ptrdiff_t eras_with(const Findings& findings, const Test& test) {
    return std::ranges::count_if(findings.era_snapshots, [&](const graph::Snapshot& snapshot) {
        return std::ranges::any_of(snapshot.dyads(), test);
    });
}

}  // namespace

Charts::Charts(const Findings& findings, const render::Theme& theme, const render::Theme& dark,
               render::PageFigures& page, const words::Language& language)
    : findings_(findings),
      network_(findings.network),
      theme_(theme),
      dark_(dark),
      page_(page),
      say_(language) {}

Figure Charts::chart(const std::string& path, const std::string& prefix, render::ChartText text,
                     const Draw& draw) {
    Figure out{path, draw(text, theme_), "", {prefix, prefix + "n"}};
    out.page = page_.add(out.svg, draw(text, dark_), {prefix, "wide", "", {}});
    text.width = render::portrait_chart;
    out.page += page_.add(draw(text, theme_), draw(text, dark_), {prefix + "n", "tall", prefix, {}});
    return out;
}

std::string Charts::file(const std::string& name, std::size_t i) const {
    return findings_.focal ? fmt::format("figures/{}.svg", name)
                           : fmt::format("figures/{}-{}.svg", name, i + 1);
}

render::ChartText Charts::chart_text(const std::string& id, std::string title, std::string subtitle) const {
    render::ChartText out{id, std::move(title), std::move(subtitle), source_line(say_, network_)};
    out.language = say_.language();
    return out;
}

Figure Charts::timeline(std::size_t i) {
    const Say& say = say_;
    const DyadFindings& dyad = findings_.dyads[i];
    return chart(
        file("timeline", i), fmt::format("t{}", i + 1),
        chart_text(fmt::format("fig-t{}", i + 1),
                   dyad_name(network_, dyad.pair.first, dyad.pair.second) + ", " +
                       words::span_years(network_.observed()),
                   say("Net strength by year: cooperation less conflict, in Goldstein points a year")),
        [&](const render::ChartText& text, const render::Theme& theme) {
            return render::timeline_svg(network_, dyad.phases, text, theme);
        });
}

std::vector<render::AlignmentPoint> Charts::by_decade(const DyadFindings& dyad) const {
    std::vector<render::AlignmentPoint> out;
    for (std::size_t d = 0; d < dyad.decades.size(); ++d) {
        const graph::Alignment& alignment = dyad.decades[d].alignment;
        out.push_back({dyad.decades[d].period, alignment.net, net_undefined(network_, dyad.decades[d], say_),
                       alignment.s, dyad.conventions[d].interval, say_.text(alignment.s_undefined)});
    }
    return out;
}

Figure Charts::alignment(std::size_t i) {
    const Say& say = say_;
    const DyadFindings& dyad = findings_.dyads[i];
    const std::vector<render::AlignmentPoint> points = by_decade(dyad);
    return chart(
        file("alignment", i), fmt::format("a{}", i + 1),
        chart_text(fmt::format("fig-a{}", i + 1),
                   say("{} by decade", dyad_name(network_, dyad.pair.first, dyad.pair.second)),
                   say("How the two dealt with each other, and how alike they stood to everybody")),
        [&](const render::ChartText& text, const render::Theme& theme) {
            return render::alignment_svg(points, {"S", graph::BootstrapOptions{}.level}, text, theme);
        });
}

Figure Charts::heatmap() {
    const Say& say = say_;
    const auto& focus = *network_.focus();
    return chart(
        "figures/heatmap.svg", "h",
        chart_text("fig-h", say("Who stood with whom, decade by decade"),
                   say("Net cooperation with {} and with {}", model::display_name(network_[focus[0]]),
                       model::display_name(network_[focus[1]]))),
        [&](const render::ChartText& text, const render::Theme& theme) {
            return render::heatmap_svg(network_, findings_.decades, findings_.decade_snapshots, focus, text,
                                       theme, heatmap_actors);
        });
}

std::optional<Figure> Charts::multiples(const render::Layout& layout) {
    if (eras_with(findings_, [](const graph::Dyad&) { return true; }) < 2) return std::nullopt;
    const Say& say = say_;
    const render::ChartText text =
        chart_text("fig-m", say("The eras side by side"),
                   say.count(findings_.eras.size(), "{1}, in {0} era", "{1}, in {0} eras",
                             words::span_years(network_.observed())));
    return Figure{"figures/multiples.svg",
                  render::multiples_svg(network_, findings_.eras, findings_.era_snapshots, layout,
                                        findings_.excerpt, text, theme_),
                  "",
                  {}};
}

std::optional<Figure> Charts::blocs() {
    const auto has_sign = [](const graph::Dyad& dyad) { return dyad.cooperation != dyad.conflict; };
    if (eras_with(findings_, has_sign) < 2) return std::nullopt;
    const Say& say = say_;
    render::ChartText text = chart_text("fig-b", say("Who was in which bloc, era by era"),
                                        say("Blocs: friendly within, hostile between"));
    const auto draw = [&](const render::Theme& theme) {
        return render::blocs_svg(network_, findings_.eras, findings_.era_snapshots, text, theme);
    };
    Figure out{"figures/blocs.svg", draw(theme_), "", {"b"}};
    text.width = render::portrait_chart;
    out.page = page_.add(draw(theme_), draw(dark_), {"b", "one", "", {}, false, true});
    return out;
}

}  // namespace entente::report
