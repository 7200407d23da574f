// The cells of a heat map.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "render/chart/grid.hpp"
#include "render/chart/palette.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// Gathers cells of one look, and writes them as one path a shade: with a mark of the sign in each, or in
/// columns too narrow for a mark with sign showing in which half of a cell is filled.
class HeatCells {
public:
    HeatCells(double column, bool marked) : column_(column), marked_(marked) {}

    /// The cells side by side in columns, from `top_left` on.
    void add_row(const std::vector<Cell>& cells, Point top_left, double height);
    /// A box a step of net cooperation, for the legend; returns how wide they are together.
    double add_steps(Point corner, Size box);
    /// Nothing is recorded.
    void add_untied(Point corner, Size size);
    /// Only relations without strength: net cooperation is undefined, which is not 0.
    void add_unsigned(Point corner, Size size);

    void write(SvgWriter& svg, const Theme& theme) const;

private:
    /// Width of a line, its dashes: the path.
    using Lines = std::map<std::pair<std::string, std::string>, std::string>;

    void add_cell(const Cell& cell, Point corner, Size size);
    void add_step(int step, Point corner, Size size);
    /// Marked cells of one look in columns beside each other: `all` of them, each as large as `one`.
    void add_run(const Cell& cell, Point corner, Size all, Size one);
    void add_outlines(Point corner, Size all, Size one);
    void add_marks(int step, Point left, double length, double width);
    void add_dot(Point centre, double width);
    /// From `from`, `size.height` thick: dashes of that width, a column apart, as far as `length`.
    void add_dashes(Lines& lines, Point from, double length, Size size) const;

    double column_;
    bool marked_;
    std::array<std::string, 2 * net_steps + 1> grounds_, marks_;  // by step, from the most hostile
    std::array<Lines, 2 * net_steps + 1> ground_runs_, mark_runs_;
    Lines outline_runs_;
    std::string outlines_, dots_, untied_, unsigned_;
};

}  // namespace entente::render
