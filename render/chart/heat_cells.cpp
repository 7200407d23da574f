#include "render/chart/heat_cells.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

std::string number(double value) {
    return svg_number(value, 1);
}

std::string box(Point corner, Size size) {
    return fmt::format("M{} {}h{}v{}h{}z", number(corner.x), number(corner.y), number(size.width),
                       number(size.height), number(-size.width));
}

std::string level(Point from, double length) {
    return fmt::format("M{} {}h{}", number(from.x), number(from.y), number(length));
}

/// Plus, minus, or the two under each other.
std::string mark_of(int step, Point centre, double reach) {
    const auto bar = [&](double y) { return level({centre.x - reach, y}, 2 * reach); };
    const auto plus = [&](double y) {
        return bar(y) + fmt::format("M{} {}v{}", number(centre.x), number(y - reach), number(2 * reach));
    };
    if (step > 0) return plus(centre.y);
    return step < 0 ? bar(centre.y) : plus(centre.y - 1.2) + bar(centre.y + reach + 0.9);
}

bool look_alike(const Cell& a, const Cell& b) {
    return a.state == b.state && (a.state != CellState::tied || net_step(a.net) == net_step(b.net));
}

std::size_t position_of(int step) {
    return static_cast<std::size_t>(step + net_steps);
}

void stroke(SvgWriter& svg, const std::string& path, const std::string& colour, double width,
            std::string_view pattern = {}) {
    if (path.empty()) return;
    svg.leaf("path", {{"d", path},
                      {"fill", "none"},
                      {"stroke", colour},
                      {"stroke-width", width},
                      {"stroke-dasharray", pattern}});
}

}  // namespace

void HeatCells::add_row(const std::vector<Cell>& cells, Point top_left, double height) {
    const Point corner = {top_left.x, top_left.y + 0.8};
    const double inset = marked_ ? std::min(0.8, column_ / 16) : 0;
    for (std::size_t i = 0; i < cells.size();) {
        // Without marks a run of equal cells is one, so that no seams show between them.
        std::size_t next = i + 1;
        while (!marked_ && next < cells.size() && look_alike(cells[i], cells[next])) ++next;
        add_cell(cells[i], {corner.x + static_cast<double>(i) * column_ + inset, corner.y},
                 {static_cast<double>(next - i) * column_ - 2 * inset, height - 1.6});
        i = next;
    }
}

void HeatCells::add_cell(const Cell& cell, Point corner, Size size) {
    switch (cell.state) {
        case CellState::absent:
            return;
        case CellState::untied:
            return add_untied(corner, size);
        case CellState::unsigned_tie:
            return add_unsigned(corner, size);
        case CellState::tied:
            return add_step(net_step(cell.net), corner, size);
    }
}

void HeatCells::add_step(int step, Point corner, Size size) {
    if (!marked_) {
        const double half = size.height / 2;
        corner.y += step > 0 ? 0 : (step < 0 ? half : half / 2);
        grounds_[position_of(step)] += box(corner, {size.width, half});
        return;
    }
    grounds_[position_of(step)] += box(corner, size);
    marks_[position_of(step)] += mark_of(step, {corner.x + size.width / 2, corner.y + size.height / 2},
                                         std::min(2.7, size.width / 3.2));
}

void HeatCells::add_untied(Point corner, Size size) {
    if (marked_) {
        outlines_ += box(corner, size);
    } else {
        untied_ += level({corner.x, corner.y + size.height / 2}, size.width);
    }
}

void HeatCells::add_unsigned(Point corner, Size size) {
    const Point left = {corner.x, corner.y + size.height / 2};
    if (marked_) {
        outlines_ += box(corner, size);
        const double reach = std::min(1.5, size.width / 5);
        dots_ += box({left.x + size.width / 2 - reach, left.y - reach}, {2 * reach, 2 * reach});
    } else {
        unsigned_ += level(left, size.width);
    }
}

double HeatCells::add_steps(Point corner, Size size) {
    for (int step = -net_steps; step <= net_steps; ++step)
        add_step(step, {corner.x + size.width * (step + net_steps), corner.y}, size);
    return size.width * (2 * net_steps + 1);
}

void HeatCells::write(SvgWriter& svg, const Theme& theme) const {
    stroke(svg, outlines_, theme.rule, 0.8);
    stroke(svg, untied_, theme.rule, 0.8);
    stroke(svg, unsigned_, theme.muted, 1.6, "1.6,1.6");
    if (!dots_.empty()) svg.leaf("path", {{"d", dots_}, {"fill", theme.muted}});
    for (int step = -net_steps; step <= net_steps; ++step) {
        const std::string& ground = grounds_[position_of(step)];
        if (ground.empty()) continue;
        const double opacity = step == 0 && !marked_ ? 1 : step_opacity(step);
        svg.leaf("path", {{"d", ground},
                          {"fill", step_hue(step, theme)},
                          {"fill-opacity", opacity < 1 ? svg_number(opacity) : std::string()}});
        stroke(svg, marks_[position_of(step)], step_ink(step, theme), 1.1);
    }
}

}  // namespace entente::render
