// Good camps fast: the upper bound of the frustration index.
#pragma once

#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

/// Camps that agree with a spanning forest of the edges most surely decided: y near 0 says that the edge is
/// satisfied, near 1 that it is frustrated. Among equals heavier ones first, then by position.
Camps forest_camps(const Problem& problem, const std::vector<double>& y);

/// Moves vertices while that lowers the cost.
void descend(const Problem& problem, const Neighbours& near, Camps& camps);

/// Tabu search from `camps`, for a number of moves that depends on the problem's size only; leaves the best
/// camps met. The same result for the same input, unless stopped.
void tabu_search(const Problem& problem, const Neighbours& near, Camps& camps, Stop& stop);

}  // namespace entente::graph::two_camps
