// Idea: hundreds of elements share a few dozen looks. A look is what all presentation attributes of an
// element say together, on light ground and on dark; it gets a class, and the page's one style sheet says
// what the class means. Light and dark are read side by side, element by element, as in flavour.cpp.
#include "entente/render/page_svg.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "entente/render/text.hpp"
#include "render/compact_path.hpp"
#include "render/xml.hpp"

namespace entente::render {
namespace {

constexpr std::array<std::string_view, 12> look_attributes = {
    "fill",           "fill-opacity",    "stroke",         "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "stroke-opacity", "font-family",  "font-size",
    "font-weight",    "text-anchor"};
constexpr std::array<std::string_view, 12> lengths = {"x",  "y",  "width", "height", "rx", "ry",
                                                      "cx", "cy", "r",     "x1",     "x2", "y1"};

template <class List>
bool among(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

[[noreturn]] void refuse(const std::string& what) {
    throw std::invalid_argument("no figure for a page: " + what);
}

/// Whether a value can stand in a style sheet as it is.
bool is_plain(std::string_view value) {
    return !value.empty() && std::ranges::all_of(value, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' ||
               c == '.' || c == ',' || c == '-' || c == ' ';
    });
}

/// `#0072B2` as short as it goes.
std::string short_colour(std::string value) {
    for (char& c : value) c = c >= 'A' && c <= 'F' && value[0] == '#' ? static_cast<char>(c - 'A' + 'a') : c;
    if (value.size() == 7 && value[0] == '#' && value[1] == value[2] && value[3] == value[4] &&
        value[5] == value[6])
        return {'#', value[1], value[3], value[5]};
    return value;
}

std::string declaration(std::string_view name, std::string_view value) {
    if (!is_plain(value)) refuse("a look that is none");
    std::string out(name);
    out += ':';
    out += name == "fill" || name == "stroke" ? short_colour(std::string(value)) : std::string(value);
    if (name == "font-size") out += "px";
    return out;
}

std::string look_of(const XmlElement& element) {
    std::string out;
    for (const std::string_view name : look_attributes) {
        const std::string_view value = element.attribute(name);
        // What holds when nothing is said, and typefaces with names that a style sheet would have to quote.
        const bool unset = value.empty() || (name == "stroke" && value == "none") ||
                           (name == "stroke-width" && value == "1") ||
                           (name == "font-family" && !is_plain(value));
        if (unset) continue;
        if (!out.empty()) out += ';';
        out += declaration(name, value);
    }
    return out;
}

/// `A` to `Z`, `A0`, … : no class of the page or its script begins with a capital.
std::string class_name(std::size_t number) {
    constexpr std::size_t letters = 26;
    std::string name(1, static_cast<char>('A' + number % letters));
    if (number >= letters) name += std::to_string(number / letters - 1);
    return name;
}

/// `Iran – Iraq: net −1.00, cooperation 0.0, …`: as far as the first comma after the names, for the page has the
/// rest in its tables.
std::string short_title(const std::string& text) {
    const std::size_t names = text.find(": ");
    return names == std::string::npos ? text : text.substr(0, text.find(", ", names));
}

XmlElement parsed(const std::string& svg) {
    try {
        return parse_xml(svg);
    } catch (const XmlError& error) {
        refuse(error.what());
    }
}

/// The declarations of the second that are not in the first.
std::string differing(std::string_view first, std::string_view second) {
    const std::string before = ';' + std::string(first) + ';';
    std::string out;
    while (!second.empty()) {
        const std::string one(second.substr(0, second.find(';')));
        second.remove_prefix(std::min(one.size() + 1, second.size()));
        if (before.find(';' + one + ';') == std::string::npos) out += (out.empty() ? "" : ";") + one;
    }
    return out;
}

}  // namespace

/// Writes one figure.
class PageSvgWriter {
public:
    PageSvgWriter(PageFigures& figures, const PageFigure& how, std::string prefix)
        : figures_(figures), how_(how), prefix_(std::move(prefix)) {}

    std::string root(const XmlElement& light, const XmlElement& dark) {
        const std::string named = how_.described_by.empty() ? how_.id : how_.described_by;
        out_ = "<svg";
        attribute("class", how_.classes + own_class(light, dark, " "));
        attribute("viewBox", light.attribute("viewBox"));
        out_ += " role=img";
        // A title element would hang over all of the figure under the pointer.
        attribute("aria-label", light.children.empty() ? "" : light.children.front().text);
        out_ += " aria-describedby=" + named + "-desc>";
        children(light, dark, 1);
        return out_ + "</svg>";
    }

private:
    std::string own_class(const XmlElement& light, const XmlElement& dark, const std::string& before) {
        const std::string name = figures_.class_of(look_of(light), look_of(dark));
        return name.empty() ? "" : before + name;
    }

