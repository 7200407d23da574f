// The idea: a reader loses a tie where it crosses others, runs through a third actor's box, leaves a
// box at nearly the same angle as another, or is long. All eras share one placement, so each fault
// counts once for every era that shows it: links carry the set of their eras, and a pair of links
// that never meet in an era costs nothing. Ties are taken as straight from centre to centre; the
// router bends them later.
#include "render/layout/tangle.hpp"

#include <cmath>

#include "render/geometry.hpp"

namespace entente::render {
namespace {

// Costs per era, in the order of how much they disturb a reader.
constexpr double through_box = 5, through_box_by_weight = 1.5;
constexpr double through_ghost = 0.8;  // over the pale name of an actor without a tie
constexpr double crossing = 2, crossing_by_weights = 0.2;
constexpr double sharp_angle = 3, sharp_sine = 0.14;  // about 8 degrees
constexpr double clearance = 4;                       // round a box, for a tie that passes
constexpr double crowded = 0.5;                       // per unit of missing elbow room

}  // namespace

Tangle::Tangle(const Scene& scene, std::vector<Point> centres, std::vector<Rest> rests, Demands demands)
    : scene_(&scene),
      centres_(std::move(centres)),
      rests_(std::move(rests)),
      demands_(demands),
      moved_(scene.members.size()),
      touched_(scene.links.size()) {}

double Tangle::length_cost(const Link& link) const {
    return count(link.eras) * link.weight * distance(centres_[link.a], centres_[link.b]) *
           demands_.unit_length;
}

double Tangle::pair_cost(const Link& one, const Link& two) const {
    const EraSet both = one.eras & two.eras;
    if (both == 0) return 0;
    const bool shares_a = one.a == two.a || one.a == two.b, shares_b = one.b == two.a || one.b == two.b;
    if (!shares_a && !shares_b) {
        if (!segments_cross(centres_[one.a], centres_[one.b], centres_[two.a], centres_[two.b])) return 0;
        return count(both) * (crossing + crossing_by_weights * one.weight * two.weight);
    }
    const std::size_t hub = shares_a ? one.a : one.b;
    const Point u = centres_[shares_a ? one.b : one.a] - centres_[hub];
    const Point v = centres_[two.a == hub ? two.b : two.a] - centres_[hub];
    const double turn = cross(u, v), square = dot(u, u) * dot(v, v);
    if (dot(u, v) <= 0 || turn * turn >= sharp_sine * sharp_sine * square) return 0;
    return count(both) * sharp_angle * (1 - std::abs(turn) / (sharp_sine * std::sqrt(square) + 1e-9));
}

double Tangle::through_cost(const Link& link, std::size_t member) const {
    if (member == link.a || member == link.b) return 0;
    const Member& other = scene_->members[member];
    const EraSet present = link.eras & (other.present | other.tied);
    if (present == 0) return 0;
    const Box box = box_at(centres_[member], other.box.size, clearance);
    if (share_inside(centres_[link.a], centres_[link.b], box) <= 0.02) return 0;
    return count(present & other.tied) * (through_box + through_box_by_weight * link.weight) +
           count(present & ~other.tied) * through_ghost;
}

double Tangle::rest_cost(std::size_t member) const {
    const Rest& rest = rests_[member];
    const double dx = rest.x ? centres_[member].x - *rest.x : 0;
    const double dy = rest.y ? centres_[member].y - *rest.y : 0;
    return rest.pull * (std::abs(dx) + std::abs(dy));
}

double Tangle::crowding_cost(std::size_t one, std::size_t two) const {
    const Size a = scene_->members[one].box.size, b = scene_->members[two].box.size;
    const double gap_x = std::abs(centres_[one].x - centres_[two].x) - (a.width + b.width) / 2;
    const double gap_y = std::abs(centres_[one].y - centres_[two].y) - (a.height + b.height) / 2;
    const double gap = std::max(gap_x, gap_y);
    return gap >= demands_.elbow_room ? 0 : crowded * (demands_.elbow_room - gap);
}

double Tangle::cost_of(std::span<const Move> moves) const {
    double cost = 0;
    for (const Move& move : moves) moved_[move.member] = 1;
    std::vector<std::size_t> links;
    for (const Move& move : moves) {
        cost += rest_cost(move.member);
        for (std::size_t other = 0; other < scene_->members.size(); ++other) {
            if (!moved_[other]) cost += crowding_cost(move.member, other);
        }
        for (const std::size_t link : scene_->links_of[move.member]) {
            if (touched_[link]) continue;
            touched_[link] = 1;
            links.push_back(link);
        }
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = scene_->links[links[i]];
        cost += length_cost(link);
        for (std::size_t member = 0; member < scene_->members.size(); ++member)
            cost += through_cost(link, member);
        for (std::size_t j = 0; j < i; ++j) cost += pair_cost(link, scene_->links[links[j]]);
    }
    for (std::size_t other = 0; other < scene_->links.size(); ++other) {
        if (touched_[other]) continue;
        const Link& link = scene_->links[other];
        for (const std::size_t mine : links) cost += pair_cost(scene_->links[mine], link);
        for (const Move& move : moves) cost += through_cost(link, move.member);
    }
    for (const Move& move : moves) moved_[move.member] = 0;
    for (const std::size_t link : links) touched_[link] = 0;
    return cost;
}

std::vector<Move> Tangle::apply(std::span<const Move> moves) {
    std::vector<Move> undo;
    undo.reserve(moves.size());
    for (const Move& move : moves) {
        undo.push_back({move.member, centres_[move.member]});
        centres_[move.member] = move.to;
    }
    return undo;
}

bool Tangle::accept(std::span<const Move> moves, double threshold) {
    const double before = cost_of(moves);
    const std::vector<Move> undo = apply(moves);
    if (cost_of(moves) - before < threshold) return true;
    apply(undo);
    return false;
}

}  // namespace entente::render
