// Headings of a heat map's columns, as short as the columns are narrow.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "words/say.hpp"

namespace entente::render {

struct ColumnHeadings {
    std::vector<std::vector<std::string>> lines;  ///< by column; none: no heading over it
    std::size_t rows = 1;                         ///< lines of the tallest heading
    std::string key;                              ///< what the headings stand for, if they are not the labels
};

/// The labels if they fit into columns `width` wide (on up to three lines, decades shortened), else the
/// years, with the labels in the key, else the first year over every so many columns.
ColumnHeadings column_headings(const words::Say& say, const std::vector<graph::Period>& periods, double width,
                               double size);

}  // namespace entente::render
