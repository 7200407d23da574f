// Idea: hundreds of elements share a few dozen looks. A look is what all presentation attributes of an
// element say together, on light ground and on dark; it gets a class, and the page's one style sheet says
// what the class means. In groups of one kind (`tie cooperation`) the first look at a place among the
// children is the usual one there, and needs no class. Light and dark are read side by side, element by
// element, as in flavour.cpp.
#include "entente/render/page_svg.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>

#include "entente/render/text.hpp"
#include "render/page_look.hpp"
#include "render/page_parts.hpp"
#include "render/page_shape.hpp"
#include "render/xml.hpp"

namespace entente::render {
namespace {

constexpr std::array<std::string_view, 9> lengths = {"x",  "y",  "width", "height", "rx",
                                                     "ry", "cx", "cy",    "r"};

[[noreturn]] void refuse(const std::string& what) {
    throw std::invalid_argument("no figure for a page: " + what);
}

XmlElement parsed(const std::string& svg) {
    try {
        return parse_xml(svg);
    } catch (const XmlError& error) {
        refuse(error.what());
    }
}

/// A character that stands in one place, whatever is beside it.
bool is_mark(const XmlElement& element) {
    constexpr std::array<std::string_view, 6> marks = {"+", "−", "±", "·", "–", "×"};
    return element.name == "text" && std::ranges::find(marks, element.text) != marks.end();
}

bool is_circle(const XmlElement& element) {
    return element.name == "ellipse" && element.attribute("rx") == element.attribute("ry");
}

std::string box_attributes(const RoundedBox& rounded) {
    return page_attribute("x", compact_number(rounded.box.low.x)) +
           page_attribute("y", compact_number(rounded.box.low.y)) +
           page_attribute("width", compact_number(rounded.box.width())) +
           page_attribute("height", compact_number(rounded.box.height())) +
           page_attribute("rx", compact_number(rounded.radius));
}

/// All of the drawing, or as high as its groups.
std::string view_box(const XmlElement& svg, bool groups_only) {
    constexpr double margin = 2;
    std::string whole(svg.attribute("viewBox"));
    const std::optional<Box> stage = groups_only ? box_of_groups(svg) : std::nullopt;
    if (!stage) return whole;
    const Box around = box_at(stage->centre(), {stage->width(), stage->height()}, margin);
    const std::size_t left = whole.find(' '), width = whole.find(' ', left + 1) + 1;
    return whole.substr(0, left) + ' ' + compact_number(around.low.y) + ' ' +
           whole.substr(width, whole.find(' ', width) - width) + ' ' + compact_number(around.height());
}

std::set<std::string> words_of(const std::string& classes) {
    std::istringstream in(classes);
    return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace

/// Writes one figure.
class PageSvgWriter {
public:
    PageSvgWriter(PageFigures& figures, const PageFigure& how, std::string prefix)
        : figures_(figures), how_(how), prefix_(std::move(prefix)) {}

    std::string root(const XmlElement& light, const XmlElement& dark) {
        const std::string named = how_.described_by.empty() ? how_.id : how_.described_by;
        const std::string look = figures_.class_of({look_of(light), look_of(dark)});
        const std::string body = drawing(light, dark);
        // A title element would hang over all of the figure under the pointer.
        return "<svg" + page_attribute("class", how_.classes + (look.empty() ? "" : " " + look)) +
               page_attribute("viewBox", view_box(light, how_.stage_only)) + " role=img" +
               page_attribute("aria-label", light.children.empty() ? "" : light.children.front().text) +
               " aria-describedby=" + named + "-desc>" + body + "</svg>";
    }

private:
    /// The parts of the svg element that the page has.
    std::string drawing(const XmlElement& light, const XmlElement& dark) {
        PageParts parts;
        const bool stage = how_.stage_only && box_of_groups(light);
        each(light, dark, [&](std::size_t i, const XmlElement& one, const XmlElement& two) {
            const bool paper = i == 2 && one.name == "rect";
            const bool told = one.name == "desc" && !how_.described_by.empty();
            const bool round_stage = stage && one.name != "g" && one.name != "desc";
            if (!paper && !told && !round_stage) parts.add(part(one, two));
        });
        return parts.str();
    }

    std::string children(const XmlElement& light, const XmlElement& dark) {
        const std::string kind(light.attribute("class"));
        PageParts parts;
        std::string out;
        std::size_t place = 0;
        each(light, dark, [&](std::size_t, const XmlElement& one, const XmlElement& two) {
            if (kind.empty()) return parts.add(part(one, two));
            const std::string usual = ":nth-child(" + std::to_string(++place) + ")";
            const std::string look = figures_.class_in(kind, usual, {look_of(one), look_of(two)});
            const bool shape =
                how_.stage_only && one.name != "text" && (kind.starts_with("node") || kind == "hull");
            out += shape ? shared(kind, look, element(one, two, look)) : element(one, two, look);
        });
        return out + parts.str();
    }

    /// A shape of a node or hull once, and from then on a reference to it: an actor has its place in every
    /// figure.
    std::string shared(const std::string& kind, const std::string& look, std::string written) {
        const auto [at, added] = figures_.shapes_.emplace(kind + written, figures_.shapes_.size() + 1);
        const std::string id = "n" + std::to_string(at->second);
        if (added) return written.insert(written.find(' '), " id=" + id);
        return "<use href=#" + id + (look.empty() ? "" : page_attribute("class", look)) + " />";
    }

    template <class Visit>
    static void each(const XmlElement& light, const XmlElement& dark, const Visit& visit) {
        if (light.children.size() != dark.children.size()) refuse("the two drawings have other parts");
        for (std::size_t i = 0; i < light.children.size(); ++i) {
            const XmlElement &one = light.children[i], &two = dark.children[i];
            if (one.name != two.name) refuse("the two drawings have other parts");
            if (one.name != "title") visit(i, one, two);
        }
    }

    PagePart part(const XmlElement& light, const XmlElement& dark) {
        constexpr double line = 0.4;  // room for it
        PagePart out;
        out.classes = light.attribute("class");
        const std::string look = figures_.class_of({look_of(light), look_of(dark)});
        if (!look.empty()) out.classes += (out.classes.empty() ? "" : " ") + look;
        if (const std::optional<Box> box = box_of(light))
            out.box = box_at(box->centre(), {box->width(), box->height()}, line);
        const Outline outline = outline_of(light);
        const bool free = light.attribute("id").empty() && !rounded_box(outline);
        if (free && !outline.empty()) {
            out.outline = outline;
        } else if (free && is_mark(light)) {
            out.mark = light.text;
            out.at = {length_of(light, "x")};
            out.baseline = length_of(light, "y");
        } else {
            out.written = element(light, dark, out.classes);
        }
        return out;
    }

    std::string element(const XmlElement& light, const XmlElement& dark, const std::string& classes) {
        const Outline outline = outline_of(light);
        const auto rounded = rounded_box(outline);
        const std::string name = rounded            ? "rect"
                                 : !outline.empty() ? "path"
                                 : is_circle(light) ? "circle"
                                                    : light.name;
        std::string out = '<' + name + identity(light.attribute("id"));
        if (how_.stage_only && !light.attribute("transform").empty()) out += " id=" + how_.id + "-stage";
        if (!classes.empty()) out += page_attribute("class", classes);
        if (rounded) {
            out += box_attributes(*rounded);
        } else {
            out += outline.empty() ? place(light) : page_attribute("d", compact_path(outline));
        }
        if (light.children.empty() && light.text.find_first_not_of(" \n") == std::string::npos)
            return out + (out.back() == '"' ? "/>" : " />");
        out += '>';
        if (light.children.empty()) out += escape_xml(light.name == "desc" ? told(light.text) : light.text);
        return out + children(light, dark) + "</" + name + '>';
    }

    /// Ids of the drawing begin with its own prefix.
    [[nodiscard]] std::string identity(std::string_view id) const {
        if (id.empty()) return "";
        if (!id.starts_with(prefix_)) refuse("an id without the prefix");
        const std::string own(id.substr(prefix_.size()));
        const auto data = how_.data.find(own.empty() ? own : own.substr(1));
        if (data != how_.data.end()) return page_attribute("data-t", data->second);
        return page_attribute("id", how_.id + own);
    }

    /// Of a diagram the counts and the three strongest ties: the page has the others in a table.
    [[nodiscard]] std::string told(const std::string& description) const {
        if (how_.brief) return description.substr(0, description.find(". ")) + ".";
        if (!how_.stage_only) return description;
        std::size_t end = 0;
        for (int ties = 0; ties < 3 && end != std::string::npos; ++ties)
            end = description.find("; ", end + 1);
        return end == std::string::npos ? description : description.substr(0, end) + ".";
    }

    static std::string place(const XmlElement& element) {
        std::string out;
        const bool round = is_circle(element);
        for (const auto& [name, value] : element.attributes) {
            if (round && name == "rx") {
                out += page_attribute("r", compact_number(number_in(value)));
            } else if (round && name == "ry") {
                continue;
            } else if (std::ranges::find(lengths, name) != lengths.end()) {
                out += page_attribute(name, compact_number(number_in(value)));
            } else if (name == "transform" || name == "role") {
                out += page_attribute(name, value);
            } else if (name != "id" && name != "class" && !is_look(name)) {
                refuse("attribute " + name);
            }
        }
        return out;
    }

    PageFigures& figures_;
    const PageFigure& how_;
    std::string prefix_;
};

std::string PageFigures::add(const std::string& light, const std::string& dark, const PageFigure& how) {
    const XmlElement one = parsed(light), two = parsed(dark);
    const std::string_view label = one.attribute("aria-labelledby");
    const std::size_t end = label.find("-title");
    if (one.name != "svg" || end == std::string_view::npos) refuse("no title");
    return PageSvgWriter(*this, how, std::string(label.substr(0, end))).root(one, two);
}

std::string PageFigures::class_of(const Look& look) {
    if (look.first.empty() && look.second.empty()) return "";
    const auto [at, added] = numbers_.emplace(look, looks_.size());
    if (added) looks_.push_back(look);
    return look_class(at->second);
}

std::string PageFigures::class_in(const std::string& kind, const std::string& place, const Look& look) {
    const auto [at, added] = usual_.emplace(std::pair{kind, place}, look);
    if (at->second == look) return "";
    const std::string own = class_of(look);
    return own.empty() ? "_" : own;  // any class: what is usual holds for elements without one
}

std::string same_again(std::string_view svg, std::string_view id) {
    const std::size_t role = svg.find(" role=img");
    if (role == std::string_view::npos) refuse("not made for a page");
    return std::string(svg.substr(0, role)) + " aria-hidden=true><use href=\"#" + std::string(id) +
           "\"/></svg>";
}

std::string PageFigures::selector(const std::string& kind, const std::string& place) const {
    const std::set<std::string> words = words_of(kind);
    std::string with;
    std::set<std::string> without;  // of kinds that are this one and more
    for (const std::string& word : words) with += "." + word;
    for (const auto& [other, look] : usual_) {
        const std::set<std::string> more = words_of(other.first);
        if (more == words || !std::ranges::includes(more, words)) continue;
        std::ranges::set_difference(more, words, std::inserter(without, without.end()));
    }
    for (const std::string& word : without) with += ":not(." + word + ")";
    return with + ">" + place + ":not([class])";
}

std::string PageFigures::style_sheet() const {
    std::map<std::string, std::string> light, dark;  // declarations, selectors
    const auto add = [](std::map<std::string, std::string>& rules, const std::string& declarations,
                        const std::string& one) {
        if (declarations.empty()) return;
        std::string& selectors = rules[declarations];
        selectors += (selectors.empty() ? "" : ",") + one;
    };
    const auto add_look = [&](const std::string& one, const Look& look) {
        add(light, look.first, one);
        add(dark, differing(look.first, look.second), one);
    };
    for (std::size_t i = 0; i < looks_.size(); ++i) add_look('.' + look_class(i), looks_[i]);
    for (const auto& [where, look] : usual_) add_look(selector(where.first, where.second), look);
    std::string out;
    for (const auto& [declarations, selectors] : light) out += selectors + '{' + declarations + "}\n";
    if (dark.empty()) return out;
    out += "@media screen and (prefers-color-scheme:dark){\n";
    for (const auto& [declarations, selectors] : dark) out += selectors + '{' + declarations + "}\n";
    return out + "}\n";
}

}  // namespace entente::render
