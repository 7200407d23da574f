// How far vertices are from each other in steps, every arc one. Private to this layer.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// What lies within reach of one vertex, itself left out.
struct HopSummary {
    std::uint64_t reached = 0;  ///< vertices
    std::uint64_t steps = 0;    ///< sum of the distances to them
    double inverse = 0;         ///< sum of 1/distance, added up from the nearest on

    bool operator==(const HopSummary&) const = default;
};

/// By position in `sources`: what it reaches along arcs.out. The same bytes for any number of threads, and
/// whatever the other sources.
std::vector<HopSummary> hop_summaries(const BothWays& arcs, std::span<const Vertex> sources);

/// From every vertex.
std::vector<HopSummary> hop_summaries(const BothWays& arcs);

}  // namespace entente::graph
