// The network within one interval, as one Boost graph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "entente/graph/selection.hpp"
#include "entente/model/network.hpp"

namespace entente::graph {

/// A relation's part in a tie: its signed contribution in the interval, in Goldstein points. An
/// event gives its weight times its count. A state gives its weight times the years for which it held
/// within the interval, so one that began or ended inside counts by its years of overlap. A relation of
/// weight 0 is evidence that something was there, and adds nothing. What cancels within a record of
/// several events (model::Relation::offset) is in the tie's cooperation and conflict, not in `value`.
struct Evidence {
    model::RelationIndex relation{};  ///< which one
    double value = 0;                 ///< Goldstein points
};

/// All that runs from one actor to another within the interval. An undirected relation is in the
/// tie of either direction; a directed one only in its own.
struct Tie {
    model::ActorIndex source{};      ///< where it runs from
    model::ActorIndex target{};      ///< where it runs to
    double cooperation = 0;          ///< sum of the positive contributions and of the offsets, >= 0
    double conflict = 0;             ///< sum of the offsets less the negative contributions, >= 0
    std::vector<Evidence> evidence;  ///< in order of relation index

    /// C - K in Goldstein points; its sign is the sign of the tie.
    [[nodiscard]] double net() const { return cooperation - conflict; }
    /// C + K in Goldstein points, >= 0.
    [[nodiscard]] double strength() const { return cooperation + conflict; }
};

/// All that is between two actors within the interval, whichever way it runs; each relation once.
struct Dyad {
    model::ActorIndex first{};   ///< the lower index
    model::ActorIndex second{};  ///< the higher index
    double cooperation = 0;      ///< as Tie::cooperation, each relation once
    double conflict = 0;         ///< as Tie::conflict, each relation once
    bool forward = false;        ///< a directed relation runs from first to second
    bool backward = false;       ///< a directed relation runs from second to first
    bool mutual = false;         ///< an undirected relation joins them
    /// Relations between them, a record of several events counting each.
    std::uint64_t relations = 0;
    std::vector<Evidence> evidence;  ///< in order of relation index

    /// C - K in Goldstein points; its sign is the sign of the dyad.
    [[nodiscard]] double net() const { return cooperation - conflict; }
    /// C + K in Goldstein points, >= 0.
    [[nodiscard]] double strength() const { return cooperation + conflict; }
};

/// (C-K)/(C+K) in [-1, 1]: +1 when all is cooperation, -1 when all is conflict. Undefined when both
/// are 0. With C and K summed as in Tie (Goldstein points).
std::optional<double> net_cooperation(double cooperation, double conflict);

class BoostGraph;  // defined in graph/bgl.hpp; private to the layer

/// Immutable. Vertices are the actors that exist in the interval and that the selection shows, in
/// actor order, isolates included; with Selection::roll_up only outermost parents. An actor with a
/// relation in the interval is there too when the days of an imprecise date leave its life out.
/// Relations are those that hold or happen in the interval, are of the selected types, and join two
/// different vertices. Sums do not depend on the order of the relations. Cheap to move, shared when
/// copied.
class Snapshot {
public:
    /// The part of `network` that `selection` shows, within `interval`. What is outside the observation
    /// period is no data, and adds nothing.
    Snapshot(const model::Network& network, const model::Interval& interval, const Selection& selection = {});

    /// The same vertices with other ties and dyads, which must be those of one set of relations between them,
    /// sorted as ties() and dyads() are. For the random networks of null_model.hpp.
    [[nodiscard]] Snapshot with(std::vector<Tie> ties, std::vector<Dyad> dyads) const;

    /// As it was given.
    [[nodiscard]] const model::Interval& interval() const;
    /// By vertex: the actor it is.
    [[nodiscard]] std::span<const model::ActorIndex> actors() const;
    /// By vertex: its kind.
    [[nodiscard]] std::span<const model::ActorKind> kinds() const;
    /// The vertex of an actor; empty when it is not in the snapshot.
    [[nodiscard]] std::optional<std::size_t> vertex(model::ActorIndex actor) const;
    /// Ties sorted by (source, target): the arcs of the Boost graph, in its order.
    [[nodiscard]] std::span<const Tie> ties() const;
    /// Dyads with at least one relation, sorted by (first, second).
    [[nodiscard]] std::span<const Dyad> dyads() const;
    /// The dyad of two actors in either order, one of dyads(), which live as long as the snapshot or a copy
    /// of it; nullptr when nothing is between them.
    [[nodiscard]] const Dyad* dyad(model::ActorIndex a, model::ActorIndex b) const;
    /// For the sources of this layer only.
    [[nodiscard]] const BoostGraph& graph() const;

private:
    struct Data;
    explicit Snapshot(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> data_;
};

}  // namespace entente::graph
