#include "render/svg.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr std::array<std::string_view, 12> allowed_elements = {"circle", "desc", "ellipse", "g",
                                                               "line",   "path", "polygon", "polyline",
                                                               "rect",   "text", "title",   "tspan"};

constexpr std::array<std::string_view, 31> allowed_attributes = {"class",
                                                                 "cx",
                                                                 "cy",
                                                                 "d",
                                                                 "fill",
                                                                 "fill-opacity",
                                                                 "font-family",
                                                                 "font-size",
                                                                 "font-weight",
                                                                 "height",
                                                                 "id",
                                                                 "points",
                                                                 "r",
                                                                 "rx",
                                                                 "ry",
                                                                 "stroke",
                                                                 "stroke-dasharray",
                                                                 "stroke-linecap",
                                                                 "stroke-linejoin",
                                                                 "stroke-opacity",
                                                                 "stroke-width",
                                                                 "text-anchor",
                                                                 "transform",
                                                                 "width",
                                                                 "x",
                                                                 "x1",
                                                                 "x2",
                                                                 "y",
                                                                 "y1",
                                                                 "y2",
                                                                 "role"};

template <class List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// `url(...)` would make a viewer fetch something.
void require_colour(std::string_view value) {
    if (value == "none") return;
    const bool digits = (value.size() == 4 || value.size() == 7) && value[0] == '#' &&
                        std::all_of(value.begin() + 1, value.end(), is_hex);
    if (!digits) {
        throw RenderError("'" + clean_text(value) + "' is not a colour; write it as #0072B2");
    }
}

// What the view box shows: the figure, with paper round it when the page has another shape.
Size sheet_of(const Document& document) {
    if (!document.page) return document.size;
    const double ratio = document.page->height / document.page->width;
    const double width = std::max(document.size.width, document.size.height / ratio);
    return {width, width * ratio};
}

std::string_view anchor_name(Anchor anchor) {
    if (anchor == Anchor::middle) return "middle";
    return anchor == Anchor::end ? "end" : "";
}

}  // namespace

Attribute::Attribute(std::string_view name_, double number, int digits)
    : name(name_), value(svg_number(number, digits)) {}

void SvgWriter::begin(std::string_view element, const std::vector<Attribute>& attributes) {
    if (!contains(allowed_elements, element)) throw std::logic_error("SVG element " + std::string(element));
    out_ += '<';
    out_ += element;
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty()) continue;
        if (!contains(allowed_attributes, attribute.name)) {
            throw std::logic_error("SVG attribute " + std::string(attribute.name));
        }
        if (attribute.name == "fill" || attribute.name == "stroke") require_colour(attribute.value);
        out_ += ' ';
        out_ += attribute.name;
        out_ += "=\"" + escape_xml(attribute.value) + '"';
    }
}

void SvgWriter::open(std::string_view element, const std::vector<Attribute>& attributes) {
    begin(element, attributes);
    out_ += ">\n";
    open_.emplace_back(element);
}

void SvgWriter::close() {
    if (open_.empty()) throw std::logic_error("no SVG element is open");
    out_ += "</" + open_.back() + ">\n";
    open_.pop_back();
}

void SvgWriter::leaf(std::string_view element, const std::vector<Attribute>& attributes) {
    begin(element, attributes);
    out_ += "/>\n";
}

void SvgWriter::words(std::string_view element, std::string_view content,
                      const std::vector<Attribute>& attributes) {
    begin(element, attributes);
    out_ += '>' + escape_xml(content) + "</";
    out_ += element;
    out_ += ">\n";
}

void SvgWriter::text(Point at, std::string_view line, const TextStyle& style) {
    if (line.find_first_not_of(' ') == std::string_view::npos) return;
    words("text", line,
          {{"x", at.x},
           {"y", at.y},
           {"font-size", style.size},
           {"font-weight", style.bold ? "bold" : ""},
           {"fill", style.colour},
           {"text-anchor", anchor_name(style.anchor)}});
}

void SvgWriter::line(Point from, Point to, std::string_view stroke, double width, std::string_view dashes) {
    leaf("line", {{"x1", from.x},
                  {"y1", from.y},
                  {"x2", to.x},
                  {"y2", to.y},
                  {"stroke", stroke},
                  {"stroke-width", width},
                  {"stroke-dasharray", dashes}});
}

void SvgWriter::rectangle(Point top_left, Size size, std::string_view fill, double opacity) {
    leaf("rect", {{"x", top_left.x},
                  {"y", top_left.y},
                  {"width", size.width},
                  {"height", size.height},
                  {"fill", fill},
                  {"fill-opacity", opacity < 1 ? svg_number(opacity) : std::string()}});
}

const std::string& SvgWriter::str() const {
    if (!open_.empty()) throw std::logic_error("an SVG element is still open: " + open_.back());
    return out_;
}

std::string svg_document(const Document& document, const Theme& theme, const SvgWriter& body) {
    require_colour(theme.paper);
    const std::string id = id_prefix(document.id);
    const Size page = document.page.value_or(document.size);
    const double left = (document.size.width - sheet_of(document).width) / 2;
    const std::string width = svg_number(sheet_of(document).width),
                      height = svg_number(sheet_of(document).height);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + svg_number(left) + " 0 " +
                      width + ' ' + height + "\" width=\"" + svg_number(page.width) + "\" height=\"" +
                      svg_number(page.height) + "\" style=\"max-width:100%;height:auto\" font-family=\"" +
                      escape_xml(theme.font) + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id +
                      "-desc\"";
    if (document.language != "en") out += " lang=\"" + escape_xml(document.language) + '"';
    out += ">\n";
    out += "<title id=\"" + id + "-title\">" + escape_xml(document.title) + "</title>\n";
    out += "<desc id=\"" + id + "-desc\">" + escape_xml(document.description) + "</desc>\n";
    out += std::string("<rect ") + (left < 0 ? "x=\"" + svg_number(left) + "\" " : "") + "width=\"" + width +
           "\" height=\"" + height + "\" fill=\"" + theme.paper + "\"/>\n";
    return out + body.str() + "</svg>\n";
}

std::string id_prefix(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        id += kept ? c : '-';
    }
    const bool letter = !id.empty() && ((id[0] >= 'a' && id[0] <= 'z') || (id[0] >= 'A' && id[0] <= 'Z'));
    return letter ? id : "figure" + (id.empty() ? id : '-' + id);
}

}  // namespace entente::render
