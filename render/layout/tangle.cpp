// The idea: a reader loses a tie where it crosses others, runs through a third actor's box, leaves a
// box at nearly the same angle as another, or is long. All eras share one placement, so each fault
// counts once for every era that shows it: links carry the set of their eras, and a pair of links
// that never meet in an era costs nothing. Ties are taken as straight from centre to centre; the
// router bends them later. Who can get in whose way is found out once (rivals.cpp); a move then costs
// the pairs of the links that follow it, not all pairs.
#include "render/layout/tangle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/geometry.hpp"
#include "render/layout/tangle_pairs.hpp"

namespace entente::render {
namespace {

constexpr double too_short = 2, shortest_tie = 30;  // a tie between neighbours must be seen; per era
constexpr double clearance = 4;                     // round a box, for a tie that passes
constexpr double crowded = 0.5;                     // per unit of missing elbow room

}  // namespace

Tangle::Tangle(const Scene& scene, std::vector<Point> centres, std::vector<Rest> rests, Demands demands)
    : scene_(&scene),
      centres_(std::move(centres)),
      rests_(std::move(rests)),
      demands_(demands),
      rivals_(scene.links.size()),
      in_the_way_(scene.links.size()),
      may_hit_(scene.members.size()),
      known_(scene.members.size()),
      counted_(scene.members.size()),
      rank_(scene.links.size()) {
    for (const Member& member : scene.members) {
        const Size size = member.box.size;
        reach_.push_back({size.width / 2 + clearance, size.height / 2 + clearance});
    }
    find_rivals();
    find_obstacles();
    for (std::size_t link = 0; link < scene.links.size(); ++link) remember_link(link);
}

double Tangle::work_per_move() const {
    const double members = static_cast<double>(std::max<std::size_t>(scene_->members.size(), 1));
    double pairs = members;
    for (std::size_t i = 0; i < rivals_.size(); ++i) {
        pairs += 2 * static_cast<double>(rivals_[i].size() + in_the_way_[i].size()) / members;
        pairs += static_cast<double>(in_the_way_[i].size()) / members;
    }
    return pairs;
}

double Tangle::length_cost(const Link& link) const {
    const double length = link.weight * distance(centres_[link.a], centres_[link.b]) * demands_.unit_length;
    const double hidden = std::max(0.0, 1 - gap_between(link.a, link.b) / shortest_tie);
    return count(link.eras) * (length + too_short * hidden);
}

double Tangle::gap_between(std::size_t one, std::size_t two) const {
    const Size a = scene_->members[one].box.size, b = scene_->members[two].box.size;
    return std::max(std::abs(centres_[one].x - centres_[two].x) - (a.width + b.width) / 2,
                    std::abs(centres_[one].y - centres_[two].y) - (a.height + b.height) / 2);
}

double Tangle::pair_cost(const Link& one, const Rival& rival) const {
    const auto cost = static_cast<double>(rival.cost);
    const Point a = centres_[one.a], b = centres_[one.b], c = centres_[rival.a], d = centres_[rival.b];
    if (!rival.shares_end) return segments_cross(a, b, c, d) ? cost : 0;
    const bool shares_a = one.a == rival.a || one.a == rival.b;
    const Point hub = shares_a ? a : b, end = shares_a ? b : a;
    return cost * sharpness(end - hub, (rival.a == (shares_a ? one.a : one.b) ? d : c) - hub);
}

bool Tangle::runs_through(const Link& link, std::size_t member) const {
    const Point a = centres_[link.a];
    return render::runs_through(a, centres_[link.b] - a, centres_[member], reach_[member]);
}

double Tangle::rest_cost(std::size_t member) const {
    const Rest& rest = rests_[member];
    const double dx = rest.x ? centres_[member].x - *rest.x : 0;
    const double dy = rest.y ? centres_[member].y - *rest.y : 0;
    return rest.pull * (std::abs(dx) + std::abs(dy));
}

double Tangle::crowding_cost(std::size_t one, std::size_t two) const {
    const double gap = gap_between(one, two);
    return gap >= demands_.elbow_room ? 0 : crowded * (demands_.elbow_room - gap);
}

void Tangle::gather_links(std::span<const Move> moves) {
    links_.clear();
    for (const Move& move : moves) {
        for (const std::size_t link : scene_->links_of[move.member]) {
            if (rank_[link] != 0) continue;
            links_.push_back(link);
            rank_[link] = links_.size();
        }
    }
}

void Tangle::forget_moves(std::span<const Move> moves) {
    for (const Move& move : moves) counted_[move.member] = 0;
    for (const std::size_t link : links_) rank_[link] = 0;
}

// Stops counting once what is spent reaches the limit: every part is 0 or more.
double Tangle::link_cost(std::size_t index, double spent, double limit) const {
    const Link& link = scene_->links[index];
    double cost = length_cost(link);
    for (const Obstacle& obstacle : in_the_way_[index]) {
        if (runs_through(link, obstacle.index)) cost += static_cast<double>(obstacle.cost);
    }
    if (spent + cost >= limit) return cost;
    const std::size_t rank = rank_[index];
    for (const Rival& rival : rivals_[index]) {
        if (rank_[rival.link] < rank) cost += pair_cost(link, rival);
    }
    return cost;
}

double Tangle::member_cost(const Move& move) {
    double cost = rest_cost(move.member);
    counted_[move.member] = 1;  // its pairs are counted
    for (std::size_t other = 0; other < centres_.size(); ++other) {
        if (!counted_[other]) cost += crowding_cost(move.member, other);
    }
    for (const Obstacle& obstacle : may_hit_[move.member]) {
        if (rank_[obstacle.index] != 0) continue;
        if (runs_through(scene_->links[obstacle.index], move.member)) {
            cost += static_cast<double>(obstacle.cost);
        }
    }
    return cost;
}

double Tangle::cost_up_to(std::span<const Move> moves, double limit) {
    gather_links(moves);
    double cost = 0;
    for (std::size_t i = 0; i < moves.size() && cost < limit; ++i) cost += member_cost(moves[i]);
    for (std::size_t i = 0; i < links_.size() && cost < limit; ++i) cost += link_cost(links_[i], cost, limit);
    forget_moves(moves);
    return cost;
}

double Tangle::cost_of(std::span<const Move> moves) {
    return cost_up_to(moves, std::numeric_limits<double>::infinity());
}

// cost_of() as long as all stand where they stood when their pairs were remembered.
double Tangle::known_cost(std::span<const Move> moves) {
    if (moves.empty()) return 0;
    Known& known = known_[moves.front().member];
    if (known.accepted != accepted_ || !std::ranges::equal(known.members, moves, {}, {}, &Move::member)) {
        known = {accepted_, {}, sum_known(moves)};
        for (const Move& move : moves) known.members.push_back(move.member);
    }
    return known.cost;
}

double Tangle::sum_known(std::span<const Move> moves) {
    gather_links(moves);
    double cost = 0;
    for (const Move& move : moves) {
        cost += rest_cost(move.member);
        counted_[move.member] = 1;
        for (std::size_t other = 0; other < centres_.size(); ++other) {
            if (!counted_[other]) cost += crowding_cost(move.member, other);
        }
        for (const Obstacle& obstacle : may_hit_[move.member]) {
            if (rank_[obstacle.index] == 0) cost += static_cast<double>(obstacle.now);
        }
    }
    for (const std::size_t i : links_) {
        cost += length_cost(scene_->links[i]);
        for (const Obstacle& obstacle : in_the_way_[i]) cost += static_cast<double>(obstacle.now);
        for (const Rival& rival : rivals_[i]) {
            if (rank_[rival.link] < rank_[i]) cost += static_cast<double>(rival.now);
        }
    }
    forget_moves(moves);
    return cost;
}

void Tangle::remember_link(std::size_t index) {
    const Link& link = scene_->links[index];
    for (Obstacle& obstacle : in_the_way_[index]) {
        obstacle.now = runs_through(link, obstacle.index) ? obstacle.cost : 0;
        may_hit_[obstacle.index][obstacle.mirror].now = obstacle.now;
    }
    for (Rival& rival : rivals_[index]) {
        rival.now = static_cast<float>(pair_cost(link, rival));
        rivals_[rival.link][rival.mirror].now = rival.now;
    }
}

void Tangle::remember_member(std::size_t member) {
    for (Obstacle& obstacle : may_hit_[member]) {
        obstacle.now = runs_through(scene_->links[obstacle.index], member) ? obstacle.cost : 0;
        in_the_way_[obstacle.index][obstacle.mirror].now = obstacle.now;
    }
}

void Tangle::remember(std::span<const Move> moves) {
    ++accepted_;
    gather_links(moves);
    for (const std::size_t link : links_) remember_link(link);
    forget_moves(moves);
    for (const Move& move : moves) remember_member(move.member);
}

double Tangle::cost() {
    std::vector<Move> all;
    for (std::size_t i = 0; i < centres_.size(); ++i) all.push_back({i, centres_[i]});
    return cost_of(all);
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
    const double limit = known_cost(moves) + threshold;
    const std::vector<Move> undo = apply(moves);
    if (cost_up_to(moves, limit) < limit) {
        remember(moves);
        return true;
    }
    apply(undo);
    return false;
}

std::size_t affordable_steps(const Tangle& tangle) {
    constexpr double pairs = 1.3e7, fewest = 400, most = 14000;
    return static_cast<std::size_t>(std::clamp(pairs / tangle.work_per_move(), fewest, most));
}

}  // namespace entente::render
