// What the numbers of structural balance of a whole network mean: one entry a column.
#pragma once

#include <span>
#include <string_view>

#include "entente/graph/definition.hpp"

namespace entente::graph {

/// In the order of the columns. The walk balance of an actor is a row of measures().
std::span<const Definition> balance_definitions();

/// The row lives as long as the program; nullptr when no number of balance has that name.
const Definition* find_balance_definition(std::string_view name);

}  // namespace entente::graph
