// Degree is the number of other actors that an actor is tied with, not the number of relations:
// parallel relations are one tie. A relation of weight 0 ties too. Directed relations count where
// they start (out) and where they end (in), undirected ones in both; the total counts a partner once.
// Strength sums over dyads, so that a relation counts once for either end, whichever way it runs; in- and
// out-strength sum over ties, so that an undirected relation counts in both.
//
// Signed degree: a partner is friendly or hostile by the sign of the dyad's net cooperation, as in
// signed_graph.hpp; one whose net is 0 counts as neither. That is not the number of cooperation or conflict
// ties: a dyad with both is in either of those, but has one sign.
//
// Freeman, Social Networks 1 (1979) 215-239. Strength: Barrat, Barthelemy, Pastor-Satorras and
// Vespignani, PNAS 101 (2004) 3747-3752, here by sign. Signed degree: Everett and Borgatti, Social Networks
// 38 (2014) 111-120.
#include "graph/centrality/degree.hpp"

#include <numeric>
#include <span>

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

Values row_lengths(const Arcs& arcs) {
    Values result;
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        result.emplace_back(static_cast<double>(arcs.row(v).size()));
    }
    return result;
}

Values row_sums(const Arcs& arcs) {
    Values result;
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        const auto row = arcs.strengths(v);
        result.emplace_back(std::accumulate(row.begin(), row.end(), 0.0));
    }
    return result;
}

struct Sums {
    double cooperation = 0;
    double conflict = 0;
    double friends = 0;
    double foes = 0;
};

/// `part(sums)` of the dyads of each vertex.
template <class Part>
Values over_dyads(const Measurement& measurement, const Part& part) {
    const DyadGraph& graph = measurement.snapshot().graph().dyads;
    Values result;
    for (const Vertex v : vertex_range(graph)) {
        Sums sums;
        for (const auto arc : out_arcs(v, graph)) {
            const bundle::Strength& dyad = graph[arc];
            const double net = dyad.cooperation - dyad.conflict;
            sums.cooperation += dyad.cooperation;
            sums.conflict += dyad.conflict;
            sums.friends += net > 0 ? 1 : 0;
            sums.foes += net < 0 ? 1 : 0;
        }
        result.push_back(part(sums));
    }
    return result;
}

}  // namespace

Values degree(Measurement& measurement) {
    return row_lengths(measurement.dyads(measurement.kind_or(TieKind::all)));
}

Values in_degree(Measurement& measurement) {
    return row_lengths(measurement.ties(measurement.kind_or(TieKind::all)).in);
}

Values out_degree(Measurement& measurement) {
    return row_lengths(measurement.ties(measurement.kind_or(TieKind::all)).out);
}

Values positive_degree(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.friends; });
}

Values negative_degree(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.foes; });
}

Values net_degree(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.friends - s.foes; });
}

Values degree_ratio(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return net_cooperation(s.friends, s.foes); });
}

Values strength(Measurement& measurement) {
    return row_sums(measurement.dyads(measurement.kind_or(TieKind::all)));
}

Values in_strength(Measurement& measurement) {
    return row_sums(measurement.ties(measurement.kind_or(TieKind::all)).in);
}

Values out_strength(Measurement& measurement) {
    return row_sums(measurement.ties(measurement.kind_or(TieKind::all)).out);
}

Values cooperation_strength(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.cooperation; });
}

Values conflict_strength(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.conflict; });
}

Values net_strength(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return s.cooperation - s.conflict; });
}

Values strength_ratio(Measurement& measurement) {
    return over_dyads(measurement, [](const Sums& s) { return net_cooperation(s.cooperation, s.conflict); });
}

}  // namespace entente::graph
