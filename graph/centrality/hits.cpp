// Hubs and authorities: a good hub sends ties to good authorities, a good authority receives them from good
// hubs; h and a are the singular vectors of A to its largest singular value. Each actor has two sides, one
// that sends and one that receives, and (h, a) is the positive eigenvector of the undirected graph in which a
// tie joins the sending side of its source to the receiving side of its target.
//
// Where that graph falls into components, Kleinberg's iteration leaves 0 on all but the strongest and depends
// on its start where two are equally strong. As for eigenvector centrality, each component is solved by
// itself instead, hubs and authorities each scaled to Euclidean length 1, and values are compared within it
// only. Actors without ties to send are hubs of value 0, likewise authorities.
//
// Kleinberg, Journal of the ACM 46 (1999) 604-632.
#include "graph/centrality/hits.hpp"

#include <cmath>
#include <utility>

#include "graph/centrality/perron.hpp"
#include "graph/kernels/blocks.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

struct HubsAndAuthorities {
    Values hub;
    Values authority;
};

void append_rows(ArcArrays& to, const Arcs& arcs, Vertex shift) {
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        for (const Vertex w : arcs.row(v)) to.column.push_back(w + shift);
        const auto strengths = arcs.strengths(v);
        to.strength.insert(to.strength.end(), strengths.begin(), strengths.end());
        to.start.push_back(static_cast<Vertex>(to.column.size()));
    }
}

/// Vertex v sends, vertex n + v receives.
ArcArrays two_sides(const BothWays& ties) {
    ArcArrays sides;
    append_rows(sides, ties.out, static_cast<Vertex>(ties.out.size()));
    append_rows(sides, ties.in, 0);
    return sides;
}

/// 0 for actors with a tie of strength above 0, whichever way it runs; the components' values come over it.
Values start_values(const ArcArrays& sides) {
    const std::size_t n = sides.arcs().size() / 2;
    Values values(n);
    for (std::size_t side = 0; side < 2 * n; ++side) {
        for (const double strength : sides.arcs().strengths(side)) {
            if (strength > 0) values[side % n] = 0.0;
        }
    }
    return values;
}

void set_component(HubsAndAuthorities& result, const Block& block) {
    const auto pair = perron(block.matrix.arcs());
    const std::size_t n = result.hub.size();
    double squares[2] = {0, 0};
    for (std::size_t i = 0; pair && i < block.vertices.size(); ++i) {
        squares[block.vertices[i] < n ? 0 : 1] += pair->vector[i] * pair->vector[i];
    }
    for (std::size_t i = 0; i < block.vertices.size(); ++i) {
        const std::size_t side = block.vertices[i];
        auto& value = side < n ? result.hub[side] : result.authority[side - n];
        value.reset();
        if (pair) value = pair->vector[i] / std::sqrt(squares[side < n ? 0 : 1]);
    }
}

const HubsAndAuthorities& hubs_and_authorities(Measurement& measurement) {
    const TieKind kind = measurement.kind_or(TieKind::cooperation);
    return measurement.once<HubsAndAuthorities>(kind, [&] {
        const ArcArrays sides = two_sides(measurement.ties(kind));
        HubsAndAuthorities result{start_values(sides), start_values(sides)};
        for (const Block& block : connected_blocks(sides.arcs())) set_component(result, block);
        return result;
    });
}

}  // namespace

Values hub(Measurement& measurement) {
    return hubs_and_authorities(measurement).hub;
}

Values authority(Measurement& measurement) {
    return hubs_and_authorities(measurement).authority;
}

}  // namespace entente::graph
