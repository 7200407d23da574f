// Who can get in whose way, and what it then costs in all the eras that show both.
#include <algorithm>
#include <numeric>

#include "render/layout/tangle.hpp"

namespace entente::render {
namespace {

// Costs per era, in the order of how much they disturb a reader.
constexpr double through_box = 4, through_box_by_weight = 1.2;
constexpr double through_ghost = 2;  // over the pale name of an actor without a tie
constexpr double crossing = 2, crossing_by_weights = 0.2;
constexpr double sharp_angle = 1.5;

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
            rivals_[i].push_back({static_cast<std::uint32_t>(j), 0, static_cast<std::uint32_t>(links[j].a),
                                  static_cast<std::uint32_t>(links[j].b), shares,
                                  static_cast<float>(eras * cost)});
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

}  // namespace entente::render
