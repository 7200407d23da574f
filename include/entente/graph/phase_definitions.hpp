// What the columns of `entente phases` mean: one entry a column.
#pragma once

#include <span>
#include <string_view>

#include "entente/graph/definition.hpp"

namespace entente::graph {

/// In the order of the columns.
std::span<const Definition> phase_definitions();

/// The row lives as long as the program; nullptr when no column of phases has that name.
const Definition* find_phase_definition(std::string_view name);

}  // namespace entente::graph
