// Idea: cells of one look side by side are a line as thick as they are high, dashed so that the gaps between
// them stay open; a dash pattern begins anew with each line of a path. So are their marks and outlines. That
// takes a few numbers a run of cells, where boxes take a dozen a cell.
#include "render/chart/heat_cells.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr double outline_width = 0.8;
constexpr double mark_width = 1.1;

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

/// From the middle of a mark to its ends, in a cell of that width.
double mark_reach(double width) {
    return std::min(2.7, width / 3.2);
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

/// As an attribute has it: empty when it is all.
std::string opacity_of(double opacity) {
    return opacity < 1 ? svg_number(opacity) : std::string();
}

template <class Lines>
void stroke_all(SvgWriter& svg, const Lines& lines, const std::string& colour, double opacity = 1) {
    for (const auto& [look, path] : lines) {
        svg.leaf("path", {{"d", path},
                          {"fill", "none"},
                          {"stroke", colour},
                          {"stroke-width", look.first},
                          {"stroke-dasharray", look.second},
                          {"stroke-opacity", opacity_of(opacity)}});
    }
}

}  // namespace

void HeatCells::add_row(const std::vector<Cell>& cells, Point top_left, double height) {
    const Point corner = {top_left.x, top_left.y + 0.8};
    const double inset = marked_ ? std::min(0.8, column_ / 16) : 0;
    for (std::size_t i = 0; i < cells.size();) {
        std::size_t next = i + 1;
        while (next < cells.size() && look_alike(cells[i], cells[next])) ++next;
        const Point left = {corner.x + static_cast<double>(i) * column_ + inset, corner.y};
        const Size all = {static_cast<double>(next - i) * column_ - 2 * inset, height - 1.6};
        if (marked_) {
            add_run(cells[i], left, all, {column_ - 2 * inset, all.height});
        } else {
            add_cell(cells[i], left, all);
        }
        i = next;
    }
}

void HeatCells::add_run(const Cell& cell, Point corner, Size all, Size one) {
    const Point left = {corner.x, corner.y + all.height / 2};
    switch (cell.state) {
        case CellState::absent:
            return;
        case CellState::tied: {
            const int step = net_step(cell.net);
            add_dashes(ground_runs_[position_of(step)], left, all.width, one);
            return add_marks(step, left, all.width, one.width);
        }
        case CellState::unsigned_tie:
            for (double x = one.width / 2; x < all.width; x += column_)
                add_dot({left.x + x, left.y}, one.width);
            [[fallthrough]];
        case CellState::untied:
            return add_outlines(corner, all, one);
    }
}

// Upper and lower edges, and both sides of each as dashes of a thick line.
void HeatCells::add_outlines(Point corner, Size all, Size one) {
    for (const double y : {corner.y, corner.y + all.height})
        add_dashes(outline_runs_, {corner.x, y}, all.width, {one.width, outline_width});
    const Size side = {outline_width, one.height + outline_width};
    for (const double x : {corner.x, corner.x + one.width})
        add_dashes(outline_runs_, {x - outline_width / 2, corner.y + all.height / 2},
                   all.width - one.width + outline_width, side);
}

void HeatCells::add_marks(int step, Point left, double length, double width) {
    const double reach = mark_reach(width), between = length - width;
    Lines& lines = mark_runs_[position_of(step)];
    const auto bars = [&](double y) {
        add_dashes(lines, {left.x + width / 2 - reach, y}, between + 2 * reach, {2 * reach, mark_width});
    };
    const auto pluses = [&](double y) {
        bars(y);
        add_dashes(lines, {left.x + (width - mark_width) / 2, y}, between + mark_width,
                   {mark_width, 2 * reach});
    };
    if (step > 0) return pluses(left.y);
    if (step < 0) return bars(left.y);
    pluses(left.y - 1.2);
    bars(left.y + reach + 0.9);
}

void HeatCells::add_dot(Point centre, double width) {
    const double reach = std::min(1.5, width / 5);
    dots_ += box({centre.x - reach, centre.y - reach}, {2 * reach, 2 * reach});
}

void HeatCells::add_dashes(Lines& lines, Point from, double length, Size size) const {
    const std::string dashes =
        fmt::format("{},{}", svg_number(size.width, 3), svg_number(column_ - size.width, 3));
    lines[{svg_number(size.height), dashes}] += level(from, length);
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
    marks_[position_of(step)] +=
        mark_of(step, {corner.x + size.width / 2, corner.y + size.height / 2}, mark_reach(size.width));
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
        add_dot({left.x + size.width / 2, left.y}, size.width);
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
    stroke(svg, outlines_, theme.rule, outline_width);
    stroke_all(svg, outline_runs_, theme.rule);
    stroke(svg, untied_, theme.rule, outline_width);
    stroke(svg, unsigned_, theme.muted, 1.6, "1.6,1.6");
    if (!dots_.empty()) svg.leaf("path", {{"d", dots_}, {"fill", theme.muted}});
    for (int step = -net_steps; step <= net_steps; ++step) {
        const std::size_t at = position_of(step);
        const double opacity = step == 0 && !marked_ ? 1 : step_opacity(step);
        stroke_all(svg, ground_runs_[at], step_hue(step, theme), opacity);
        if (!grounds_[at].empty()) {
            svg.leaf("path", {{"d", grounds_[at]},
                              {"fill", step_hue(step, theme)},
                              {"fill-opacity", opacity_of(opacity)}});
        }
        stroke_all(svg, mark_runs_[at], step_ink(step, theme));
        stroke(svg, marks_[at], step_ink(step, theme), mark_width);
    }
}

}  // namespace entente::render
