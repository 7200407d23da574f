// One label to one bloc, with the largest overlap in all. Private to this layer.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente::graph {

struct Overlap {
    std::uint32_t bloc;
    std::uint32_t label;
    std::uint64_t members;  ///< above 0
};

constexpr std::uint32_t no_label = std::numeric_limits<std::uint32_t>::max();

/// By bloc: its label, or no_label. Overlaps ascend by (bloc, label), each pair once. Of assignments with the
/// same total, the one in which low blocs and low labels come first.
std::vector<std::uint32_t> assigned_labels(std::span<const Overlap> overlaps, std::size_t blocs,
                                           std::size_t labels);

}  // namespace entente::graph
