#include "render/figure/stage_svg.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"
#include "render/shape.hpp"
#include "render/styling.hpp"
#include "render/tie_line.hpp"
#include "render/xml.hpp"

namespace entente::render {
namespace {

using Groups = std::map<std::string, const XmlElement*, std::less<>>;

void find_groups(const XmlElement& element, Groups& groups) {
    for (const XmlElement& child : element.children) {
        if (child.name == "g") groups.emplace(child.attribute("id"), &child);
        find_groups(child, groups);
    }
}

std::string geometry(std::string_view value) {
    if (value.empty() || value.find_first_not_of("MmCcLlHhVvZz0123456789.,+- \n") != std::string_view::npos) {
        throw RenderError("Graphviz gave a shape that is not made of numbers");
    }
    return std::string(value);
}

std::string colour(std::string_view value) {
    if (value == "transparent" || value.empty()) return "none";
    if (value == "black") return "#000000";
    return std::string(value);
}

/// What a part of the drawing is to look like beyond what Graphviz gives it.
struct Finish {
    std::string dashes;
    std::optional<std::string> head;  ///< colour of arrowheads: polygons, drawn without outline
    bool heads_only = false;
};

class StageWriter {
public:
    StageWriter(SvgWriter& svg, const Diagram& diagram, const Theme& theme, Detail detail)
        : svg_(svg),
          diagram_(diagram),
          theme_(theme),
          faded_(faded(theme)),
          detail_(detail),
          prefix_(id_prefix(diagram.id) + '-') {}

    void draw(const XmlElement& document, Point origin) {
        find_groups(document, groups_);
        svg_.open("g", {{"transform", "translate(" + svg_number(origin.x) + ' ' +
                                          svg_number(origin.y + diagram_.area.height) + ')'}});
        for (std::size_t i = 0; i < diagram_.hulls.size(); ++i) draw_hull(i);
        for (const Node& node : diagram_.nodes) {
            if (node.ghost) draw_node(node);
        }
        for (std::size_t i = 0; i < diagram_.arcs.size(); ++i) draw_arc(i);
        for (const Node& node : diagram_.nodes) {
            if (!node.ghost) draw_node(node);
        }
        for (std::size_t i = 0; i < diagram_.chips.size(); ++i) draw_chip(i);
        svg_.close();
    }

private:
    // Graphviz counts y upward from the stage's lower edge and writes it negated.
    [[nodiscard]] Point local(Point p) const { return {p.x, p.y - diagram_.area.height}; }

    [[nodiscard]] const XmlElement& group(const std::string& name) const {
        const auto found = groups_.find(name);
        if (found == groups_.end()) throw RenderError("Graphviz left out a part of the figure");
        return *found->second;
    }

    void open_group(const std::string& id, const std::string& classes, const std::string& tooltip) {
        std::string unique = prefix_ + id;
        for (int copy = 2; !ids_.insert(unique).second; ++copy) {
            unique = prefix_ + id + '-' + std::to_string(copy);
        }
        svg_.open("g", {{"id", unique}, {"class", classes}});
        if (!tooltip.empty()) svg_.words("title", tooltip);
    }

    // The outlines in the group, in Graphviz's order; returns how many.
    std::size_t outlines(const XmlElement& element, const Finish& finish = {}) {
        std::size_t drawn = 0;
        for (const XmlElement& child : element.children) {
            if (child.name == "g" || child.name == "a") {
                drawn += outlines(child, finish);
            } else if (child.name == "path" || child.name == "polygon" || child.name == "polyline" ||
                       child.name == "ellipse") {
                outline(child, finish);
                ++drawn;
            }
        }
        return drawn;
    }

    void outline(const XmlElement& shape, const Finish& finish) {
        const bool head = finish.head && shape.name == "polygon";
        if (finish.heads_only && !head) return;
        std::vector<Attribute> attributes;
        for (const std::string_view name : {"d", "points", "cx", "cy", "rx", "ry"}) {
            const std::string_view value = shape.attribute(name);
            if (!value.empty()) attributes.emplace_back(name, geometry(value));
        }
        attributes.emplace_back("fill", head ? *finish.head : colour(shape.attribute("fill")));
        attributes.emplace_back("stroke", head ? "none" : colour(shape.attribute("stroke")));
        if (!head) {
            const std::string_view width = shape.attribute("stroke-width");
            if (!width.empty()) attributes.emplace_back("stroke-width", geometry(width));
            attributes.emplace_back("stroke-dasharray", finish.dashes);
        }
        svg_.leaf(shape.name, attributes);
    }

    void require_outlines(const std::string& name, const Finish& finish = {}) {
        if (outlines(group(name), finish) == 0) throw RenderError("Graphviz drew a part of the figure empty");
    }

    void draw_hull(std::size_t i) {
        const Hull& hull = diagram_.hulls[i];
        if (detail_ == Detail::full) {
            open_group("hull-" + std::to_string(model::position(hull.owner)), "hull", {});
            require_outlines(hull_name(i));
            svg_.close();
        } else {
            svg_.rectangle(local(hull.top_left), hull.size, theme_.hull);
        }
    }

