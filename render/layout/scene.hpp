// What a layout has to place: the actors with their boxes, and who is tied to whom in which eras.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "entente/render/layout.hpp"

namespace entente::render {

/// A set of eras, a bit each. With more than 64 eras, neighbours share a bit.
using EraSet = std::uint64_t;

inline double count(EraSet eras) {
    return std::popcount(eras);
}

/// An actor that the layout places.
struct Member {
    Placement box;       ///< its label and size; the layout fills in the centre
    EraSet present = 0;  ///< eras in which it exists
    EraSet tied = 0;     ///< eras in which it has a tie
};

/// Two members (the lower first) that are tied in at least one era.
struct Link {
    std::size_t a = 0;
    std::size_t b = 0;
    EraSet eras = 0;
    double cooperation = 0;  ///< sum over the eras, per year, Goldstein points
    double conflict = 0;
    double weight = 1;  ///< 1 .. 3 by rank of strength: how much it matters
};

/// An actor and what is part of it, moved as one.
struct Group {
    std::vector<std::size_t> members;        ///< the owner first, if it is one of them
    std::vector<Point> offsets;              ///< by member: centre relative to the group's centre
    Size size;                               ///< with the hull, if there is one
    std::optional<model::ActorIndex> owner;  ///< has a hull: the actor that the others are part of
    model::ActorKind kind{};                 ///< of the owner or first member
};

struct Scene {
    std::vector<Member> members;                     ///< in actor order
    std::vector<Link> links;                         ///< sorted by (a, b)
    std::vector<std::vector<std::size_t>> links_of;  ///< by member
    std::array<std::vector<std::size_t>, 2> stacks;  ///< each focal actor and all that is part of it
    std::vector<Group> groups;                       ///< all other members, in order of their first

    [[nodiscard]] std::optional<std::size_t> member(model::ActorIndex actor) const;
};

/// The scene of the ties drawn, see LayoutOptions. With a focus, its two actors are members even without a
/// tie.
Scene make_scene(const model::Network& network, std::span<const graph::Snapshot> snapshots,
                 const Theme& theme, const LayoutOptions& options);

/// Room between the boxes of a group, and between them and the hull's edge.
inline constexpr double group_gap = 12;
inline constexpr double hull_padding = 7;

/// Sets offsets and size of a group whose members are set: in rows, left to right, no wider than
/// `widest` unless one box is.
void arrange_in_rows(const Scene& scene, Group& group, double widest);

/// Sets offsets and size of a stack: the first member on top, the others under it in one column, or
/// in two, of which the one that faces the middle of the stage is on the right if `inner_right`, and
/// the other's boxes stand beside its gaps.
void arrange_as_stack(const Scene& scene, Group& stack, std::size_t columns, bool inner_right);

}  // namespace entente::render
