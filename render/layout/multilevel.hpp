// Springs and charges on many bodies at once, coarse to fine.
#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/springs.hpp"

namespace entente::render {

/// Places of `bodies` points, where springs and charges balance: bodies held by springs stand in clusters,
/// and the whole is untwisted, since it is unfolded from a few clumps. The length of a spring is about 1.
/// Bodies without a chain of springs between them drift far apart. The same seed gives the same places.
std::vector<Point> unfold_springs(std::size_t bodies, const std::vector<Spring>& springs, std::uint32_t seed);

}  // namespace entente::render
