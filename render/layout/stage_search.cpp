// Untangling the stage by threshold accepting: like simulated annealing, but a change is taken
// whenever it worsens the cost by less than a threshold that falls to 0. It needs no exponential and
// one random number less a step, and is as good (G. Dueck and T. Scheuer, "Threshold accepting: a
// general purpose optimization algorithm appearing superior to simulated annealing", Journal of
// Computational Physics 90 (1990) 161-175). Steps: a group goes elsewhere in the lanes of its kind,
// two groups of a kind change places, a group shifts, two agencies of a stack change places. At the
// end every group is tried at every place of its lanes.
#include <algorithm>
#include <cmath>
#include <limits>

#include "entente/graph/parallel.hpp"
#include "render/geometry.hpp"
#include "render/layout/lanes.hpp"
#include "render/layout/stage.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr double start_threshold = 16;
constexpr double pull_per_unit = 0.025;  // of drift toward the friendlier pole
constexpr double rise_per_unit = 0.006;  // toward the top of the stack, for each era with a tie

std::vector<Rest> rests(const Scene& scene, const Stage& stage) {
    std::vector<Rest> result(scene.members.size());
    for (const Group& stack : stage.stacks) {
        for (const std::size_t member : stack.members) {
            result[member] = {std::nullopt, stage.pole_y, rise_per_unit * count(scene.members[member].tied)};
        }
    }
    for (std::size_t i = 0; i < stage.groups.size(); ++i) {
        if (stage.drift[i] == 0) continue;
        const double x = stage.area.width * (0.5 + 0.45 * stage.drift[i]);
        for (const std::size_t member : stage.groups[i].members) {
            result[member] = {x, std::nullopt,
                              pull_per_unit / static_cast<double>(stage.groups[i].members.size())};
        }
    }
    return result;
}

struct Spot {
    std::size_t lane = 0;
    double x = 0;
};

class StageSearch {
public:
    StageSearch(const Scene& scene, Stage& stage, std::uint32_t seed)
        : scene_(scene),
          stage_(stage),
          tangle_(scene, stage_centres(scene, stage), rests(scene, stage)),
          random_(seed) {}

    void run();
    void polish();
    double cost() { return tangle_.cost(); }

private:
    void step(double threshold);
    void swap_groups(double threshold);
    void swap_in_stack(double threshold);
    bool swap_in_stack(std::size_t pole, std::size_t one, std::size_t two, double threshold);
    bool send(std::size_t group, Spot to, double threshold);
    [[nodiscard]] std::vector<std::size_t> lanes_for(std::size_t group) const;
    [[nodiscard]] std::optional<double> nearest_fit(std::size_t lane, double x, std::size_t group,
                                                    std::size_t leaving) const;
    void add_moves(std::vector<Move>& moves, std::size_t group, Spot to) const;
    void settle(std::size_t group, Spot to);

    const Scene& scene_;
    Stage& stage_;
    Tangle tangle_;
    Random random_;
};

std::vector<std::size_t> StageSearch::lanes_for(std::size_t group) const {
    const Band band = stage_.lanes[stage_.lane_of[group]].band;
    std::vector<std::size_t> lanes;
    for (std::size_t i = 0; i < stage_.lanes.size(); ++i) {
        const Band other = stage_.lanes[i].band;
        if (other == band || (stage_.portrait && share_columns(band, other))) lanes.push_back(i);
    }
    return lanes;
}

// The place in the lane nearest to x where the group fits, as if `group` and `leaving` stood nowhere.
std::optional<double> StageSearch::nearest_fit(std::size_t lane, double x, std::size_t group,
                                               std::size_t leaving) const {
    const Lane& row = stage_.lanes[lane];
    std::vector<std::size_t> others;
    for (const std::size_t other : row.groups) {
        if (other != group && other != leaving) others.push_back(other);
    }
    std::sort(others.begin(), others.end(),
              [&](std::size_t a, std::size_t b) { return stage_.x[a] < stage_.x[b]; });
    const double half = stage_.groups[group].size.width / 2;
    std::optional<double> best;
    const auto consider = [&](double from, double to) {
        if (from + half > to - half) return;
        const double candidate = std::clamp(x, from + half, to - half);
        if (!best || std::abs(candidate - x) < std::abs(*best - x)) best = candidate;
    };
    double from = row.left;
    for (const std::size_t other : others) {
        const double reach = stage_.groups[other].size.width / 2 + lane_gap;
        consider(from, stage_.x[other] - reach);
        from = stage_.x[other] + reach;
    }
    consider(from, row.right);
    return best;
}

void StageSearch::add_moves(std::vector<Move>& moves, std::size_t group, Spot to) const {
    const Group& box = stage_.groups[group];
    const Point centre = {to.x, stage_.lanes[to.lane].y};
    for (std::size_t i = 0; i < box.members.size(); ++i) {
        moves.push_back({box.members[i], centre + box.offsets[i]});
    }
}

void StageSearch::settle(std::size_t group, Spot to) {
    std::vector<std::size_t>& from = stage_.lanes[stage_.lane_of[group]].groups;
    from.erase(std::find(from.begin(), from.end(), group));
    stage_.lanes[to.lane].groups.push_back(group);
    stage_.lane_of[group] = to.lane;
    stage_.x[group] = to.x;
}

bool StageSearch::send(std::size_t group, Spot to, double threshold) {
    const auto x = nearest_fit(to.lane, to.x, group, group);
    if (!x) return false;
    to.x = *x;
    std::vector<Move> moves;
    add_moves(moves, group, to);
    if (!tangle_.accept(moves, threshold)) return false;
    settle(group, to);
    return true;
}

