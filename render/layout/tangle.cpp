// The idea: a reader loses a tie where it crosses others, runs through a third actor's box, leaves a
// box at nearly the same angle as another, or is long. All eras share one placement, so each fault
// counts once for every era that shows it: links carry the set of their eras, and a pair of links
// that never meet in an era costs nothing. Ties are taken as straight from centre to centre; the
// router bends them later. Who can get in whose way is found out once; a move then costs the pairs
// of the links that follow it, not all pairs.
#include "render/layout/tangle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "render/geometry.hpp"

namespace entente::render {
namespace {

// Costs per era, in the order of how much they disturb a reader.
constexpr double through_box = 4, through_box_by_weight = 1.2;
constexpr double through_ghost = 2;  // over the pale name of an actor without a tie
constexpr double crossing = 2, crossing_by_weights = 0.2;
constexpr double sharp_angle = 1.5, sharp_sine = 0.14;  // about 8 degrees
constexpr double too_short = 2,
                 shortest_tie = 30;  // a tie between neighbours must be seen
constexpr double clearance = 4;      // round a box, for a tie that passes
constexpr double crowded = 0.5;      // per unit of missing elbow room

// In larger networks only the heaviest links count against each other, to bound time and memory.
constexpr std::size_t most_rivals = 1000;
constexpr std::size_t most_obstacles = 1'000'000;  // pairs of a link and a member that it may run through

/// The heaviest links, in order of their positions.
std::vector<std::size_t> heaviest(const std::vector<Link>& links, std::size_t most) {
    std::vector<std::size_t> order(links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return links[i].weight > links[j].weight; });
    order.resize(std::min(order.size(), most));
    std::sort(order.begin(), order.end());
    return order;
}

bool share_end(const Link& one, const Link& two) {
    return one.a == two.a || one.a == two.b || one.b == two.a || one.b == two.b;
}

}  // namespace

Tangle::Tangle(const Scene& scene, std::vector<Point> centres, std::vector<Rest> rests, Demands demands)
    : scene_(&scene),
      centres_(std::move(centres)),
      rests_(std::move(rests)),
      demands_(demands),
      rivals_(scene.links.size()),
      in_the_way_(scene.links.size()),
      may_hit_(scene.members.size()),
      counted_(scene.members.size()),
      rank_(scene.links.size()) {
    find_rivals();
    find_obstacles();
    for (std::size_t link = 0; link < scene.links.size(); ++link) remember_link(link);
}

void Tangle::find_rivals() {
    const std::vector<Link>& links = scene_->links;
    const std::vector<std::size_t> counted = heaviest(links, most_rivals);
    for (const std::size_t i : counted) {
        for (const std::size_t j : counted) {
            const double eras = count(links[i].eras & links[j].eras);
            if (i == j || eras == 0) continue;
            const bool shares = share_end(links[i], links[j]);
            const double cost =
                shares ? sharp_angle : crossing + crossing_by_weights * links[i].weight * links[j].weight;
            rivals_[i].push_back({static_cast<std::uint32_t>(j), 0, shares, static_cast<float>(eras * cost)});
        }
    }
    // Rivals are sorted and rivalry is mutual, so a link's place in the others' lists counts up.
    std::vector<std::uint32_t> seen(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        for (Rival& rival : rivals_[i]) rival.mirror = seen[rival.link]++;
    }
}

void Tangle::find_obstacles() {
    const std::size_t most = most_obstacles / std::max<std::size_t>(scene_->members.size(), 1);
    for (const std::size_t i : heaviest(scene_->links, most)) {
        const Link& link = scene_->links[i];
        for (std::size_t member = 0; member < scene_->members.size(); ++member) {
            if (member == link.a || member == link.b) continue;
            const Member& other = scene_->members[member];
            const double cost =
                count(link.eras & other.tied) * (through_box + through_box_by_weight * link.weight) +
                count(link.eras & other.present & ~other.tied) * through_ghost;
            if (cost == 0) continue;
            const auto at = static_cast<std::uint32_t>(in_the_way_[i].size());
            const auto mirror = static_cast<std::uint32_t>(may_hit_[member].size());
            in_the_way_[i].push_back({static_cast<std::uint32_t>(member), mirror, static_cast<float>(cost)});
            may_hit_[member].push_back({static_cast<std::uint32_t>(i), at, static_cast<float>(cost)});
        }
    }
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

// 1 for two links that leave their common end at the same angle, 0 from about 8 degrees on.
double Tangle::sharpness(const Link& one, const Link& two) const {
    const bool shares_a = one.a == two.a || one.a == two.b;
    const std::size_t hub = shares_a ? one.a : one.b;
    const Point u = centres_[shares_a ? one.b : one.a] - centres_[hub];
    const Point v = centres_[two.a == hub ? two.b : two.a] - centres_[hub];
    const double turn = cross(u, v), square = dot(u, u) * dot(v, v);
    if (dot(u, v) <= 0 || turn * turn >= sharp_sine * sharp_sine * square) return 0;
    return 1 - std::abs(turn) / (sharp_sine * std::sqrt(square) + 1e-9);
}

double Tangle::pair_cost(const Link& one, const Link& two, const Rival& rival) const {
    if (rival.shares_end) return static_cast<double>(rival.cost) * sharpness(one, two);
    const bool cross = segments_cross(centres_[one.a], centres_[one.b], centres_[two.a], centres_[two.b]);
    return cross ? static_cast<double>(rival.cost) : 0;
}

// Whether no line along the box's sides or along the tie parts the two.
bool Tangle::runs_through(const Link& link, std::size_t member) const {
    const Point a = centres_[link.a], way = centres_[link.b] - a, to = centres_[member] - a;
    const Size size = scene_->members[member].box.size;
    const double half_w = size.width / 2 + clearance, half_h = size.height / 2 + clearance;
    if (std::abs(2 * to.x - way.x) >= 2 * half_w + std::abs(way.x)) return false;
    if (std::abs(2 * to.y - way.y) >= 2 * half_h + std::abs(way.y)) return false;
    return std::abs(cross(way, to)) < half_w * std::abs(way.y) + half_h * std::abs(way.x);
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

double Tangle::link_cost(std::size_t index) const {
    const Link& link = scene_->links[index];
    double cost = length_cost(link);
    for (const Obstacle& obstacle : in_the_way_[index]) {
        if (runs_through(link, obstacle.index)) cost += static_cast<double>(obstacle.cost);
    }
    for (const Rival& rival : rivals_[index]) {
        if (rank_[rival.link] < rank_[index]) cost += pair_cost(link, scene_->links[rival.link], rival);
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

// Every part is 0 or more, so what is above the limit need not be summed to its end.
double Tangle::cost_up_to(std::span<const Move> moves, double limit) {
    gather_links(moves);
    double cost = 0;
    for (std::size_t i = 0; i < moves.size() && cost < limit; ++i) cost += member_cost(moves[i]);
    for (std::size_t i = 0; i < links_.size() && cost < limit; ++i) cost += link_cost(links_[i]);
    forget_moves(moves);
    return cost;
}

double Tangle::cost_of(std::span<const Move> moves) {
    return cost_up_to(moves, std::numeric_limits<double>::infinity());
}

// cost_of() as long as all stand where they stood when their pairs were remembered.
double Tangle::known_cost(std::span<const Move> moves) {
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
        rival.now = static_cast<float>(pair_cost(link, scene_->links[rival.link], rival));
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
