// Status in a signed network by its dominant eigenvector. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values signed_eigenvector(Measurement& measurement);

}  // namespace entente::graph
