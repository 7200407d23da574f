// What a heat map says in words.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "render/chart/grid.hpp"
#include "words/say.hpp"

namespace entente::render {

/// `States`, `Militant groups`: over the rows of a kind.
std::string kind_heading(const words::Say& say, model::ActorKind kind);

/// For those who don't see the figure: how much it shows, then who was friendly and who hostile to a pole in
/// every period with a value.
std::string heat_description(const words::Say& say, const model::Network& network,
                             const std::vector<GridGroup>& groups,
                             const std::array<model::ActorIndex, 2>& poles, std::size_t periods);

}  // namespace entente::render
