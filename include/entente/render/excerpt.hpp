// What of a large network its figures show: the most prominent actors and the strongest ties.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/graph/snapshot.hpp"
#include "entente/words/language.hpp"

namespace entente::render {

/// How much a figure shows.
struct ExcerptLimits {
    std::size_t actors = 60;                     ///< 0: all
    std::size_t ties = 120;                      ///< of one figure; 0: all
    std::vector<model::ActorIndex> always = {};  ///< kept whatever their rank, and the ties between them too
    double min_strength = 0;  ///< ties of less strength a year (Goldstein points) are not drawn
};

/// The actors that all figures of a run draw, so that they compare, and the ties that each draws.
struct Excerpt {
    std::vector<model::ActorIndex> actors;       ///< in actor order
    std::vector<std::vector<std::size_t>> ties;  ///< by snapshot: positions in its dyads(), ascending
    std::vector<std::size_t> ties_between;       ///< by snapshot: ties between the actors, drawn or not
    std::size_t all_actors = 0;                  ///< with a tie in any of the snapshots
    /// Of the strength of all ties of all snapshots, the part between the actors, 0 .. 1. Undefined
    /// when all ties have strength 0.
    std::optional<double> share;
    double min_strength = 0;            ///< as asked for
    std::vector<std::size_t> too_weak;  ///< by snapshot: ties between the actors below it

    [[nodiscard]] bool all_drawn() const;         ///< of all snapshots
    [[nodiscard]] std::size_t most_ties() const;  ///< between the actors in any one snapshot
};

/// The prominence of an actor is the sum over the snapshots of its part of the strength in them: the
/// strength of its ties by that of all ties, so that a stretch with many records counts as much as one
/// with few. Equal ones are ranked by number of ties, then in actor order. Kept are the first
/// `limits.actors` in that order, those of `limits.always` among them, as far as they have a tie with
/// another one kept; of their ties in each snapshot those between two of `always`, the strongest of
/// every actor, and the strongest of all up to `limits.ties`. With room for all, all are kept. Ties below
/// `limits.min_strength` are left out first.
Excerpt make_excerpt(std::span<const graph::Snapshot> snapshots, const ExcerptLimits& limits = {});

/// The ties at these positions, in their order; all ties for nullptr. They are dyads of the snapshot, and
/// live as long as it.
std::vector<const graph::Dyad*> drawn_ties(const graph::Snapshot& snapshot,
                                           const std::vector<std::size_t>* positions);

/// `60 of 1,214 actors, with 81 % of the strength of all ties`; empty when all actors are drawn.
std::string actors_left_out(const Excerpt& excerpt, const words::Language& language = {});

/// What the figure of one snapshot leaves out, a sentence for its source line ("Drawn: 60 of 1,214 actors,
/// with 81 % of the strength of all ties; 120 of 1,770 ties between them, the strongest."). Empty when it
/// leaves nothing out.
std::string left_out(const Excerpt& excerpt, std::size_t snapshot, const words::Language& language = {});

}  // namespace entente::render
