// Finished SVG as a tree, for tests, with the promises that every figure keeps checked on the way.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "entente/render/text.hpp"
#include "render/svg.hpp"
#include "render/xml.hpp"

namespace entente::render::testing {

inline void visit(const XmlElement& element, const std::function<void(const XmlElement&)>& see) {
    see(element);
    for (const XmlElement& child : element.children) visit(child, see);
}

inline std::vector<std::string> texts(const XmlElement& root, const std::string& name = "text") {
    std::vector<std::string> out;
    visit(root, [&](const XmlElement& element) {
        if (element.name == name) out.push_back(element.text);
    });
    return out;
}

inline const XmlElement* by_id(const XmlElement& root, const std::string& id) {
    const XmlElement* found = nullptr;
    visit(root, [&](const XmlElement& element) {
        if (element.attribute("id") == id) found = &element;
    });
    return found;
}

/// Reads an SVG and expects: only harmless elements and attributes, numbers that are numbers, ids that
/// are unique and begin with `prefix`, a title and a description, no prolog and no comment.
inline XmlElement read_clean_svg(const std::string& svg, const std::string& prefix) {
    static const std::set<std::string> elements = {"svg",     "title",  "desc", "g",       "rect",
                                                   "line",    "path",   "text", "polygon", "polyline",
                                                   "ellipse", "circle", "tspan"};
    static const std::set<std::string> attributes = {"lang",
                                                     "xmlns",
                                                     "viewBox",
                                                     "width",
                                                     "height",
                                                     "style",
                                                     "font-family",
                                                     "role",
                                                     "aria-labelledby",
                                                     "id",
                                                     "class",
                                                     "transform",
                                                     "x",
                                                     "y",
                                                     "x1",
                                                     "x2",
                                                     "y1",
                                                     "y2",
                                                     "cx",
                                                     "cy",
                                                     "r",
                                                     "rx",
                                                     "ry",
                                                     "d",
                                                     "points",
                                                     "fill",
                                                     "fill-opacity",
                                                     "stroke",
                                                     "stroke-width",
                                                     "stroke-dasharray",
                                                     "stroke-linecap",
                                                     "stroke-linejoin",
                                                     "stroke-opacity",
                                                     "font-size",
                                                     "font-weight",
                                                     "text-anchor"};
    EXPECT_EQ(svg.find("<!"), std::string::npos);
    EXPECT_EQ(svg.find("<?"), std::string::npos);
    XmlElement root = parse_xml(svg);
    EXPECT_EQ(root.name, "svg");
    EXPECT_EQ(root.attribute("role"), "img");
    EXPECT_EQ(root.attribute("style"), "max-width:100%;height:auto");
    std::set<std::string> ids;
    visit(root, [&](const XmlElement& element) {
        EXPECT_TRUE(elements.contains(element.name)) << element.name;
        for (const auto& [name, value] : element.attributes) {
            EXPECT_TRUE(attributes.contains(name)) << name;
            EXPECT_TRUE(name != "style" || element.name == "svg");
            if (name == "fill" || name == "stroke") {
                EXPECT_TRUE(value == "none" || value[0] == '#') << value;
            }
            if (name == "id") {
                EXPECT_TRUE(ids.insert(value).second) << "id twice: " << value;
                EXPECT_EQ(value.rfind(prefix, 0), 0U) << value;
            }
            const bool number = name.size() <= 2 && name != "id" && name != "d";
            if (number) {
                EXPECT_EQ(value.find_first_not_of("0123456789.-"), std::string::npos) << name << '=' << value;
            }
        }
    });
    EXPECT_TRUE(ids.contains(prefix + "-title"));
    EXPECT_TRUE(ids.contains(prefix + "-desc"));
    return root;
}

struct TextBox {
    std::string text;
    double left, right, top, bottom;
};

/// Where the texts of an SVG without transforms stand.
inline std::vector<TextBox> text_boxes(const XmlElement& root) {
    std::vector<TextBox> boxes;
    visit(root, [&](const XmlElement& element) {
        if (element.name != "text") return;
        const auto number = [&](const char* name) { return std::stod(std::string(element.attribute(name))); };
        const double size = number("font-size"), x = number("x"), y = number("y");
        const double width = text_width(element.text, size, !element.attribute("font-weight").empty());
        const auto anchor = element.attribute("text-anchor");
        const double left = anchor == "end" ? x - width : (anchor == "middle" ? x - width / 2 : x);
        boxes.push_back({element.text, left, left + width, y - 0.72 * size, y});
    });
    return boxes;
}

/// Expects that no text reaches over the figure's edges.
inline void expect_no_text_cut(const XmlElement& root) {
    const double width = std::stod(std::string(root.attribute("width")));
    const double height = std::stod(std::string(root.attribute("height")));
    for (const TextBox& box : text_boxes(root)) {
        EXPECT_GE(box.left, -0.01) << box.text;
        EXPECT_LE(box.right, width + 0.01) << box.text;
        EXPECT_GE(box.top, 0) << box.text;
        EXPECT_LE(box.bottom, height - 1) << box.text;
    }
}

/// Expects that no two texts lie on each other.
inline void expect_no_text_overlap(const XmlElement& root) {
    const auto boxes = text_boxes(root);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            const TextBox &a = boxes[i], &b = boxes[j];
            const bool apart = a.right <= b.left + 0.5 || b.right <= a.left + 0.5 ||
                               a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
            EXPECT_TRUE(apart) << '"' << a.text << "\" on \"" << b.text << '"';
        }
    }
}

/// Texts that break what is written carelessly.
inline std::vector<std::string> hostile_strings() {
    return {"</text><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onload='alert(1)",
            "&amp; &lt;b&gt; &#60;script&#62; &",
            "a\\nb\\lc\\rd\\N\\G\\E\\T\\H\\L",
            "ends in a backslash \\",
            "\\\"",
            "<b>HTML-like</b>",
            "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
            "]]><!--x-->",
            std::string("nul \0 byte", 10),
            "control \x01\x02\x1b[31m\x7f",
            "bad \xff\xfe utf \xc3( \xed\xa0\x80 \xf4\x90\x80\x80",
            "\xef\xbf\xbe and \xef\xbf\xbf",
            "emoji 🕊️ 👩‍👩‍👧",
            "العربية עברית ‮reversed‬",
            "中华人民共和国 भारत",
            "line\nbreak\ttab\r\n",
            "",
            "    ",
            std::string(300, 'W'),
            "javascript:alert(1)",
            "url(http://example.org/x)",
            "%s%n %3 ${x} {{x}} #{x}",
            "graph { a -- b } ; // /* # "};
}

}  // namespace entente::render::testing
