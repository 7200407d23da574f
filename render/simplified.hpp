// The figure that is drawn when the designed one cannot be.
#pragma once

#include "entente/render/diagram.hpp"

namespace entente::render {

/// The diagram with straight ties, and its chips on them.
Diagram simplified(const Diagram& diagram);

}  // namespace entente::render
