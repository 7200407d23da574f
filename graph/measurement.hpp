// One snapshot being measured: the arcs that measures share, and what they have found out already.
// Private to this layer.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <typeindex>
#include <utility>
#include <vector>

#include "entente/graph/measures.hpp"
#include "graph/bgl.hpp"

namespace entente::graph {

/// Compressed sparse rows: the columns of row v are column[start[v]] … column[start[v + 1] - 1], ascending,
/// without v itself and without repeats. `strength` goes with `column`. Looks only; the arrays are somebody
/// else's.
struct Arcs {
    std::span<const Vertex> start;  ///< size() + 1 of them
    std::span<const Vertex> column;
    std::span<const double> strength;  ///< >= 0, finite

    [[nodiscard]] std::size_t size() const { return start.empty() ? 0 : start.size() - 1; }
    [[nodiscard]] std::span<const Vertex> row(std::size_t v) const {
        return column.subspan(start[v], start[v + 1] - start[v]);
    }
    [[nodiscard]] std::span<const double> strengths(std::size_t v) const {
        return strength.subspan(start[v], start[v + 1] - start[v]);
    }
};

/// Arrays for an Arcs.
struct ArcArrays {
    std::vector<Vertex> start{0};
    std::vector<Vertex> column;
    std::vector<double> strength;

    [[nodiscard]] Arcs arcs() const { return {start, column, strength}; }
};

/// The same arcs, each turned round. Rows ascending again.
ArcArrays reversed(const Arcs& arcs);

/// The arcs that searches follow forward, and the same turned round. The same rows twice when the direction
/// is ignored.
struct BothWays {
    Arcs out;
    Arcs in;
    bool symmetric = false;
};

/// Used by one thread at a time. Measures of one family keep what they share in it, so that closeness and
/// harmonic centrality take one search.
class Measurement {
public:
    Measurement(const Snapshot& snapshot, const MeasureOptions& options);

    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
    [[nodiscard]] const MeasureOptions& options() const { return options_; }
    [[nodiscard]] std::size_t size() const { return snapshot_.actors().size(); }

    /// The kind of ties asked for, else the measure's own.
    [[nodiscard]] TieKind kind_or(TieKind own) const { return options_.ties.value_or(own); }

    /// Dyads of the kind, either way.
    const Arcs& dyads(TieKind kind);
    /// Ties of the kind, in their direction, and turned round.
    const BothWays& ties(TieKind kind);
    /// What paths and walks follow, by MeasureOptions::direction: dyads(), ties(), or ties() turned round.
    const BothWays& paths(TieKind kind);

    /// `make()` the first time it is asked for a Result of that kind of ties; the same object ever after.
    template <class Result, class Make>
    const Result& once(TieKind kind, const Make& make) {
        auto& kept = kept_[{std::type_index(typeid(Result)), kind}];
        if (!kept) kept = std::make_shared<const Result>(make());
        return *static_cast<const Result*>(kept.get());
    }

private:
    const Snapshot& snapshot_;
    MeasureOptions options_;
    std::map<std::pair<std::type_index, TieKind>, std::shared_ptr<const void>> kept_;
};

}  // namespace entente::graph