void StageSearch::swap_groups(double threshold) {
    const std::size_t one = random_.below(stage_.groups.size());
    std::vector<std::size_t> others;
    for (const std::size_t lane : lanes_for(one)) {
        for (const std::size_t group : stage_.lanes[lane].groups) {
            if (group != one) others.push_back(group);
        }
    }
    if (others.empty()) return;
    const std::size_t two = others[random_.below(others.size())];
    const Spot was_one = {stage_.lane_of[one], stage_.x[one]}, was_two = {stage_.lane_of[two], stage_.x[two]};
    const auto x_one = nearest_fit(was_two.lane, was_two.x, one, two);
    if (!x_one) return;
    settle(one, {was_two.lane, *x_one});
    const auto x_two = nearest_fit(was_one.lane, was_one.x, two, two);
    std::vector<Move> moves;
    if (x_two) {
        add_moves(moves, one, {was_two.lane, *x_one});
        add_moves(moves, two, {was_one.lane, *x_two});
    }
    if (x_two && tangle_.accept(moves, threshold)) {
        settle(two, {was_one.lane, *x_two});
    } else {
        settle(one, was_one);
    }
}

bool StageSearch::swap_in_stack(std::size_t pole, std::size_t one, std::size_t two, double threshold) {
    Group& stack = stage_.stacks[pole];
    const Group before = stack;
    const Point centre_before = stage_.stack_centres[pole];
    std::swap(stack.members[one], stack.members[two]);
    if (!rearrange_stack(scene_, stage_, pole)) {
        stack = before;
        return false;
    }
    std::vector<Move> moves;
    for (std::size_t i = stage_.portrait ? 0 : 1; i < stack.members.size(); ++i) {
        const Point to = stage_.stack_centres[pole] + stack.offsets[i];
        const Point from = tangle_.centres()[stack.members[i]];
        if (to.x != from.x || to.y != from.y) moves.push_back({stack.members[i], to});
    }
    if (tangle_.accept(moves, threshold)) return true;
    stack = before;
    stage_.stack_centres[pole] = centre_before;
    return false;
}

void StageSearch::swap_in_stack(double threshold) {
    const std::size_t pole = random_.below(2), size = stage_.stacks[pole].members.size();
    if (size < 3) return;
    const std::size_t one = 1 + random_.below(size - 1), two = 1 + random_.below(size - 1);
    if (one != two) swap_in_stack(pole, one, two, threshold);
}

void StageSearch::step(double threshold) {
    const double choice = random_.unit();
    if (stage_.groups.empty() || choice < 0.08) return swap_in_stack(threshold);
    if (choice < 0.4) return swap_groups(threshold);
    const std::size_t group = random_.below(stage_.groups.size());
    if (choice < 0.6) {
        const double shift = random_.within(-45, 45);
        send(group, {stage_.lane_of[group], stage_.x[group] + shift}, threshold);
        return;
    }
    const std::vector<std::size_t> lanes = lanes_for(group);
    const std::size_t lane = lanes[random_.below(lanes.size())];
    send(group, {lane, random_.within(stage_.lanes[lane].left, stage_.lanes[lane].right)}, threshold);
}

void StageSearch::run() {
    const std::size_t steps = affordable_steps(tangle_);
    for (std::size_t i = 0; i < steps; ++i) {
        const double left = 1 - static_cast<double>(i) / static_cast<double>(steps);
        step(start_threshold * left * left);
    }
}

void StageSearch::polish() {
    constexpr std::size_t largest_stack = 24;  // whose pairs are all tried
    constexpr double gain = -1e-9, most_tries = 1.5e4, finest_grid = 12;
    for (const std::size_t pole : {0U, 1U}) {
        const std::size_t size = stage_.stacks[pole].members.size();
        if (size > largest_stack) continue;
        for (std::size_t one = 1; one < size; ++one) {
            for (std::size_t two = one + 1; two < size; ++two) swap_in_stack(pole, one, two, gain);
        }
    }
    const double tries = std::min(most_tries, static_cast<double>(affordable_steps(tangle_)));
    const double places = static_cast<double>(stage_.groups.size() * stage_.lanes.size());
    const double grid = std::max(finest_grid, stage_.area.width * places / tries);
    for (std::size_t group = 0; group < stage_.groups.size(); ++group) {
        for (const std::size_t lane : lanes_for(group)) {
            for (double x = stage_.lanes[lane].left; x < stage_.lanes[lane].right; x += grid) {
                send(group, {lane, x}, gain);
            }
        }
    }
}

}  // namespace

// Searches end in different places, so several are made.
std::vector<Stage> untangled(const Scene& scene, const std::vector<Stage>& starts, std::uint32_t seed,
                             std::size_t most) {
    constexpr std::size_t searches = 8;  // from all starts together
    if (scene.links.empty()) return {starts.front()};
    struct Found {
        double cost = 0;
        Stage stage;
    };
    std::vector<Found> found(searches);
    graph::in_parallel(searches, [&](std::size_t i) {
        Stage stage = starts[i % starts.size()];
        StageSearch(scene, stage, seed + static_cast<std::uint32_t>(i)).run();
        set_heights(scene, stage);  // lanes may have become lower or higher
        StageSearch last(scene, stage, seed);
        last.polish();
        const double cost = last.cost();
        set_heights(scene, stage);
        found[i] = {cost, std::move(stage)};
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.cost < b.cost; });
    std::vector<Stage> best;
    for (std::size_t i = 0; i < std::clamp<std::size_t>(most, 1, found.size()); ++i) {
        best.push_back(std::move(found[i].stage));
    }
    return best;
}

}  // namespace entente::render
