// The cells of a heat map.
#pragma once

#include <array>
#include <string>
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
    void add_cell(const Cell& cell, Point corner, Size size);
    void add_step(int step, Point corner, Size size);

    double column_;
    bool marked_;
    std::array<std::string, 2 * net_steps + 1> grounds_, marks_;  // by step, from the most hostile
    std::string outlines_, dots_, untied_, unsigned_;
};

}  // namespace entente::render
