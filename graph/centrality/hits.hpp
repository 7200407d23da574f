// Hubs and authorities. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values hub(Measurement& measurement);
Values authority(Measurement& measurement);

}  // namespace entente::graph
