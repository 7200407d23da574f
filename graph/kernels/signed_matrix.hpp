// The matrices of signed graphs. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "graph/measurement.hpp"

namespace entente::graph {

struct SignedEntry {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::int8_t sign = 1;
};

/// Both halves of a symmetric matrix of `size` rows, from one of them, which ascends by (row, column):
/// `friendly` where the sign is +1, `hostile` where it is -1. Unlike elsewhere, Arcs::strength has any sign.
ArcArrays symmetric_matrix(std::size_t size, std::span<const SignedEntry> half, double friendly,
                           double hostile);

}  // namespace entente::graph
