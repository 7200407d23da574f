#include "bench/centrality/works.hpp"

namespace entente::bench {

void add_igraph() {}

}  // namespace entente::bench
