// A chart and the page it is to fill.
#pragma once

#include <functional>
#include <string>

#include "entente/render/chart.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// A chart but for the document round it.
struct DrawnChart {
    SvgWriter svg;
    Size size;
    std::string description;
};

/// Draws a chart at a width. `spare` units of height are free: a plot may grow by as much of them as it can
/// use.
using DrawChart = std::function<DrawnChart(double width, double spare)>;

/// The chart as an SVG, as ChartText::width and page ask: on a page too low for it, it is drawn wider, and so
/// smaller.
std::string finished_chart(const ChartText& text, const Theme& theme, const DrawChart& draw);

}  // namespace entente::render
