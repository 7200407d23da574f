// How tangled a placement is: a cost over all eras at once, and its change when a few boxes move.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "render/layout/scene.hpp"

namespace entente::render {

/// A box's new place.
struct Move {
    std::size_t member = 0;
    Point to;
};

/// Where a member would best be, and what a unit of distance from there costs.
struct Rest {
    std::optional<double> x;
    std::optional<double> y;
    double pull = 0;
};

/// What a kind of layout asks for.
struct Demands {
    double unit_length = 1.0 / 60;  ///< cost of a unit of a tie's length, per era and weight
    double elbow_room = 12;         ///< boxes nearer than this cost something
};

class Tangle {
public:
    /// `scene` must outlive it. `rests` is by member.
    Tangle(const Scene& scene, std::vector<Point> centres, std::vector<Rest> rests, Demands demands = {});

    [[nodiscard]] const std::vector<Point>& centres() const { return centres_; }

    /// The part of the cost that these members' places decide.
    [[nodiscard]] double cost_of(std::span<const Move> moves) const;
    /// Makes the moves; returns what it takes to undo them.
    std::vector<Move> apply(std::span<const Move> moves);
    /// Makes the moves if the cost then rises by less than `threshold` (which may be 0 or negative).
    bool accept(std::span<const Move> moves, double threshold);

private:
    [[nodiscard]] double length_cost(const Link& link) const;
    [[nodiscard]] double pair_cost(const Link& one, const Link& two) const;
    [[nodiscard]] double through_cost(const Link& link, std::size_t member) const;
    [[nodiscard]] double rest_cost(std::size_t member) const;
    [[nodiscard]] double crowding_cost(std::size_t one, std::size_t two) const;

    const Scene* scene_;
    std::vector<Point> centres_;
    std::vector<Rest> rests_;
    Demands demands_;
    mutable std::vector<char> moved_, touched_;  // scratch: members that move, links that follow
};

}  // namespace entente::render
