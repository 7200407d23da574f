#include "entente/render/page_furniture.hpp"

#include <algorithm>
#include <cmath>

#include "render/figure/legend.hpp"
#include "render/figure/strip.hpp"
#include "render/svg.hpp"

namespace entente::render {

std::string strip_svg(const Diagram& diagram, const Theme& theme) {
    constexpr double bars = 150, height = 46;
    if (diagram.strip.empty()) return "";
    const words::Say say(diagram.language);
    const double width = std::ceil(strip_width(say, diagram.strip, theme, bars)) + 1;
    SvgWriter svg;
    draw_strip(svg, say, diagram.strip, theme, {width, 1}, bars);
    return svg_document({diagram.id,
                         say("Net cooperation era by era"),
                         diagram.title,
                         {width, height},
                         diagram.language.tag()},
                        theme, svg);
}

std::string legend_svg(const Diagram& all, const Theme& theme, double width) {
    SvgWriter svg;
    svg.open("g", {{"id", id_prefix(all.id) + "-all"}});
    const double bottom = draw_legend(svg, all, theme, 0, width);
    svg.close();
    const words::Say say(all.language);
    return svg_document({all.id,
                         say("Legend"),
                         say("What lines and shapes mean"),
                         {width, std::ceil(bottom)},
                         all.language.tag()},
                        theme, svg);
}

void add_to_legend(Diagram& all, const Diagram& diagram) {
    all.arrows = all.arrows || diagram.arrows;
    std::vector<model::ActorKind> kinds;
    for (const model::ActorKind kind : model::all_kinds()) {
        const auto in = [kind](const Diagram& one) { return std::ranges::count(one.kinds, kind) > 0; };
        if (in(all) || in(diagram)) kinds.push_back(kind);
    }
    all.kinds = kinds;
    all.language = diagram.language;
}

}  // namespace entente::render
