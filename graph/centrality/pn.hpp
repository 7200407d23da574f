// PN centrality: status by friends and foes. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values pn(Measurement& measurement);
Values pn_in(Measurement& measurement);
Values pn_out(Measurement& measurement);

}  // namespace entente::graph
