// What the numbers of alignment mean besides the similarity measures: one entry a column.
#pragma once

#include <span>
#include <string_view>

#include "entente/graph/definition.hpp"

namespace entente::graph {

/// In the order of the columns. The similarity measures are rows of similarity_measures().
std::span<const Definition> alignment_definitions();

/// The row lives as long as the program; nullptr when no number of alignment has that name.
const Definition* find_alignment_definition(std::string_view name);

}  // namespace entente::graph
