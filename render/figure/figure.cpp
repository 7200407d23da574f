// A diagram as a finished figure: what Graphviz drew, under a title and over key, legend and source.
#include <algorithm>
#include <cmath>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"
#include "render/figure/furniture.hpp"
#include "render/figure/legend.hpp"
#include "render/figure/stage_svg.hpp"
#include "render/figure/strip.hpp"
#include "render/simplified.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

constexpr double narrowest = 240;
constexpr double two_columns_from = 500;

bool anything_on_stage(const Diagram& diagram) {
    return !diagram.nodes.empty() || !diagram.arcs.empty() || !diagram.hulls.empty() ||
           !diagram.chips.empty();
}

std::vector<KeyItem> key_of(const Diagram& diagram, const Theme& theme) {
    std::vector<KeyItem> items;
    for (const Chip& chip : diagram.chips) {
        items.push_back({std::to_string(chip.number), chip_colour(chip, theme), chip.caption, chip.flipped});
    }
    return items;
}

class Figure {
public:
    Figure(const Diagram& diagram, const Theme& theme, Detail detail)
        : diagram_(diagram), theme_(theme), say_(diagram.language), detail_(detail) {
        extent_ = stage_extent(diagram);
        left_ = std::max(0.0, 2 - extent_.low.x);
        width_ = std::max(
            {narrowest, std::ceil(diagram.area.width + left_), std::ceil(extent_.high.x + left_ + 2)});
    }

    // Height of all but the stage.
    double height_round_stage() {
        const double header = draw_header();
        return header + 8 + draw_footer(0);
    }

    std::string write(const std::string& graphviz_svg) {
        double y = draw_middle(graphviz_svg, draw_header());
        if (const double spare = page_height() - y - Figure(diagram_, theme_, detail_).draw_footer(0);
            spare > 0)
            y += spare;
        y = draw_footer(y);
        Document document{diagram_.id, diagram_.title, diagram_.description, {width_, std::ceil(y)}};
        document.page = diagram_.page;
        document.language = diagram_.language.tag();
        return svg_document(document, theme_, svg_);
    }

private:
    // In the figure's own units; 0 when it may be as high as it likes.
    [[nodiscard]] double page_height() const {
        return diagram_.page ? std::floor(width_ * diagram_.page->height / diagram_.page->width) : 0;
    }

    double draw_footer(double y) {
        y = draw_key(svg_, key_of(diagram_, theme_), y + 6, width_, width_ >= two_columns_from ? 2 : 1,
                     theme_);
        y += 8;
        svg_.line({figure_margin, y}, {width_ - figure_margin, y}, theme_.rule, 1);
        y = draw_legend(svg_, diagram_, theme_, y + 7, width_);
        return draw_source(svg_, diagram_.source_line, y, width_, theme_);
    }

    double draw_header() {
        constexpr double strip_bottom = 48;
        const double bars = width_ > two_columns_from ? 150 : 104;
        const double strip = strip_width(say_, diagram_.strip, theme_, bars);
        draw_strip(svg_, say_, diagram_.strip, theme_, {width_ - figure_margin, 9}, bars);
        const double room = width_ - 2 * figure_margin - (strip > 0 ? strip + 16 : 0);
        const double bottom = draw_title(svg_, diagram_.title, diagram_.subtitle, room, theme_);
        return std::max(bottom, diagram_.strip.empty() ? 0.0 : strip_bottom) + 4;
    }

    // The stage is cut below its lowest part; its upper edge stays, so that eras compare.
    double draw_middle(const std::string& graphviz_svg, double top) {
        if (!anything_on_stage(diagram_)) {
            draw_message(svg_, say_("No actor is recorded in this period."), {width_ / 2, top + 40},
                         width_ - 2 * figure_margin, theme_.label_size, theme_);
            return top + 70;
        }
        const double shift = std::max(0.0, -extent_.low.y);
        draw_stage(svg_, diagram_, theme_, graphviz_svg, detail_, {left_, top + shift});
        return top + shift + extent_.high.y + 8;
    }

    const Diagram& diagram_;
    const Theme& theme_;
    words::Say say_;
    Detail detail_;
    Box extent_;
    double left_ = 0;
    double width_ = 0;
    SvgWriter svg_;
};

std::string draw(const Diagram& diagram, const Theme& theme, GraphvizWorker& worker, Detail detail) {
    const std::string stage =
        anything_on_stage(diagram) ? worker.render(stage_dot(diagram, theme, detail), "svg") : std::string();
    return Figure(diagram, theme, detail).write(stage);
}

}  // namespace

double height_round_stage(const Diagram& diagram, const Theme& theme) {
    return std::ceil(Figure(diagram, theme, Detail::full).height_round_stage());
}

Drawing to_svg(const Diagram& diagram, const Theme& theme, GraphvizWorker& worker) {
    std::string reason;
    try {
        return {draw(diagram, theme, worker, Detail::full), {}};
    } catch (const RenderError& error) {
        reason = error.what();
    }
    try {
        return {draw(simplified(diagram), theme, worker, Detail::plain),
                "drawn with plain boxes and straight ties, because " + reason};
    } catch (const RenderError& error) {
        throw RenderError(reason + "; drawn plainly, " + error.what());
    }
}

}  // namespace entente::render
