// Where every actor stands: one layout of the union of all eras, so that a reader finds an actor at
// the same place in every figure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/graph/snapshot.hpp"
#include "entente/model/network.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

/// y grows downward, as in SVG.
struct Point {
    double x = 0;  ///< rightward, in units
    double y = 0;  ///< downward, in units
};

/// A width and a height in units.
struct Size {
    double width = 0;   ///< >= 0
    double height = 0;  ///< >= 0
};

/// A box for one actor.
struct Placement {
    model::ActorIndex actor{};       ///< whose it is
    Point centre;                    ///< in units of the layout's area
    Size size;                       ///< of the box
    std::vector<std::string> lines;  ///< its label; none: a small shape without a name
    bool focal = false;              ///< one of the two that the figure is about
};

/// The pale ground behind an actor and all that is part of it.
struct Hull {
    model::ActorIndex owner{};  ///< the outermost actor
    Point top_left;             ///< in units of the layout's area
    Size size;                  ///< of the ground
};

/// Boxes of all actors with a tie drawn in any of the snapshots, in actor order, inside `area` (origin at
/// the top left); no two boxes overlap.
struct Layout {
    Size area;                          ///< of the whole
    std::vector<Placement> placements;  ///< in actor order
    std::vector<Hull> hulls;            ///< of actors that others are part of

    /// The placement of that actor, one of `placements`; nullptr when it has none.
    [[nodiscard]] const Placement* find(model::ActorIndex actor) const;
};

/// How actors are placed.
enum class Arrangement {
    automatic,  ///< the stage with a focus, else stress; with `groups` the springs, or for more than 60
                ///< actors as `stress` if the groups would cross half as many ties again
    stage,      ///< two focal actors face each other; without a focus as automatic
    stress,     ///< stress majorization; more than 60 actors: springs, unfolded from coarse to fine
    springs     ///< spring-electrical, the groups of LayoutOptions each on a ground of its own
};

/// How make_layout() places actors.
struct LayoutOptions {
    std::optional<std::array<model::ActorIndex, 2>> focus = {};  ///< none: a stress layout
    double width = 640;                                          ///< of the area asked for, in units
    std::uint32_t seed = 1;  ///< of the search: the same seed gives the same layout
    /// By snapshot, the ties that its figure draws, as in Excerpt::ties; empty: all ties of all.
    std::vector<std::vector<std::size_t>> ties = {};
    Arrangement arrangement = Arrangement::automatic;  ///< which of them
    /// Actors to place together on a ground of their own, with Arrangement::springs: blocs, say.
    std::vector<std::vector<model::ActorIndex>> groups = {};
    /// How many actors have their name in the figure, those of the strongest ties and the focal ones; the
    /// others are small shapes without one. 0: all.
    std::size_t most_labels = 0;
    bool portrait = false;  ///< higher than wide: the focal actors at head and foot
};

/// Whether every one of `groups` of which the layout places two members or more stands on one of its hulls,
/// by itself; so for no such group: no.
bool on_grounds(const Layout& layout, std::span<const std::vector<model::ActorIndex>> groups);

/// The layout with its boxes moved apart downward until its area is `height` high, if it was lower.
Layout stretched(const Layout& layout, double height);

/// With a focus, the stage: its two actors left and right, their agencies stacked under them, lanes
/// for the other kinds between, ordered over all snapshots at once by seeded annealing on crossings,
/// ties through boxes, length, and drift toward the friendlier pole. Without one, stress
/// majorisation on the union graph with overlaps removed. What is part of another actor stands
/// beside it. With more than 55 actors the area is wider than `width` asks, so that boxes have room.
/// Same input, same layout, on any machine.
///
/// `portrait` turns the stage: its two actors at the head and the foot of the page among their agencies, the
/// lanes as columns between them. It may come out wider than asked for when names are long or actors many.
Layout make_layout(const model::Network& network, std::span<const graph::Snapshot> snapshots,
                   const Theme& theme, const LayoutOptions& options);

}  // namespace entente::render
