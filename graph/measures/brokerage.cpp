#include "graph/measures/families.hpp"

namespace entente::graph {

std::span<const Measure> brokerage_measures() {
    return {};
}

}  // namespace entente::graph
