// The diagram in the DOT language.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"

namespace entente::render {

/// How much is asked of Graphviz: the figure as designed, or boxes and single lines only.
enum class Detail { full, plain };

std::string stage_dot(const Diagram& diagram, const Theme& theme, Detail detail);

/// Names of a diagram's parts in DOT, and ids in Graphviz's SVG: nothing of them comes from data.
std::string node_name(model::ActorIndex actor);
std::string arc_name(std::size_t arc);
std::string hull_name(std::size_t hull);
std::string chip_name(std::size_t chip);

}  // namespace entente::render
