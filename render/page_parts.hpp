// The parts of a figure for a page, put together where one element can stand for several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/compact_path.hpp"
#include "render/geometry.hpp"

namespace entente::render {

/// An element as it is written, or what it takes to write it together with others of its look.
struct PagePart {
    std::string written;  ///< the element; empty for an outline or a mark
    std::string classes;
    Outline outline;         ///< of a shape without an id
    std::string mark;        ///< a text of one character without an id
    std::vector<double> at;  ///< of a mark: the places along its line
    double baseline = 0;     ///< of a mark
    std::optional<Box> box;  ///< what it covers; none: anything
};

/// Elements in their order. A shape or mark goes into an earlier one of the same look when nothing between
/// the two is drawn where it is.
class PageParts {
public:
    void add(PagePart part);
    [[nodiscard]] std::string str() const;

private:
    std::vector<PagePart> parts_;
};

/// ` name=value`, in quotes where HTML needs them.
std::string page_attribute(std::string_view name, std::string_view value);

}  // namespace entente::render
