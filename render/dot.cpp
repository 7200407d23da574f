// DOT is written as text, with synthetic names, own escaping and clamped numbers only: cgraph's
// writer keeps its state in globals, and this one may be called from any thread. Positions are in
// points with y upward, so y is counted from the stage's lower edge.
#include "render/dot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"
#include "render/styling.hpp"
#include "render/tie_line.hpp"

namespace entente::render {
namespace {

constexpr double points_per_inch = 72;
constexpr double chip_diameter = 13, diamond_diameter = 18;

std::string number(double value) {
    constexpr double farthest = 1e5;
    return svg_number(std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0, 3);
}

// A quoted string that Graphviz shows as `text`: a backslash begins an escape in its labels, and an
// ampersand an entity.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : clean_text(text)) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '\\') {
            out += "\\\\";
        } else if (c == '"') {
            out += "\\\"";
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string quoted_lines(const std::vector<std::string>& lines) {
    std::string out = "\"";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line = quoted(lines[i]);
        out += (i == 0 ? "" : "\\n") + line.substr(1, line.size() - 2);
    }
    return out + '"';
}

// Only a colour in hexadecimal digits is passed on; Graphviz reads lists and names in the others.
std::string colour(const std::string& value) {
    const bool plain = value.size() == 7 && value[0] == '#' &&
                       value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    return plain ? '"' + value + '"' : "\"#000000\"";
}

std::string_view shape_attributes(Shape shape) {
    switch (shape) {
        case Shape::ellipse:
            return "shape=ellipse, style=filled";
        case Shape::octagon:
            return "shape=octagon, style=filled";
        case Shape::hexagon:
            return "shape=hexagon, style=filled";
        case Shape::rounded_box:
        case Shape::pill:
            return "shape=box, style=\"rounded,filled\"";
        case Shape::box:
            break;
    }
    return "shape=box, style=filled";
}

class Writer {
public:
    Writer(const Diagram& diagram, const Theme& theme, Detail detail)
        : diagram_(diagram), theme_(theme), faded_(faded(theme)), detail_(detail) {}

    std::string write() {
        heading();
        if (detail_ == Detail::full) hulls();
        for (const Node& node : diagram_.nodes) write_node(node);
        for (std::size_t i = 0; i < diagram_.arcs.size(); ++i) write_arc(i);
        for (std::size_t i = 0; i < diagram_.chips.size(); ++i) write_chip(i);
        return out_ + "}\n";
    }

private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    [[nodiscard]] std::string at(Point p) const {
        return number(p.x) + ',' + number(diagram_.area.height - p.y);
    }

    void heading() {
        const double title = text_width(diagram_.title, theme_.title_size, true);
        add("graph entente {{\n");
        add("  graph [layout=nop2, notranslate=true, outputorder=edgesfirst, pad=0.1, bgcolor={}, label={}, "
            "lp=\"{}\", "
            "fontname=\"Helvetica-Bold\", fontsize={}, fontcolor={}];\n",
            colour(theme_.paper), quoted(diagram_.title), at({8 + title / 2, -1.5 * theme_.title_size}),
            number(theme_.title_size), colour(theme_.ink));
        add("  node [fontname=\"Arial,Helvetica,Liberation Sans,sans-serif\", fontsize={}, fixedsize=true, "
            "margin=0];\n",
            number(theme_.label_size));
    }

    void hulls() {
        for (std::size_t i = 0; i < diagram_.hulls.size(); ++i) {
            const Hull& hull = diagram_.hulls[i];
            const Point low = {hull.top_left.x, hull.top_left.y + hull.size.height};
            const Point high = {hull.top_left.x + hull.size.width, hull.top_left.y};
            add("  subgraph cluster_{0} {{ id=\"{0}\"; label=\"\"; bb=\"{1},{2}\"; style=\"rounded,filled\"; "
                "fillcolor={3}; color={3};",
                hull_name(i), at(low), at(high), colour(theme_.hull));
            const Box ground{hull.top_left, {high.x, low.y}};
            for (const Node& node : diagram_.nodes) {
                if (ground.contains(node.placement.centre)) add(" {};", node_name(node.placement.actor));
            }
            add(" }}\n");
        }
    }

    void write_node(const Node& node) {
        const Placement& placement = node.placement;
        named_.insert(placement.actor);
        add("  {0} [id=\"{0}\", label={1}, pos=\"{2}\", width={3}, height={4}, ", node_name(placement.actor),
            quoted_lines(placement.lines), at(placement.centre), inches(placement.size.width),
            inches(placement.size.height));
        if (node.ghost) {
            add("shape=plaintext, fontsize={}, fontcolor={}];\n", number(label_size(node, theme_)),
                colour(theme_.ghost));
            return;
        }
        const NodeStyle& style = style_of(node, node.faded ? faded_ : theme_);
        add("{}, fillcolor={}, color={}, penwidth={}, fontcolor={}",
            shape_attributes(detail_ == Detail::full ? style.shape : Shape::box), colour(style.fill),
            colour(style.stroke), number(style.stroke_width), colour(style.text));
        if (placement.focal) {
            add(", fontname=\"Helvetica-Bold\", fontsize={}", number(label_size(node, theme_)));
        }
        add("];\n");
    }

