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
    /// The id of the figure that has the description for both, if it is not this one: the same picture in
    /// another shape.
    std::string described_by;
    /// Parts that have a `data-t` in place of their id: the id without the drawing's prefix (`chip-1`),
    /// value.
    std::map<std::string, std::string> data = {};
    /// Only the stage of a diagram: no title, strip, key, legend or source line. Its id is that of the figure
    /// with `-stage`.
    bool stage_only = false;
    /// Of the description the first sentence: the page has the rest as text.
    bool brief = false;
};

/// Writes finished figures as `svg` elements of HTML. Coordinates have one decimal and paths are relative, no
/// element has a look of its own but a class, shapes of one look that don't overlap may be one element, the
/// shape of an actor that has the same place in several stages is there once, and the paper behind a figure
/// is left to the page. Titles of parts are left out: the page says more in its tables.
class PageFigures {
public:
    /// `light` and `dark` are drawn of the same figure in themes that differ in colours only; throws
    /// std::invalid_argument when more differs, or when a drawing is none of this library's.
    std::string add(const std::string& light, const std::string& dark, const PageFigure& how);

    /// The looks of all figures added so far: those of light ground, those of a dark screen, light in print.
    [[nodiscard]] std::string style_sheet() const;

private:
    friend class PageSvgWriter;

    using Look = std::pair<std::string, std::string>;  ///< declarations, on light ground and on dark

    /// The class of a look; empty without any declaration.
    std::string class_of(const Look& look);

    /// The class of an element in a group of a kind (`tie cooperation`), at a place there; empty when its
    /// look is the usual one, that of the first.
    std::string class_in(const std::string& kind, const std::string& place, const Look& look);

    [[nodiscard]] std::string selector(const std::string& kind, const std::string& place) const;

    std::map<Look, std::size_t> numbers_;
    std::vector<Look> looks_;  ///< by number
    std::map<std::pair<std::string, std::string>, Look> usual_;
    std::map<std::string, std::size_t> shapes_;  ///< of nodes, with their kind; numbers of their ids
};

/// An svg element of PageFigures once more: it shows the element with that id, which must hold all it draws.
std::string same_again(std::string_view svg, std::string_view id);

}  // namespace entente::render
