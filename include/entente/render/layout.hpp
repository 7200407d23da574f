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
    double x = 0;
    double y = 0;
};

struct Size {
    double width = 0;
    double height = 0;
};

/// A box for one actor.
struct Placement {
    model::ActorIndex actor{};
    Point centre;
    Size size;
    std::vector<std::string> lines;  ///< its label; none: a small shape without a name
    bool focal = false;
};

/// The pale ground behind an actor and all that is part of it.
struct Hull {
    model::ActorIndex owner{};
    Point top_left;
    Size size;
};

/// Boxes of all actors with a tie drawn in any of the snapshots, in actor order, inside `area` (origin at
/// the top left); no two boxes overlap.
struct Layout {
    Size area;
    std::vector<Placement> placements;
    std::vector<Hull> hulls;

    [[nodiscard]] const Placement* find(model::ActorIndex actor) const;
};

/// How actors are placed.
enum class Arrangement {
    automatic,  ///< the stage with a focus, else stress, or with `groups` the springs
    stage,      ///< two focal actors face each other; without a focus as automatic
    stress,     ///< stress majorization
    springs     ///< spring-electrical, the groups of LayoutOptions each on a ground of its own
};

struct LayoutOptions {
    std::optional<std::array<model::ActorIndex, 2>> focus;  ///< none: a stress layout
    double width = 640;
    std::uint32_t seed = 1;
    /// By snapshot, the ties that its figure draws, as in Excerpt::ties; empty: all ties of all.
    std::vector<std::vector<std::size_t>> ties = {};
    Arrangement arrangement = Arrangement::automatic;
    /// Actors to place together on a ground of their own, with Arrangement::springs: blocs, say.
    std::vector<std::vector<model::ActorIndex>> groups = {};
    /// How many actors have their name in the figure, those of the strongest ties and the focal ones; the
    /// others are small shapes without one. 0: all.
    std::size_t most_labels = 0;
    bool portrait = false;  ///< higher than wide: the focal actors at head and foot
};

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
