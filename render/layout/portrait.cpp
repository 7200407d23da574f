// The portrait stage is the landscape one turned on its side, so that one search serves both: what its
// file calls x runs down the page, what it calls y runs across, and lanes are columns. Crossings, ties
// through boxes, angles and lengths are the same after the turn.
#include "render/layout/portrait.hpp"

#include <algorithm>
#include <cmath>

#include "render/geometry.hpp"
#include "render/layout/lanes.hpp"

namespace entente::render {
namespace {

constexpr double edge = 8;         // free room along the page's edge
constexpr double column_gap = 14;  // least room between two columns
constexpr double clearance = 46;   // between a stack and the columns' ends
constexpr double row_gap = 14;     // between rows of a stack, for the ties of the rows behind
constexpr double shortest = 260;   // columns
constexpr double longest = 4000;   // beyond it the page becomes wider
constexpr double longer_by = 1.08;

// Sizes as they are on the page.
Size page_size(const Scene& scene, const Group& group, std::size_t place) {
    const Size size = scene.members[group.members[place]].box.size;
    return {size.height, size.width};
}

// Places of a stack's members, by row from the stage outward; the first row has the pole in its middle.
std::vector<std::vector<std::size_t>> rows_of(const Scene& scene, const Group& stack, double room) {
    std::vector<std::vector<std::size_t>> rows(1, {0});
    double width = page_size(scene, stack, 0).width;
    for (std::size_t place = 1; place < stack.members.size(); ++place) {
        const double own = page_size(scene, stack, place).width + group_gap;
        if (width + own > room + group_gap * (rows.back().empty() ? 1 : 0) && !rows.back().empty()) {
            rows.emplace_back();
            width = -group_gap;
        }
        width += own;
        rows.back().push_back(place);
    }
    std::vector<std::size_t>& front = rows.front();
    std::rotate(front.begin(), front.begin() + 1,
                front.begin() + 1 + static_cast<std::ptrdiff_t>(front.size() / 2));
    return rows;
}

double width_of(const Scene& scene, const Group& stack, const std::vector<std::size_t>& row) {
    double width = -group_gap;
    for (const std::size_t place : row) width += page_size(scene, stack, place).width + group_gap;
    return width;
}

double height_of_row(const Scene& scene, const Group& stack, const std::vector<std::size_t>& row) {
    double height = 0;
    for (const std::size_t place : row) height = std::max(height, page_size(scene, stack, place).height);
    return height;
}

// The widest box of any lane of its band: what the search may put into this one.
double widest_of_band(const Stage& stage, const Lane& lane) {
    double widest = 0;
    for (const Lane& other : stage.lanes) {
        if (other.band != lane.band) continue;
        for (const std::size_t group : other.groups) {
            widest = std::max(widest, stage.groups[group].size.height);
        }
    }
    return widest;
}

double width_needed(const Stage& stage) {
    double needed = 2 * edge - column_gap;
    for (const Lane& lane : stage.lanes) needed += widest_of_band(stage, lane) + column_gap;
    return needed;
}

// Columns `length` long between the two stacks.
void fill_columns(Stage& stage, double length) {
    const double top = stage.stacks[0].size.width + edge + clearance;
    stage.area.width = top + length + clearance + stage.stacks[1].size.width + edge;
    Lane column{Band::alliances, false, top, top + length, 0, 0, {}};
    stage.lanes = deal(stage, groups_in(stage, {Band::alliances}), column);
    column.band = Band::states;
    append(stage.lanes, deal(stage, groups_in(stage, {Band::states}), column));
    append(stage.lanes, lower_lanes(stage, column));
}

}  // namespace

Scene on_its_side(const Scene& scene) {
    Scene turned = scene;
    for (Member& member : turned.members) std::swap(member.box.size.width, member.box.size.height);
    return turned;
}

void arrange_as_rows(const Scene& scene, Group& stack, double page_width, bool at_head) {
    const double room = page_width - 2 * (edge / 2 + hull_padding);
    const std::vector<std::vector<std::size_t>> rows = rows_of(scene, stack, room);
    double width = 0, height = -row_gap;
    for (const auto& row : rows) {
        width = std::max(width, width_of(scene, stack, row));
        height += height_of_row(scene, stack, row) + row_gap;
    }
    stack.offsets.assign(stack.members.size(), {});
    double down = at_head ? height / 2 : -height / 2;  // where the front row's outer edge is
    for (const auto& row : rows) {
        const double tall = height_of_row(scene, stack, row), middle = down + (at_head ? -tall : tall) / 2;
        double across = -width_of(scene, stack, row) / 2;
        for (const std::size_t place : row) {
            const double own = page_size(scene, stack, place).width;
            stack.offsets[place] = {middle, across + own / 2};
            across += own + group_gap;
        }
        down += (at_head ? -1 : 1) * (tall + row_gap);
    }
    const double padding = stack.owner ? 2 * hull_padding : 0;
    stack.size = {height + padding, width + padding};
}

void set_columns(const Scene& scene, Stage& stage) {
    static_cast<void>(scene);
    const double needed = width_needed(stage);
    stage.area.height = std::max(stage.area.height, needed);
    const double spare = stage.area.height - needed;
    const double gap = column_gap + spare / static_cast<double>(stage.lanes.size() + 1);
    double y = edge + gap - column_gap;
    for (Lane& lane : stage.lanes) {
        lane.height = widest_of_band(stage, lane);
        lane.y = y + lane.height / 2;
        y += lane.height + gap;
    }
    stage.pole_y = stage.area.height / 2;
    for (const std::size_t pole : {0U, 1U}) {
        const double half = stage.stacks[pole].size.width / 2;
        stage.stack_centres[pole] = {pole == 0 ? edge + half : stage.area.width - edge - half, stage.pole_y};
    }
}

Stage set_portrait_stage(const Scene& scene, double page_width) {
    Stage stage;
    stage.portrait = true;
    stage.area.height = page_width;
    stage.groups = scene.groups;
    stage.drift = drifts(scene);
    for (const std::size_t pole : {0U, 1U}) {
        Group& stack = stage.stacks[pole];
        stack.members = scene.stacks[pole];
        if (stack.members.size() > 1) stack.owner = scene.members[stack.members.front()].box.actor;
        arrange_as_rows(scene, stack, page_width, pole == 0);
        stage.area.height = std::max(stage.area.height, stack.size.height + edge);
    }
    for (Group& group : stage.groups) arrange_in_rows(scene, group, shortest);
    double length = shortest;
    for (fill_columns(stage, length); width_needed(stage) > page_width && length < longest;) {
        length *= longer_by;
        fill_columns(stage, length);
    }
    stage.x.resize(stage.groups.size());
    stage.lane_of.resize(stage.groups.size());
    for (std::size_t lane = 0; lane < stage.lanes.size(); ++lane) {
        spread(stage, stage.lanes[lane]);
        for (const std::size_t group : stage.lanes[lane].groups) stage.lane_of[group] = lane;
    }
    set_columns(scene, stage);
    return stage;
}

}  // namespace entente::render
