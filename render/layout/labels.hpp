// An actor's label and the box it needs.
#pragma once

#include "entente/render/layout.hpp"

namespace entente::render {

/// The shape an actor is drawn in.
Shape shape_of(const Theme& theme, model::ActorKind kind, bool focal);

/// Label lines and box size of an actor, centre unset: its display name on up to two lines, on three
/// when a line would be wider than 132 units, and with an ellipsis when that is not enough.
Placement labelled(const model::Network& network, model::ActorIndex actor, const Theme& theme, bool focal);

}  // namespace entente::render
