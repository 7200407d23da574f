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
    double unit_length = 1.0 / 120;  ///< cost of a unit of a tie's length, per era and weight
    double elbow_room = 12;          ///< boxes nearer than this cost something
};

class Tangle {
public:
    /// `scene` must outlive it. `rests` is by member.
    Tangle(const Scene& scene, std::vector<Point> centres, std::vector<Rest> rests, Demands demands = {});

    [[nodiscard]] const std::vector<Point>& centres() const { return centres_; }

    /// The part of the cost that these members' places decide.
    [[nodiscard]] double cost_of(std::span<const Move> moves);
    /// The whole cost, found anew.
    [[nodiscard]] double cost();
    /// Makes the moves if the cost then rises by less than `threshold` (which may be 0 or negative).
    bool accept(std::span<const Move> moves, double threshold);
    /// About how many pairs one move of one member looks at.
    [[nodiscard]] double work_per_move() const;

private:
    // Another link that is seen together with this one in some era, and what it costs when they
    // cross, or, if they share an end, when they leave it at nearly the same angle.
    struct Rival {
        std::uint32_t link;
        std::uint32_t mirror;  // where this link is among the rivals of that one
        std::uint32_t a, b;    // its ends
        bool shares_end;
        float cost;
        float now = 0;  // what the pair costs as it stands
    };
    // A member that a link may run through, or a link that may run through a member, and the cost.
    struct Obstacle {
        std::uint32_t index;
        std::uint32_t mirror;  // where the same pair is among the other's obstacles
        float cost;
        float now = 0;
    };

    // What decided the cost of some members' places when it was last asked for.
    struct Known {
        std::size_t accepted = 0;  // as many changes then
        std::vector<std::size_t> members;
        double cost = 0;
    };

    void find_rivals();
    void find_obstacles();
    [[nodiscard]] double length_cost(const Link& link) const;
    [[nodiscard]] double gap_between(std::size_t one, std::size_t two) const;
    [[nodiscard]] double pair_cost(const Link& one, const Rival& rival) const;
    [[nodiscard]] bool runs_through(const Link& link, std::size_t member) const;
    [[nodiscard]] double rest_cost(std::size_t member) const;
    [[nodiscard]] double crowding_cost(std::size_t one, std::size_t two) const;
    [[nodiscard]] double known_cost(std::span<const Move> moves);
    [[nodiscard]] double cost_up_to(std::span<const Move> moves, double limit);
    [[nodiscard]] double sum_known(std::span<const Move> moves);
    [[nodiscard]] double link_cost(std::size_t index, double spent, double limit) const;
    [[nodiscard]] double member_cost(const Move& move);
    void gather_links(std::span<const Move> moves);
    void forget_moves(std::span<const Move> moves);
    void remember(std::span<const Move> moves);
    void remember_link(std::size_t index);
    void remember_member(std::size_t member);
    std::vector<Move> apply(std::span<const Move> moves);

    const Scene* scene_;
    std::vector<Point> centres_;
    std::vector<Size> reach_;  // by member: half its box, with clearance
    std::vector<Rest> rests_;
    Demands demands_;
    std::vector<std::vector<Rival>> rivals_;         // by link
    std::vector<std::vector<Obstacle>> in_the_way_;  // by link: members
    std::vector<std::vector<Obstacle>> may_hit_;     // by member: links
    std::size_t accepted_ = 1;                       // changes, and one
    std::vector<Known> known_;                       // by the first of the members
    // Scratch of a move: members whose pairs are counted, links that follow the moves, and the rank of each
    // link among them (0: not one of them).
    std::vector<char> counted_;
    std::vector<std::size_t> links_;
    std::vector<std::size_t> rank_;
};

/// How many steps a search may take to stay within about the same time on networks of any size.
std::size_t affordable_steps(const Tangle& tangle);

}  // namespace entente::render
