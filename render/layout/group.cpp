// How the members of a group stand inside it.
#include <algorithm>
#include <array>
#include <cmath>

#include "render/layout/scene.hpp"

namespace entente::render {
namespace {

// Boxes side by side, centred on the row's middle line.
struct BoxRow {
    std::vector<std::size_t> places;  // in Group::members
    double width = 0;
    double height = 0;
};

void put(BoxRow& row, std::size_t place, Size size) {
    row.width += size.width + (row.places.empty() ? 0 : group_gap);
    row.height = std::max(row.height, size.height);
    row.places.push_back(place);
}

constexpr double channel = 15;  // between boxes of a stack's inner column, for the ties of the outer one

// Rows one under the other, each centred.
void stack_rows(const Scene& scene, Group& group, const std::vector<BoxRow>& rows) {
    double width = 0, height = -group_gap;
    for (const BoxRow& row : rows) {
        width = std::max(width, row.width);
        height += row.height + group_gap;
    }
    group.offsets.assign(group.members.size(), {});
    double y = -height / 2;
    for (const BoxRow& row : rows) {
        double x = -row.width / 2;
        for (const std::size_t place : row.places) {
            const double own = scene.members[group.members[place]].box.size.width;
            group.offsets[place] = {x + own / 2, y + row.height / 2};
            x += own + group_gap;
        }
        y += row.height + group_gap;
    }
    const double padding = group.owner ? 2 * hull_padding : 0;
    group.size = {width + padding, height + padding};
}

}  // namespace

void arrange_in_rows(const Scene& scene, Group& group, double widest) {
    double area = 0;
    for (const std::size_t member : group.members) {
        const Size size = scene.members[member].box.size;
        area += (size.width + group_gap) * (size.height + group_gap);
    }
    const double limit = std::min(widest, std::max(190.0, 1.6 * std::sqrt(area)));
    std::vector<BoxRow> rows(1);
    for (std::size_t place = 0; place < group.members.size(); ++place) {
        const Size size = scene.members[group.members[place]].box.size;
        if (!rows.back().places.empty() && rows.back().width + group_gap + size.width > limit)
            rows.emplace_back();
        put(rows.back(), place, size);
    }
    stack_rows(scene, group, rows);
}

namespace {

// One under the other; returns the height reached.
double pile(const Scene& scene, Group& stack, const std::vector<std::size_t>& places, double x, double y,
            double gap) {
    for (const std::size_t place : places) {
        const double height = scene.members[stack.members[place]].box.size.height;
        stack.offsets[place] = {x, y + height / 2};
        y += height + gap;
    }
    return y - gap;
}

// The outer column's boxes beside the gaps of the inner one, so that their ties leave through them.
double pile_beside_gaps(const Scene& scene, Group& stack, const std::vector<std::size_t>& outer,
                        const std::vector<std::size_t>& inner, double x, double y) {
    constexpr double least_gap = 6;
    double free_from = y;
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const double height = scene.members[stack.members[outer[i]]].box.size.height;
        const double above = scene.members[stack.members[inner[i]]].box.size.height / 2;
        const double gap_centre = stack.offsets[inner[i]].y + above + channel / 2;
        const double top = std::max(gap_centre - height / 2, free_from);
        stack.offsets[outer[i]] = {x, top + height / 2};
        free_from = top + height + least_gap;
    }
    return free_from - least_gap;
}

void centre_offsets(Group& stack, Size inside) {
    for (Point& offset : stack.offsets) offset.y -= inside.height / 2;
    const double padding = stack.owner ? 2 * hull_padding : 0;
    stack.size = {inside.width + padding, inside.height + padding};
}

}  // namespace

void arrange_as_stack(const Scene& scene, Group& stack, std::size_t columns, bool inner_right) {
    std::array<std::vector<std::size_t>, 2> places;  // inner and outer column
    std::array<double, 2> widths = {0, 0};
    for (std::size_t place = 1; place < stack.members.size(); ++place) {
        const std::size_t column = columns == 1 ? 0 : (place - 1) % 2;
        places[column].push_back(place);
        widths[column] = std::max(widths[column], scene.members[stack.members[place]].box.size.width);
    }
    const Size pole = scene.members[stack.members.front()].box.size;
    const double both = widths[0] + (places[1].empty() ? 0 : group_gap + widths[1]);
    const double side = inner_right ? 1 : -1;
    stack.offsets.assign(stack.members.size(), {});
    double bottom = pile(scene, stack, {0}, 0, 0, 0);
    const double top = bottom + group_gap;
    if (!places[0].empty()) {
        bottom = pile(scene, stack, places[0], side * (both - widths[0]) / 2, top,
                      columns == 1 ? group_gap : channel);
    }
    if (!places[1].empty()) {
        const double x = -side * (both - widths[1]) / 2;
        bottom = std::max(bottom, pile_beside_gaps(scene, stack, places[1], places[0], x, top));
    }
    centre_offsets(stack, {std::max(both, pole.width), bottom});
}

}  // namespace entente::render
