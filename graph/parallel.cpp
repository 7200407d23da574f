#include "entente/graph/parallel.hpp"

#include "graph/parallel.hpp"

namespace entente::graph {

void in_parallel(std::size_t n, const std::function<void(std::size_t)>& body) {
    parallel_for(0, n, body);
}

}  // namespace entente::graph
