// The one place where SVG is written. Only elements and attributes of a short list can be, so that
// nothing with a script, a link, a style sheet or foreign content ever leaves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

/// An attribute to write. An empty value leaves it out.
struct Attribute {
    Attribute(std::string_view name_, std::string_view value_) : name(name_), value(value_) {}
    Attribute(std::string_view name_, const char* value_) : name(name_), value(value_) {}
    Attribute(std::string_view name_, std::string value_) : name(name_), value(std::move(value_)) {}
    Attribute(std::string_view name_, double number, int digits = 2);

    std::string_view name;
    std::string value;
};

enum class Anchor { start, middle, end };

struct TextStyle {
    double size = 10;
    std::string colour;
    bool bold = false;
    Anchor anchor = Anchor::start;
};

/// Elements one after another. Names outside the list and colours that are not one (`#0072B2`,
/// `none`) are refused with RenderError; values and text are escaped.
class SvgWriter {
public:
    void open(std::string_view element, const std::vector<Attribute>& attributes = {});
    void close();
    void leaf(std::string_view element, const std::vector<Attribute>& attributes);
    /// An element that holds only text: the `title` or `desc` of the one that is open.
    void words(std::string_view element, std::string_view content,
               const std::vector<Attribute>& attributes = {});
    /// One line of text; nothing when it is blank.
    void text(Point at, std::string_view line, const TextStyle& style);
    void line(Point from, Point to, std::string_view stroke, double width, std::string_view dashes = {});
    void rectangle(Point top_left, Size size, std::string_view fill, double opacity = 1);

    /// All that was written; every element must be closed.
    [[nodiscard]] const std::string& str() const;

private:
    void begin(std::string_view element, const std::vector<Attribute>& attributes);
    std::string out_;
    std::vector<std::string> open_;
};

/// What the document itself says.
struct Document {
    std::string id;  ///< prefix of all ids
    std::string title;
    std::string description;
    Size size;
    std::string language = "en";    ///< its tag (BCP 47); other than English is said to screen readers
    std::optional<Size> page = {};  ///< as wide and high as this, whatever the size: smaller if need be
};

/// The finished SVG: the body on white paper, with title and description for screen readers, as wide
/// as its place allows. No prolog and no style sheet, so that it can be pasted into a page.
std::string svg_document(const Document& document, const Theme& theme, const SvgWriter& body);

/// A text as the prefix of ids: letters, digits and hyphens, beginning with a letter.
std::string id_prefix(std::string_view text);

}  // namespace entente::render
