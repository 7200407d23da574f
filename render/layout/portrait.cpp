// A portrait stage is a stage lying on its side, so that one search serves both: what its file calls x runs
// down the page, what it calls y runs across, and lanes are columns. Crossings, ties through boxes, angles
// and lengths are the same after the turn. Down the page runs a free stretch for the tie between the poles.
#include "render/layout/portrait.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/geometry.hpp"
#include "render/layout/lanes.hpp"

namespace entente::render {
namespace {

constexpr double edge = 6;         // free room along the page's edge
constexpr double column_gap = 12;  // least room between two columns
constexpr double corridor = 22;    // free of boxes, round the tie between the poles
constexpr double clearance = 38;   // between a stack and the columns' ends
constexpr double row_gap = 16;     // between rows of a stack, for the ties of the rows behind
constexpr double box_gap = 9;      // between boxes of a row
constexpr double shortest = 200;   // columns
constexpr double longest = 4000;   // beyond it the page becomes wider
constexpr double longer_by = 1.04;
constexpr std::array stretches = {1.0, 1.12, 1.25};  // of the least length, to choose from

// Sizes as they are on the page.
Size page_size(const Scene& scene, const Group& group, std::size_t place) {
    const Size size = scene.members[group.members[place]].box.size;
    return {size.height, size.width};
}

using Places = std::vector<std::size_t>;  // in Group::members, across the page

struct Rows {
    Places left, right;  // of the pole, from it outward
    std::vector<Places> behind;
};

// The others in their order, each where it first fits: beside the pole, on the side with more room, or in
// rows behind.
Rows rows_of(const Scene& scene, const Group& stack, double page_width, double pole_y) {
    const double half = page_size(scene, stack, 0).width / 2, inset = edge / 2 + hull_padding;
    std::array<double, 2> room = {pole_y - half - inset, page_width - inset - pole_y - half};
    Rows rows;
    std::vector<double> left_behind;  // room in the rows behind
    for (std::size_t place = 1; place < stack.members.size(); ++place) {
        const double own = page_size(scene, stack, place).width + box_gap;
        const std::size_t side = room[1] > room[0] ? 1 : 0;
        if (own <= room[side]) {
            room[side] -= own;
            (side == 1 ? rows.right : rows.left).push_back(place);
            continue;
        }
        std::size_t row = 0;
        while (row < left_behind.size() && own > left_behind[row]) ++row;
        if (row == left_behind.size()) {
            left_behind.push_back(page_width - 2 * inset + box_gap);
            rows.behind.emplace_back();
        }
        left_behind[row] -= own;
        rows.behind[row].push_back(place);
    }
    return rows;
}

double width_of(const Scene& scene, const Group& stack, const Places& row) {
    double width = -box_gap;
    for (const std::size_t place : row) width += page_size(scene, stack, place).width + box_gap;
    return width;
}

double height_of_row(const Scene& scene, const Group& stack, const Places& row) {
    double height = 0;
    for (const std::size_t place : row) height = std::max(height, page_size(scene, stack, place).height);
    return height;
}

// What each of `gaps` gaps gets of the room that boxes leave, up to some.
double gap_in(double room, double taken, std::size_t gaps) {
    constexpr double most = 16;
    return std::clamp((room - taken) / static_cast<double>(gaps), 0.0, most);
}

// The widest box of any lane that shares columns with this one: what the search may put into it.
double widest_in(const Stage& stage, const Lane& lane) {
    double widest = 0;
    for (const Lane& other : stage.lanes) {
        if (!share_columns(other.band, lane.band)) continue;
        for (const std::size_t group : other.groups) {
            widest = std::max(widest, stage.groups[group].size.height);
        }
    }
    return widest;
}

// How many columns stand left of the corridor: those of alliances and states, or as many as balance the page
// when there are no others.
std::size_t left_columns(const Stage& stage) {
    const auto left = static_cast<std::size_t>(std::ranges::count_if(
        stage.lanes, [](const Lane& lane) { return share_columns(lane.band, Band::states); }));
    return left == 0 || left == stage.lanes.size() ? (stage.lanes.size() + 1) / 2 : left;
}

double width_needed(const Stage& stage) {
    double needed = 2 * edge + corridor;
    for (std::size_t i = 0; i < stage.lanes.size(); ++i) {
        needed += widest_in(stage, stage.lanes[i]) + (i == 0 || i == left_columns(stage) ? 0 : column_gap);
    }
    return needed;
}

double widest_pole(const Scene& scene, const Stage& stage) {
    return std::max(page_size(scene, stage.stacks[0], 0).width, page_size(scene, stage.stacks[1], 0).width);
}

// Columns `length` long, on the side of the corridor that is theirs.
void fill_columns(Stage& stage, double length) {
    Lane column{Band::states, false, 0, length, 0, 0, {}};
    stage.lanes = deal(stage, groups_in(stage, {Band::alliances, Band::states}), column);
    column.band = Band::militants;
    append(stage.lanes, deal(stage, groups_in(stage, {Band::militants, Band::others}), column));
}

// Orders the members behind the pole by how often they have ties across the stage.
void bring_forward(const Scene& scene, Group& stack) {
    std::vector<double> ties(scene.members.size());
    for (const std::size_t member : stack.members) {
        for (const std::size_t i : scene.links_of[member]) {
            const Link& link = scene.links[i];
            const std::size_t other = link.a == member ? link.b : link.a;
            if (std::ranges::find(stack.members, other) == stack.members.end())
                ties[member] += count(link.eras);
        }
    }
    std::stable_sort(stack.members.begin() + 1, stack.members.end(),
                     [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
}

// `bare` with its columns filled and `length` long, and the stacks arranged round the poles.
Stage portrait_stage(const Scene& scene, const Stage& bare, double length) {
    Stage stage = bare;
    set_columns(scene, stage);
    for (const std::size_t pole : {0U, 1U})
        arrange_as_rows(scene, stage.stacks[pole], stage.area.height, stage.pole_y, pole == 0);
    const double top = stage.stacks[0].size.width + edge / 2 + clearance;
    stage.area.width = top + length + clearance + stage.stacks[1].size.width + edge / 2;
    stage.x.resize(stage.groups.size());
    stage.lane_of.resize(stage.groups.size());
    for (std::size_t lane = 0; lane < stage.lanes.size(); ++lane) {
        stage.lanes[lane].left = top;
        stage.lanes[lane].right = top + length;
        spread(stage, stage.lanes[lane]);
        for (const std::size_t group : stage.lanes[lane].groups) stage.lane_of[group] = lane;
    }
    set_columns(scene, stage);
    return stage;
}

}  // namespace

Scene on_its_side(const Scene& scene) {
    Scene turned = scene;
    for (Member& member : turned.members) std::swap(member.box.size.width, member.box.size.height);
    return turned;
}

void arrange_as_rows(const Scene& scene, Group& stack, double page_width, double pole_y, bool at_head) {
    const Rows rows = rows_of(scene, stack, page_width, pole_y);
    const Size pole = page_size(scene, stack, 0);
    stack.offsets.assign(stack.members.size(), {});
    Places front = {0};
    front.insert(front.end(), rows.left.begin(), rows.left.end());
    front.insert(front.end(), rows.right.begin(), rows.right.end());
    double height = height_of_row(scene, stack, front);
    for (const Places& row : rows.behind) height += height_of_row(scene, stack, row) + row_gap;
    const double outward = at_head ? -1 : 1, front_tall = height_of_row(scene, stack, front);
    double down = -outward * height / 2;  // where the front row's edge toward the stage is
    const double inset = edge / 2 + hull_padding;
    for (const double side : {-1.0, 1.0}) {
        const Places& row = side < 0 ? rows.left : rows.right;
        const double room = (side < 0 ? pole_y : page_width - pole_y) - inset - pole.width / 2;
        const double gap = gap_in(room - box_gap, width_of(scene, stack, row), row.size() + 1) + box_gap;
        double across = pole_y - page_width / 2 + side * pole.width / 2;
        for (const std::size_t place : row) {
            const double own = page_size(scene, stack, place).width;
            stack.offsets[place] = {down + outward * front_tall / 2, across + side * (gap + own / 2)};
            across += side * (gap + own);
        }
    }
    stack.offsets[0] = {down + outward * front_tall / 2, pole_y - page_width / 2};
    down += outward * (front_tall + row_gap);
    for (const Places& row : rows.behind) {
        const double tall = height_of_row(scene, stack, row);
        const double taken = width_of(scene, stack, row);
        const double more = gap_in(page_width - 2 * inset, taken, row.size() + 1);
        double across = -(taken + more * static_cast<double>(row.size() - 1)) / 2;
        for (const std::size_t place : row) {
            const double own = page_size(scene, stack, place).width;
            stack.offsets[place] = {down + outward * tall / 2, across + own / 2};
            across += own + box_gap + more;
        }
        down += outward * (tall + row_gap);
    }
    stack.size = {height + (stack.owner ? 2 * hull_padding : 0), page_width - edge};
}

void set_columns(const Scene& scene, Stage& stage) {
    const std::size_t left = left_columns(stage), columns = stage.lanes.size();
    const double spare = std::max(0.0, stage.area.height - width_needed(stage));
    const double more = spare / static_cast<double>(columns + 2);  // in each gap, and half of it at the edges
    double y = edge + more / 2;
    stage.pole_y = stage.area.height / 2;
    for (std::size_t i = 0; i <= columns && columns > 0; ++i) {
        if (i == left) {
            stage.pole_y = y + (corridor + more) / 2;
            y += corridor + more;
        } else if (i > 0) {
            y += column_gap + more;
        }
        if (i == columns) break;
        Lane& lane = stage.lanes[i];
        lane.height = widest_in(stage, lane);
        lane.y = y + lane.height / 2;
        y += lane.height;
    }
    const double nearest = widest_pole(scene, stage) / 2 + edge / 2 + hull_padding;
    stage.pole_y = std::clamp(stage.pole_y, nearest, std::max(nearest, stage.area.height - nearest));
    for (const std::size_t pole : {0U, 1U}) {
        const double half = stage.stacks[pole].size.width / 2;
        stage.stack_centres[pole] = {pole == 0 ? edge / 2 + half : stage.area.width - edge / 2 - half,
                                     stage.area.height / 2};
    }
}

std::vector<Stage> set_portrait_stages(const Scene& scene, double page_width) {
    Stage bare;
    bare.portrait = true;
    bare.groups = scene.groups;
    bare.drift = drifts(scene);
    for (const std::size_t pole : {0U, 1U}) {
        Group& stack = bare.stacks[pole];
        stack.members = scene.stacks[pole];
        if (stack.members.size() > 1) stack.owner = scene.members[stack.members.front()].box.actor;
        bring_forward(scene, stack);
    }
    for (Group& group : bare.groups) arrange_in_rows(scene, group, shortest);
    double length = shortest;
    for (fill_columns(bare, length); width_needed(bare) > page_width && length < longest;) {
        length *= longer_by;
        fill_columns(bare, length);
    }
    double widest = width_needed(bare);
    for (const Group& stack : bare.stacks) {
        for (std::size_t place = 0; place < stack.members.size(); ++place) {
            widest = std::max(widest, page_size(scene, stack, place).width + edge + 2 * hull_padding);
        }
    }
    bare.area.height = std::max(page_width, widest);
    std::vector<Stage> stages;
    for (const double stretch : stretches) stages.push_back(portrait_stage(scene, bare, stretch * length));
    return stages;
}

}  // namespace entente::render
