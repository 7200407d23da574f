#include "graph/measurement.hpp"

#include <cmath>
#include <stdexcept>

namespace entente::graph {
namespace {

/// Distinct types keep the results of dyads(), ties() and paths() apart in Measurement::once().
struct DyadArrays {
    ArcArrays either_way;
};

struct TieArrays {
    ArcArrays out;
    ArcArrays in;
};

struct Followed {
    BothWays both;
};

double strength_of(const bundle::Strength& strength, TieKind kind) {
    switch (kind) {
        case TieKind::cooperation:
            return strength.cooperation;
        case TieKind::conflict:
            return strength.conflict;
        case TieKind::all:
            break;
    }
    return strength.cooperation + strength.conflict;
}

template <class Graph>
ArcArrays arcs_of(const Graph& graph, TieKind kind) {
    ArcArrays arrays;
    arrays.column.reserve(num_edges(graph));
    arrays.strength.reserve(num_edges(graph));
    for (const Vertex v : vertex_range(graph)) {
        for (const auto arc : out_arcs(v, graph)) {
            const double strength = strength_of(graph[arc], kind);
            if (kind != TieKind::all && !(strength > 0)) continue;
            arrays.column.push_back(target(arc, graph));
            arrays.strength.push_back(strength);
        }
        arrays.start.push_back(static_cast<Vertex>(arrays.column.size()));
    }
    return arrays;
}

void check(bool good, const char* message) {
    if (!good) throw std::invalid_argument(message);
}

}  // namespace

ArcArrays reversed(const Arcs& arcs) {
    ArcArrays result;
    result.start.assign(arcs.size() + 1, 0);
    for (const Vertex w : arcs.column) ++result.start[w + 1];
    for (std::size_t v = 0; v < arcs.size(); ++v) result.start[v + 1] += result.start[v];
    result.column.resize(arcs.column.size());
    result.strength.resize(arcs.strength.size());
    std::vector<Vertex> next(result.start.begin(), result.start.end() - 1);
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        for (Vertex at = arcs.start[v]; at < arcs.start[v + 1]; ++at) {
            const Vertex place = next[arcs.column[at]]++;
            result.column[place] = static_cast<Vertex>(v);
            result.strength[place] = arcs.strength[at];
        }
    }
    return result;
}

Measurement::Measurement(const Snapshot& snapshot, const MeasureOptions& options)
    : snapshot_(snapshot), options_(options) {
    check(std::isfinite(options.length_exponent), "the exponent of tie lengths must be finite");
    check(options.katz_share > 0 && options.katz_share < 1,
          "Katz's alpha must be above 0 and below 1, as a share of 1/lambda_max");
    check(options.damping >= 0 && options.damping < 1, "the damping of PageRank must be in [0, 1)");
}

const Snapshot& snapshot_of(const Measurement& measurement) {
    return measurement.snapshot();
}

const MeasureOptions& options_of(const Measurement& measurement) {
    return measurement.options();
}

const Arcs& Measurement::dyads(TieKind kind) {
    const auto& made =
        once<DyadArrays>(kind, [&] { return DyadArrays{arcs_of(snapshot_.graph().dyads, kind)}; });
    return once<Arcs>(kind, [&] { return made.either_way.arcs(); });
}

const BothWays& Measurement::ties(TieKind kind) {
    const auto& made = once<TieArrays>(kind, [&] {
        ArcArrays out = arcs_of(snapshot_.graph().ties, kind);
        ArcArrays in = reversed(out.arcs());
        return TieArrays{std::move(out), std::move(in)};
    });
    return once<BothWays>(kind, [&] { return BothWays{made.out.arcs(), made.in.arcs(), false}; });
}

const BothWays& Measurement::paths(TieKind kind) {
    return once<Followed>(kind,
                          [&]() -> Followed {
                              if (options_.direction == Direction::ignored) {
                                  return {{dyads(kind), dyads(kind), true}};
                              }
                              const BothWays& along = ties(kind);
                              if (options_.direction == Direction::out) return {along};
                              return {{along.in, along.out, false}};
                          })
        .both;
}

}  // namespace entente::graph
