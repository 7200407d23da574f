/// Work on several threads, for the layers that stand on this one.
#pragma once

#include <cstddef>
#include <functional>

namespace entente::graph {

/// `body(i)` for every i of [0, n), in any order, from as many threads as oneTBB gives; returns when all are
/// done. Each may write only where no other reads or writes. The first exception ends the loop, and is
/// thrown. For rounds of a millisecond and more.
void in_parallel(std::size_t n, const std::function<void(std::size_t)>& body);

}  // namespace entente::graph
