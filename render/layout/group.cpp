// How the members of a group stand inside it.
#include <algorithm>
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

// Rows one under the other, each centred; column widths align when `columns` is not empty.
void stack_rows(const Scene& scene, Group& group, const std::vector<BoxRow>& rows,
                const std::vector<double>& columns) {
    double width = 0, height = -group_gap;
    for (const BoxRow& row : rows) {
        width = std::max(width, row.width);
        height += row.height + group_gap;
    }
    group.offsets.assign(group.members.size(), {});
    double y = -height / 2;
    for (const BoxRow& row : rows) {
        double x = -row.width / 2;
        for (std::size_t i = 0; i < row.places.size(); ++i) {
            const std::size_t place = row.places[i];
            const double own = scene.members[group.members[place]].box.size.width;
            const double room = columns.empty() || row.places.size() == 1 ? own : columns[i];
            group.offsets[place] = {x + room / 2, y + row.height / 2};
            x += room + group_gap;
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
    stack_rows(scene, group, rows, {});
}

void arrange_as_stack(const Scene& scene, Group& stack, std::size_t columns) {
    const auto size_at = [&](std::size_t place) { return scene.members[stack.members[place]].box.size; };
    std::vector<BoxRow> rows(1);
    put(rows.back(), 0, size_at(0));
    std::vector<double> widths(columns, 0.0);
    for (std::size_t place = 1; place < stack.members.size(); ++place) {
        if ((place - 1) % columns == 0) rows.emplace_back();
        put(rows.back(), place, size_at(place));
        double& width = widths[(place - 1) % columns];
        width = std::max(width, size_at(place).width);
    }
    for (BoxRow& row : rows) {  // a full row is as wide as the columns are
        if (row.places.size() < 2) continue;
        row.width = group_gap * static_cast<double>(row.places.size() - 1);
        for (std::size_t i = 0; i < row.places.size(); ++i) row.width += widths[i];
    }
    stack_rows(scene, stack, rows, widths);
}

}  // namespace entente::render
