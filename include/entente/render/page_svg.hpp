// Figures as parts of one HTML page: small, light and dark, their looks in one style sheet for all.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::render {

/// How a figure stands in the page.
struct PageFigure {
    std::string id;       ///< prefix of all ids in it, instead of the drawing's own
    std::string classes;  ///< of the svg element: `wide`
    /// The id of the figure that has title and description for both, if it is not this one: the same picture
    /// in another shape. Such a figure has no titles of its own parts either.
    std::string described_by;
};

/// Writes finished figures as `svg` elements of HTML. Coordinates have one decimal and paths are relative, no
/// element has a look of its own but a class, and the paper behind a figure is left to the page.
class PageFigures {
public:
    /// `light` and `dark` are drawn of the same figure in themes that differ in colours only; throws
    /// std::invalid_argument when more differs, or when a drawing is none of this library's.
    std::string add(const std::string& light, const std::string& dark, const PageFigure& how);

    /// The looks of all figures added so far: those of light ground, those of a dark screen, light in print.
    [[nodiscard]] std::string style_sheet() const;

private:
    friend class PageSvgWriter;

    /// The class of a look; both are declarations as in a style sheet. Empty without any.
    std::string class_of(const std::string& light, const std::string& dark);

    using Look = std::pair<std::string, std::string>;
    std::map<Look, std::size_t> numbers_;
    std::vector<Look> looks_;  ///< by number
};

}  // namespace entente::render
