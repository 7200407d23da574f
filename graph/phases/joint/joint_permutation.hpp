// A test of "nothing changes" for several series at once. Private to this layer.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "entente/graph/shift_posterior.hpp"

namespace entente::graph {

/// Inner product of what two times hold, less an origin common to all.
using InnerProduct = std::function<double(std::size_t, std::size_t)>;

/// What block_permutation_p() takes from SegmentationOptions.
struct JointTest {
    std::size_t min_length = 2;
    double penalty = 0;
};

/// As block_permutation_p() for n times, of which whole blocks change places; a segment costs the sum of
/// squared distances of its times from their mean. Empty with fewer than 4 times or blocks.
std::optional<double> joint_permutation_p(const InnerProduct& product, std::size_t n, const JointTest& how,
                                          const PermutationTest& test);

}  // namespace entente::graph
