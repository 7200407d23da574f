// Parts of a diagram that follow from its nodes and arcs.
#pragma once

#include <vector>

#include "entente/render/diagram.hpp"
#include "render/route/arcs.hpp"

namespace entente::render {

/// What arcs end on or go round.
Stop stop_for(const Node& node, const Theme& theme);

/// The kinds in the figure that are neither pale names nor focal, in order of all_kinds().
std::vector<model::ActorKind> kinds_of(const std::vector<Node>& nodes);

/// The layout's hulls, each reaching round the members that are drawn, if there are two or more, but as wide
/// as ever, so that it does not jump from era to era.
std::vector<Hull> hulls_round(const std::vector<Node>& nodes, const Layout& layout);

/// The layout's area without what is empty below; nothing moves by it.
Size cropped(const Diagram& diagram, const Layout& layout);

}  // namespace entente::render