    static std::string inches(double units) {
        return number(std::clamp(std::isfinite(units) ? units : 0, 1.0, 1e4) / points_per_inch);
    }

    // A tie needs both its ends; one that is not among the nodes becomes an unseen point.
    void require_end(model::ActorIndex actor, Point where) {
        if (!named_.insert(actor).second) return;
        add("  {} [label=\"\", shape=point, style=invis, width=0.01, height=0.01, pos=\"{}\"];\n",
            node_name(actor), at(where));
    }

    void write_arc(std::size_t i) {
        const Arc& arc = diagram_.arcs[i];
        require_end(arc.first, arc.curve[0]);
        require_end(arc.second, arc.curve[3]);
        const Curve& whole = arc.curve;
        const double head =
            std::min(4.5 + 2.2 * line_width(arc.sign, arc.level, theme_), 0.4 * distance(whole[0], whole[3]));
        const Curve line =
            with_room_for_heads(whole, arc.arrow_first ? head : 0, arc.arrow_second ? head : 0);
        add("  {} -- {} [id=\"{}\", ", node_name(arc.first), node_name(arc.second), arc_name(i));
        write_line_style(arc);
        if (arc.arrow_first || arc.arrow_second) {
            add("dir={}, arrowsize={}, ",
                arc.arrow_first && arc.arrow_second ? "both" : (arc.arrow_first ? "back" : "forward"),
                number(head / 10));  // an arrowhead of size 1 is 10 points long
        }
        add("pos=\"");
        if (arc.arrow_first) add("s,{} ", at(whole[0]));
        if (arc.arrow_second) add("e,{} ", at(whole[3]));
        add("{} {} {} {}\"];\n", at(line[0]), at(line[1]), at(line[2]), at(line[3]));
    }

    void write_line_style(const Arc& arc) {
        const Theme& theme = arc.faded ? faded_ : theme_;
        const std::string width = number(line_width(arc.sign, arc.level, theme));
        if (arc.change == Change::vanished) {
            add("color={}, style=dotted, penwidth={}, ", colour(theme_.muted), number(theme_.widths[0]));
            return;
        }
        if (arc.sign == Sign::mixed && detail_ == Detail::full) {
            const std::string first = colour(theme.cooperation), second = colour(theme.conflict);
            add("color={}:{}, penwidth={}, ", first.substr(0, first.size() - 1), second.substr(1), width);
        } else if (arc.sign == Sign::conflict) {
            add("color={}, style=dashed, penwidth={}, ", colour(theme.conflict), width);
        } else {
            add("color={}, penwidth={}, ",
                colour(arc.sign == Sign::cooperation ? theme.cooperation : theme.mixed), width);
        }
    }

    void write_chip(std::size_t i) {
        const Chip& chip = diagram_.chips[i];
        const std::string tone = colour(chip_colour(chip, theme_));
        add("  {0} [id=\"{0}\", label=\"{1}\", shape={7}, style=filled, fillcolor={2}, color={3}, "
            "fontcolor={3}, penwidth=1.2, fontname=\"Helvetica-Bold\", fontsize={4}, width={5}, height={5}, "
            "pos=\"{6}\"];\n",
            chip_name(i), chip.number, colour(theme_.paper), tone, number(theme_.small_size),
            inches(chip.flipped ? diamond_diameter : chip_diameter), at(chip.centre),
            chip.flipped ? "diamond" : "circle");
    }

    const Diagram& diagram_;
    const Theme& theme_;
    const Theme faded_;
    Detail detail_;
    std::string out_;
    std::set<model::ActorIndex> named_;
};

}  // namespace

std::string node_name(model::ActorIndex actor) {
    return fmt::format("n{}", model::position(actor));
}
std::string arc_name(std::size_t arc) {
    return fmt::format("e{}", arc);
}
std::string hull_name(std::size_t hull) {
    return fmt::format("h{}", hull);
}
std::string chip_name(std::size_t chip) {
    return fmt::format("c{}", chip);
}

std::string stage_dot(const Diagram& diagram, const Theme& theme, Detail detail) {
    return Writer(diagram, theme, detail).write();
}

std::string to_dot(const Diagram& diagram, const Theme& theme) {
    return stage_dot(diagram, theme, Detail::full);
}

}  // namespace entente::render
