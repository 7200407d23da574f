// What a Snapshot is spun from: the relations of an interval as a selection shows them, and their
// merging into ties and dyads. Private to this layer.
#pragma once

#include <vector>

#include "entente/graph/selection.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// A Selection looked up once for every actor and type, so that asking costs nothing.
class View {
public:
    View(const model::Network& network, const Selection& selection);

    [[nodiscard]] model::ActorIndex appears_as(model::ActorIndex actor) const {
        return appears_as_[model::position(actor)];
    }
    /// Whether the actor appears as itself and passes the filters by actor and kind.
    [[nodiscard]] bool shows(model::ActorIndex actor) const { return shows_[model::position(actor)]; }
    [[nodiscard]] bool wants(model::TypeIndex type) const { return wants_[model::position(type)]; }

private:
    std::vector<model::ActorIndex> appears_as_;
    std::vector<bool> shows_;
    std::vector<bool> wants_;
};

/// One relation between two different actors on show.
struct Strand {
    model::ActorIndex source{};
    model::ActorIndex target{};
    bool directed = false;
    Evidence evidence;
    double offset = 0;        ///< model::Relation::offset
    std::uint32_t count = 1;  ///< model::Relation::count
};

/// In order of relation index.
std::vector<Strand> strands_in(const model::Network& network, const model::Interval& interval,
                               const View& view);

/// Sorted by (source, target); an undirected strand runs both ways.
std::vector<Tie> merge_into_ties(const std::vector<Strand>& strands);

/// Sorted by (first, second); each strand once.
std::vector<Dyad> merge_into_dyads(const std::vector<Strand>& strands);

}  // namespace entente::graph
