// The layers of a timeline, from the back to the front. Positions of a posterior and of segments count
// within Phases::used.
#pragma once

#include "entente/graph/phases.hpp"
#include "entente/render/theme.hpp"
#include "render/chart/scale.hpp"
#include "render/svg.hpp"
#include "words/say.hpp"

namespace entente::render {

/// Where a timeline is drawn, and in what.
struct TimelineAxes {
    TimeScale time;
    ValueScale value;
    const Theme& theme;

    [[nodiscard]] double left_of(const graph::Period& period) const { return time.x(period.interval.start); }
    [[nodiscard]] double right_of(const graph::Period& period) const { return time.x(period.interval.end); }
};

/// Whether the posterior has a pointwise interval of the level of this one series.
bool has_level_band(const graph::Phases& phases);
/// Whether the words of graph::PhaseLabel fit the levels: those of a dyad.
bool has_labels(const graph::Phases& phases);
/// Where the start of a shift lies: the credible interval if there is one.
const model::Interval& range_of(const graph::Shift& shift);
/// Ends of the level's pointwise interval at a position, in the series' units.
std::pair<double, double> level_interval(const graph::Phases& phases, std::size_t position);

inline constexpr double step_opacity = 0.22;
inline constexpr double band_opacity = 0.13;
inline constexpr double level_width = 1.2;
inline constexpr const char* gap_dashes = "1.5,2.5";

/// The pointwise interval of the level, period by period; nothing over gaps.
void draw_level_band(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes);

/// A step a period, filled down to zero in the colour of its sign; gaps stay open. One colour for a series
/// from outside, whose sign nobody knows the meaning of.
void draw_steps(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes);

/// The line that steps stand on: zero, or the bottom of a scale without zero; dotted under gaps.
void draw_ground(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes);

/// The level of every segment, from its first period to the next segment's.
void draw_levels(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes);

inline constexpr double label_lane_height = 13;
inline constexpr double probability_height = 24;

/// What every level means in words, on a ground of its colour, once for levels in a row that mean the same; a
/// word that its ground is too short for is left out. Returns the labels that stand nowhere in words.
std::vector<graph::PhaseLabel> draw_label_lane(SvgWriter& svg, const words::Say& say,
                                               const graph::Phases& phases, const TimelineAxes& axes,
                                               double top);

/// The ground of a label: a colour and how much of it lies over the paper.
const std::string& label_hue(graph::PhaseLabel label, const Theme& theme);
double label_opacity(graph::PhaseLabel label);

/// Whether any period has a value above zero, and whether any has one below.
std::pair<bool, bool> signs_of(const graph::Phases& phases);

/// Whether a shift is likely enough in any period for its bar to be seen.
bool shows_probabilities(const graph::Phases& phases);

/// A bar a period: the posterior probability that a shift starts there, from 0 to 1.
void draw_probabilities(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes, double top);

}  // namespace entente::render
