// The numbers of shifts and the letters of excursions over a timeline, and what they say.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "render/chart/timeline_parts.hpp"
#include "render/figure/furniture.hpp"

namespace entente::render {

/// Marks in rows above the plot, in order of time: each shift a number, on a bar as long as the range of its
/// start; each excursion a letter over its own periods.
class TimelineMarks {
public:
    /// All that is given must outlive it. Of the axes time must be set, the values' top and bottom by the
    /// time that something is drawn.
    TimelineMarks(const graph::Phases& phases, const TimelineAxes& axes);

    /// What all rows of marks take.
    [[nodiscard]] double height() const;

    /// A line down through the plot where a new level begins.
    void draw_lines(SvgWriter& svg, double top) const;
    void draw(SvgWriter& svg, double top) const;

    /// What each mark says.
    [[nodiscard]] std::vector<KeyItem> key(const words::Say& say, const model::Network& network) const;

private:
    struct Mark {
        const graph::Shift* away;           ///< the shift, or how the excursion left its level
        const graph::Excursion* excursion;  ///< nullptr: a shift
        std::string text;
        Point centre;  ///< from the top of the marks
    };

    void add_turns();
    void place();
    [[nodiscard]] double anchor_of(const Mark& mark) const;
    [[nodiscard]] std::pair<double, double> range_ends(const Mark& mark) const;
    [[nodiscard]] const std::string& colour_of(const Mark& mark) const;

    const graph::Phases& phases_;
    const TimelineAxes& axes_;
    std::vector<Mark> marks_;
    std::size_t rows_ = 0;
};

/// The one half of a range's bar, from a mark to an end of the range.
void draw_range_end(SvgWriter& svg, double from, double end, double y, const std::string& colour);

}  // namespace entente::render