    void draw_arc(std::size_t i) {
        const Arc& arc = diagram_.arcs[i];
        const auto first = std::to_string(model::position(arc.first));
        const auto second = std::to_string(model::position(arc.second));
        open_group("tie-" + first + '-' + second,
                   (arc.faded ? "tie faded " : "tie ") + std::string(sign_name(arc.sign)), arc.tooltip);
        Finish finish;
        if (arc.sign == Sign::conflict) finish.dashes = dashes(line_width(arc.sign, arc.level, theme_));
        const bool vanished = arc.change == Change::vanished;
        if (vanished) finish.dashes = dots;
        finish.head = vanished ? theme_.muted : sign_colour(arc.sign, arc.faded ? faded_ : theme_);
        const bool own_strands = !vanished && arc.sign == Sign::mixed && detail_ == Detail::plain;
        if (own_strands) draw_strands(arc);
        finish.heads_only = own_strands;
        if (outlines(group(arc_name(i)), finish) == 0 && !own_strands) {
            throw RenderError("Graphviz drew a tie empty");
        }
        svg_.close();
    }

    // The two strands of a mixed tie that is straight.
    void draw_strands(const Arc& arc) {
        const Point from = local(arc.curve[0]), to = local(arc.curve[3]);
        const double apart = std::max(distance(from, to), 1e-6);
        const Point aside = {(to.y - from.y) / apart, (from.x - to.x) / apart};
        const double width = line_width(arc.sign, arc.level, theme_);
        const Theme& theme = arc.faded ? faded_ : theme_;
        svg_.line(from + aside, to + aside, theme.cooperation, width);
        svg_.line(from - aside, to - aside, theme.conflict, width);
    }

    void draw_node(const Node& node) {
        const Placement& placement = node.placement;
        const std::string kind(model::to_string(node.kind));
        open_group("actor-" + std::to_string(model::position(placement.actor)),
                   (node.ghost   ? "node ghost "
                    : node.faded ? "node faded "
                                 : "node ") +
                       kind,
                   node.tooltip);
        const NodeStyle& style = style_of(node, node.faded ? faded_ : theme_);
        if (!node.ghost && style.shape == Shape::pill && detail_ == Detail::full) {
            draw_pill(placement, style);
        } else if (!node.ghost) {
            require_outlines(node_name(placement.actor));
        }
        draw_label(node, node.ghost ? text_colour(theme_, theme_.ghost) : style.text);
        svg_.close();
    }

    // Graphviz has no shape with half circles for ends.
    void draw_pill(const Placement& placement, const NodeStyle& style) {
        const Point corner = local(box_of(placement).low);
        svg_.leaf("rect", {{"x", corner.x},
                           {"y", corner.y},
                           {"width", placement.size.width},
                           {"height", placement.size.height},
                           {"rx", corner_radius(Shape::pill, placement.size)},
                           {"fill", style.fill},
                           {"stroke", style.stroke},
                           {"stroke-width", style.stroke_width}});
    }

    void draw_label(const Node& node, const std::string& ink) {
        constexpr double line_height = 1.15, half_cap_height = 0.36;  // of the type size
        const double size = label_size(node, theme_);
        const auto& lines = node.placement.lines;
        Point at = local(node.placement.centre);
        at.y += half_cap_height * size - (static_cast<double>(lines.size()) - 1) / 2 * line_height * size;
        for (const std::string& line : lines) {
            svg_.text(at, line, {size, ink, node.placement.focal, Anchor::middle});
            at.y += line_height * size;
        }
    }

    void draw_chip(std::size_t i) {
        const Chip& chip = diagram_.chips[i];
        open_group("chip-" + std::to_string(chip.number), "chip", chip.caption);
        require_outlines(chip_name(i));
        const double size = theme_.small_size - (chip.number > 9 || chip.flipped ? 1.5 : 0);
        Point at = local(chip.centre);
        at.y += 0.36 * size;
        svg_.text(at, std::to_string(chip.number),
                  {size, text_colour(theme_, chip_colour(chip, theme_)), true, Anchor::middle});
        svg_.close();
    }

    SvgWriter& svg_;
    const Diagram& diagram_;
    const Theme& theme_;
    const Theme faded_;
    Detail detail_;
    std::string prefix_;
    Groups groups_;
    std::set<std::string> ids_;
};

}  // namespace

void draw_stage(SvgWriter& svg, const Diagram& diagram, const Theme& theme, const std::string& graphviz_svg,
                Detail detail, Point origin) {
    try {
        StageWriter(svg, diagram, theme, detail).draw(parse_xml(graphviz_svg), origin);
    } catch (const XmlError& error) {
        throw RenderError(std::string("Graphviz gave ill-formed SVG: ") + error.what());
    }
}

Box stage_extent(const Diagram& diagram) {
    constexpr double chip_reach = 7, line_reach = 2;
    std::optional<Box> all;
    const auto include = [&](const Box& box) {
        if (!all) all = box;
        extend(*all, box.low);
        extend(*all, box.high);
    };
    for (const Hull& hull : diagram.hulls) {
        include({hull.top_left, hull.top_left + Point{hull.size.width, hull.size.height}});
    }
    for (const Node& node : diagram.nodes) include(box_of(node.placement, 1));
    for (const Arc& arc : diagram.arcs) {
        const Box box = extent(arc.curve);
        include(box_at(box.centre(), {box.width(), box.height()}, line_reach));
    }
    for (const Chip& chip : diagram.chips) include(box_at(chip.centre, {}, chip_reach));
    return all.value_or(Box{});
}

}  // namespace entente::render
