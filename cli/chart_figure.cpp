#include "cli/chart_figure.hpp"

#include "cli/chart_plan.hpp"
#include "entente/render/flavour.hpp"
#include "words/say.hpp"

namespace entente::cli {
namespace {

using namespace fmt::literals;

render::ChartText words_of(const model::Network& network, ChartKind kind, const DrawOptions& options,
                           const ChartPlan& plan, const Look& look) {
    render::ChartText text;
    text.id = network.id() + '-' + name_of(kind);
    text.title = options.title.empty() ? plan.title : options.title;
    text.subtitle = options.subtitle.empty() ? plan.subtitle : options.subtitle;
    text.source_line = options.source;
    if (text.source_line.empty()) {
        const words::Say say = look.language;
        text.source_line =
            say("Source: {network} ({relations}, {sources}).", "network"_a = network.title(),
                "relations"_a = say.count(network.relations().size(), "{} relation", "{} relations"),
                "sources"_a = say.count(network.sources().size(), "{} source", "{} sources"));
    }
    text.width = look.width;
    text.page = look.page;
    text.language = look.language;
    return text;
}

}  // namespace

Figure make_chart(const model::Network& network, ChartKind kind, const ChartOptions& options,
                  const Look& look, DrawingFormat format, render::GraphvizWorker& worker) {
    using render::Flavour;
    const ChartPlan plan = plan_of(network, kind, options, look);
    const render::ChartText text = words_of(network, kind, options.draw, plan, look);
    const auto drawn = [&](const render::Theme& theme) { return plan.draw(text, theme); };
    const std::string svg = drawn(look.flavour == Flavour::dark ? look.themes.dark : look.themes.light);
    Figure figure{svg, plan.notes};
    if (format == DrawingFormat::pdf) {
        figure.bytes = worker.to_pdf(svg);
    } else if (format == DrawingFormat::png) {
        figure.bytes = worker.to_png(svg);
    } else if (look.flavour == Flavour::adaptive) {
        figure.bytes = render::with_dark_colours(svg, drawn(look.themes.dark));
    } else if (look.flavour == Flavour::inlined) {
        figure.bytes = render::with_page_colours(svg, drawn(render::marked(look.themes.light)));
    }
    return figure;
}

}  // namespace entente::cli
