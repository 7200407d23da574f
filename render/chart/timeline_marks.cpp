#include "render/chart/timeline_marks.hpp"

#include <algorithm>
#include <cmath>

#include "entente/render/chart.hpp"
#include "render/chart/timeline_words.hpp"

namespace entente::render {

namespace {

constexpr double mark_height = 16;  // of a row of marks
constexpr double mark_half = 8;     // half the width of a mark
constexpr double range_width = 2.4;

// Whether the end of a range is far enough from the mark on it to be seen.
bool shows_beside(double centre, double end) {
    return std::abs(end - centre) > mark_half + 3;
}

}  // namespace

std::string excursion_mark(std::size_t i) {
    std::string out;
    for (++i; i > 0; i = (i - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (i - 1) % 26));
    return out;
}

TimelineMarks::TimelineMarks(const graph::Phases& phases, const TimelineAxes& axes)
    : phases_(phases), axes_(axes) {
    add_turns();
    place();
}

void TimelineMarks::add_turns() {
    for (const graph::Shift& shift : phases_.shifts) {
        marks_.push_back({&shift, nullptr, std::to_string(marks_.size() + 1), {}});
    }
    std::size_t excursions = 0;
    for (const graph::Excursion& excursion : phases_.excursions) {
        marks_.push_back({&excursion.away, &excursion, excursion_mark(excursions++), {}});
    }
    std::ranges::stable_sort(marks_, {},
                             [](const Mark& mark) { return mark.away->first_after.interval.start; });
}

// Where a mark belongs: where the new level begins, or over the middle of the excursion.
double TimelineMarks::anchor_of(const Mark& mark) const {
    const double first = axes_.left_of(mark.away->first_after);
    return mark.excursion == nullptr ? first : (first + axes_.right_of(mark.excursion->last)) / 2;
}

// Ends of a shift's range in the figure; where it is the first period of the new level alone, the number
// at its beginning says all.
std::pair<double, double> TimelineMarks::range_ends(const Mark& mark) const {
    const graph::Shift& shift = *mark.away;
    const model::Interval& range = range_of(shift);
    const double x = anchor_of(mark);
    if (mark.excursion != nullptr || range == shift.first_after.interval) return {x, x};
    return {axes_.time.x(std::max(range.start, axes_.time.span.start)),
            axes_.time.x(std::min(range.end, axes_.time.span.end))};
}

// Each in the first row where it and its range are free.
void TimelineMarks::place() {
    std::vector<double> taken;  // by row: up to where
    for (Mark& mark : marks_) {
        const double centre = std::clamp(anchor_of(mark), axes_.time.left + 7, axes_.time.right - 7);
        const auto [from, to] = range_ends(mark);
        std::size_t row = 0;
        const bool shown = shows_beside(centre, from) || shows_beside(centre, to);
        const double begin = std::min(centre - mark_half, shown ? from - 2 : centre);
        const double end = std::max(centre + mark_half, shown ? to + 2 : centre);
        while (row < taken.size() && taken[row] > begin) ++row;
        if (row == taken.size()) taken.push_back(0);
        taken[row] = end;
        mark.centre = {centre, (static_cast<double>(row) + 0.5) * mark_height};
    }
    rows_ = taken.size();
}

double TimelineMarks::height() const {
    return static_cast<double>(rows_) * mark_height;
}

const std::string& TimelineMarks::colour_of(const Mark& mark) const {
    if (phases_.subject == graph::PhaseSubject::series) return axes_.theme.mixed;
    return mark.away->after > mark.away->before ? axes_.theme.cooperation : axes_.theme.conflict;
}

void TimelineMarks::draw_lines(SvgWriter& svg, double top) const {
    for (const Mark& mark : marks_) {
        if (mark.excursion != nullptr) continue;
        const std::string& colour = colour_of(mark);
        const double x = anchor_of(mark);
        svg.line({mark.centre.x, top + mark.centre.y}, {x, axes_.value.top}, colour, 1, "2,2.5");
        svg.line({x, axes_.value.top}, {x, axes_.value.bottom}, colour, 1, "2,2.5");
    }
}

void TimelineMarks::draw(SvgWriter& svg, double top) const {
    for (const Mark& mark : marks_) {
        const std::string& colour = colour_of(mark);
        const auto [from, to] = range_ends(mark);
        const Point centre{mark.centre.x, top + mark.centre.y};
        if (shows_beside(centre.x, from) || shows_beside(centre.x, to)) {
            for (const double end : {from, to}) draw_range_end(svg, centre.x, end, centre.y, colour);
        }
        draw_mark(svg, centre, mark.text, colour, axes_.theme);
    }
}

std::vector<KeyItem> TimelineMarks::key(const words::Say& say, const model::Network& network) const {
    std::vector<KeyItem> items;
    for (const Mark& mark : marks_) {
        items.push_back({mark.text, colour_of(mark),
                         mark.excursion == nullptr
                             ? shift_caption(say, network, phases_, *mark.away)
                             : excursion_caption(say, network, phases_, *mark.excursion)});
    }
    return items;
}

void draw_range_end(SvgWriter& svg, double from, double end, double y, const std::string& colour) {
    svg.line({from, y}, {end, y}, colour, range_width);
    svg.line({end, y - 3.5}, {end, y + 3.5}, colour, 1.2);
}

}  // namespace entente::render