    void children(const XmlElement& light, const XmlElement& dark, int depth) {
        if (light.children.size() != dark.children.size()) refuse("the two drawings have other parts");
        for (std::size_t i = 0; i < light.children.size(); ++i) {
            const XmlElement& one = light.children[i];
            if (one.name != dark.children[i].name) refuse("the two drawings have other parts");
            const bool words = one.name == "title" || one.name == "desc";
            const bool paper = i == 2 && one.name == "rect";
            if (depth == 1 && (paper || one.name == "title")) continue;
            if (words && !how_.described_by.empty()) continue;
            element(one, dark.children[i], depth);
        }
    }

    void element(const XmlElement& light, const XmlElement& dark, int depth) {
        const std::string name = outline_of(light).empty() ? light.name : "path";
        out_ += '<' + name;
        if (const std::string_view id = light.attribute("id"); !id.empty()) out_ += " id=" + renamed(id);
        std::string classes(light.attribute("class"));
        classes += own_class(light, dark, classes.empty() ? "" : " ");
        if (!classes.empty()) attribute("class", classes);
        place(light);
        if (light.children.empty() && light.text.find_first_not_of(" \n") == std::string::npos) {
            out_ += out_.back() == '"' ? "/>" : " />";
            return;
        }
        out_ += '>';
        if (light.children.empty()) out_ += escape_xml(light.name == "title" ? short_title(light.text) : light.text);
        children(light, dark, depth + 1);
        out_ += "</" + name + '>';
    }

    /// Ids of the drawing begin with its own prefix.
    [[nodiscard]] std::string renamed(std::string_view id) const {
        if (!id.starts_with(prefix_)) refuse("an id without the prefix");
        return how_.id + escape_xml(id.substr(prefix_.size()));
    }

    void attribute(std::string_view name, std::string_view value) {
        const bool bare = value.find_first_of(" \"'=<>`") == std::string_view::npos && !value.empty();
        out_ += ' ' + std::string(name) + (bare ? "=" : "=\"") + escape_xml(value) + (bare ? "" : "\"");
    }

    /// The path of what has its outline in one attribute; empty for all else.
    static std::string outline_of(const XmlElement& element) {
        if (element.name == "path") return compact_path(element.attribute("d"));
        if (element.name == "polygon" || element.name == "polyline")
            return compact_points(element.attribute("points"), element.name == "polygon");
        if (element.name != "line") return "";
        std::string points;
        for (const std::string_view name : {"x1", "y1", "x2", "y2"}) {
            const std::string_view value = element.attribute(name);
            points += std::string(value.empty() ? "0" : value) + ' ';
        }
        return compact_points(points, false);
    }

    void place(const XmlElement& element) {
        const std::string outline = outline_of(element);
        if (!outline.empty()) return attribute("d", outline);
        for (const auto& [name, value] : element.attributes) {
            if (among(lengths, name)) {
                attribute(name, compact_number(number_in(value)));
            } else if (name == "transform" || name == "role") {
                attribute(name, value);
            } else if (name != "id" && name != "class" && !among(look_attributes, name)) {
                refuse("attribute " + name);
            }
        }
    }

    PageFigures& figures_;
    const PageFigure& how_;
    std::string prefix_;
    std::string out_;
};

std::string PageFigures::add(const std::string& light, const std::string& dark, const PageFigure& how) {
    const XmlElement one = parsed(light), two = parsed(dark);
    const std::string_view label = one.attribute("aria-labelledby");
    const std::size_t end = label.find("-title");
    if (one.name != "svg" || end == std::string_view::npos) refuse("no title");
    return PageSvgWriter(*this, how, std::string(label.substr(0, end))).root(one, two);
}

std::string PageFigures::class_of(const std::string& light, const std::string& dark) {
    if (light.empty() && dark.empty()) return "";
    const auto [at, added] = numbers_.emplace(Look{light, dark}, looks_.size());
    if (added) looks_.push_back(at->first);
    return class_name(at->second);
}

std::string PageFigures::style_sheet() const {
    std::string light, dark;
    for (std::size_t i = 0; i < looks_.size(); ++i) {
        const auto& [on_light, on_dark] = looks_[i];
        light += '.' + class_name(i) + '{' + on_light + "}\n";
        if (on_light != on_dark) dark += '.' + class_name(i) + '{' + differing(on_light, on_dark) + "}\n";
    }
    if (!dark.empty()) light += "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n";
    return light;
}

}  // namespace entente::render
