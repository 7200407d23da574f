// What is drawn is what graph::phases() cut. Every period is a step over its own length, so that a gap, a
// single year and a long period all show as what they are.
#include "render/chart/timeline_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr double least_bar = 0.05, seen_bar = 0.5;  // heights of a probability

template <class... Numbers>
std::string path(const char* format, Numbers... numbers) {
    return fmt::format(fmt::runtime(format), svg_number(numbers)...);
}

/// Areas and outlines of one sign.
struct Side {
    std::string areas, lines;
};

// The upright stroke between two steps on either side of zero, in each side's colour.
void join(std::array<Side, 2>& sides, double from, double to, double x, const TimelineAxes& axes) {
    const double zero = axes.value.ground();
    sides[0].lines += path("M{} {}V{}", x, zero, axes.value.y(std::max(from, to)));
    sides[1].lines += path("M{} {}V{}", x, zero, axes.value.y(std::min(from, to)));
}

const graph::Period& used_period(const graph::Phases& phases, std::size_t position) {
    return phases.series[phases.used[position]].period;
}

/// Left and right end of a segment: up to the next one's first period.
std::pair<double, double> segment_ends(const graph::Phases& phases, std::size_t segment,
                                       const TimelineAxes& axes) {
    const auto& starts = phases.segmentation.starts;
    const double from = axes.left_of(used_period(phases, segment == 0 ? 0 : starts[segment - 1]));
    const double to = segment < starts.size() ? axes.left_of(used_period(phases, starts[segment]))
                                              : axes.right_of(used_period(phases, phases.used.size() - 1));
    return {from, to};
}

}  // namespace

bool has_level_band(const graph::Phases& phases) {
    const bool one_series =
        phases.subject == graph::PhaseSubject::dyad || phases.subject == graph::PhaseSubject::series;
    return one_series && phases.posterior && !phases.used.empty() &&
           phases.posterior->low.size() == phases.used.size() &&
           phases.posterior->high.size() == phases.used.size();
}

bool has_labels(const graph::Phases& phases) {
    return phases.subject == graph::PhaseSubject::dyad && !phases.levels.empty();
}

const model::Interval& range_of(const graph::Shift& shift) {
    return shift.credible ? *shift.credible : shift.between;
}

std::pair<double, double> level_interval(const graph::Phases& phases, std::size_t position) {
    return {phases.scale.back(phases.posterior->low[position]),
            phases.scale.back(phases.posterior->high[position])};
}

void draw_level_band(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes) {
    if (!has_level_band(phases)) return;
    std::string outline;
    for (std::size_t first = 0; first < phases.used.size();) {
        std::size_t last = first;
        while (last + 1 < phases.used.size() && phases.used[last + 1] == phases.used[last] + 1) ++last;
        for (std::size_t i = first; i <= last; ++i) {
            const double y = axes.value.y(level_interval(phases, i).second);
            outline += i == first ? path("M{} {}", axes.left_of(used_period(phases, i)), y) : path("V{}", y);
            outline += path("H{}", axes.right_of(used_period(phases, i)));
        }
        for (std::size_t i = last + 1; i-- > first;) {
            outline += path("V{}H{}", axes.value.y(level_interval(phases, i).first),
                            axes.left_of(used_period(phases, i)));
        }
        outline += 'Z';
        first = last + 1;
    }
    svg.leaf("path", {{"d", outline}, {"fill", axes.theme.ink}, {"fill-opacity", band_opacity}});
}

void draw_steps(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes) {
    std::array<Side, 2> sides;
    const bool signed_values = phases.subject != graph::PhaseSubject::series;
    const double zero = axes.value.ground();
    const std::string back = path("V{}Z", zero);  // to zero: the end of a run of steps on one side
    const graph::SeriesPoint* before = nullptr;
    for (const graph::SeriesPoint& point : phases.series) {
        if (!point.strength) {
            before = nullptr;
            continue;
        }
        const double from = axes.left_of(point.period), to = axes.right_of(point.period);
        const double y = axes.value.y(*point.strength);
        const auto side_of = [&](double strength) { return signed_values && strength < 0 ? 1U : 0U; };
        Side& side = sides[side_of(*point.strength)];
        if (before != nullptr && side_of(*before->strength) == side_of(*point.strength)) {
            side.areas.resize(side.areas.size() - back.size());
            side.areas += path("V{}H{}", y, to);
            side.lines += path("V{}H{}", y, to);
        } else {
            side.areas += path("M{} {}V{}H{}", from, zero, y, to);
            if (before != nullptr) join(sides, *before->strength, *point.strength, from, axes);
            side.lines += path("M{} {}H{}", from, y, to);
        }
        side.areas += back;
        before = &point;
    }
    const Theme& theme = axes.theme;
    for (const std::size_t side : {0U, 1U}) {
        const std::string& colour =
            !signed_values ? theme.mixed : (side == 0 ? theme.cooperation : theme.conflict);
        if (sides[side].areas.empty()) continue;
        svg.leaf("path", {{"d", sides[side].areas}, {"fill", colour}, {"fill-opacity", step_opacity}});
        svg.leaf("path", {{"d", sides[side].lines},
                          {"fill", "none"},
                          {"stroke", colour},
                          {"stroke-width", 1.7},
                          {"stroke-linecap", "round"}});
    }
}

void draw_ground(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes) {
    const double y = axes.value.ground();
    double from = axes.time.left;
    const auto solid_to = [&](double to) {
        if (to > from) svg.line({from, y}, {to, y}, axes.theme.muted, 1);
    };
    for (std::size_t i = 0; i < phases.series.size() && !phases.used.empty();) {
        std::size_t next = i;
        while (next < phases.series.size() && !phases.series[next].strength) ++next;
        if (next > i) {
            const double gap_from = axes.left_of(phases.series[i].period);
            const double gap_to = axes.right_of(phases.series[next - 1].period);
            solid_to(gap_from);
            svg.line({gap_from, y}, {gap_to, y}, axes.theme.muted, 1, gap_dashes);
            from = gap_to;
        }
        i = next + 1;
    }
    solid_to(axes.time.right);
}

void draw_levels(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes) {
    for (std::size_t i = 0; i < phases.levels.size(); ++i) {
        const auto [from, to] = segment_ends(phases, i, axes);
        const double y = axes.value.y(phases.levels[i]);
        svg.line({from, y}, {to, y}, axes.theme.ink, level_width);
    }
}

const std::string& label_hue(graph::PhaseLabel label, const Theme& theme) {
    const bool hostile = label == graph::PhaseLabel::estrangement || label == graph::PhaseLabel::hostility;
    return hostile ? theme.conflict : theme.cooperation;
}

double label_opacity(graph::PhaseLabel label) {
    switch (label) {
        case graph::PhaseLabel::alliance:
        case graph::PhaseLabel::hostility:
            return 0.38;
        case graph::PhaseLabel::alignment:
        case graph::PhaseLabel::estrangement:
            return 0.22;
        case graph::PhaseLabel::detente:
            break;
    }
    return 0.1;
}

std::vector<graph::PhaseLabel> draw_label_lane(SvgWriter& svg, const words::Say& say,
                                               const graph::Phases& phases, const TimelineAxes& axes,
                                               double top) {
    const Theme& theme = axes.theme;
    std::vector<graph::PhaseLabel> said, unsaid;
    for (std::size_t i = 0; i < phases.levels.size();) {
        const graph::PhaseLabel label = graph::phase_label(phases.levels[i]);
        const double from = segment_ends(phases, i, axes).first;
        double to = segment_ends(phases, i, axes).second;
        while (++i < phases.levels.size() && graph::phase_label(phases.levels[i]) == label) {
            to = segment_ends(phases, i, axes).second;
        }
        svg.rectangle({from, top}, {std::max(to - from - 0.8, 0.2), label_lane_height},
                      label_hue(label, theme), label_opacity(label));
        const std::string word = say.text(graph::name_of(label));
        double size = theme.small_size;
        if (text_width(word, size) > to - from - 5) size -= 1;
        const bool fits = text_width(word, size) <= to - from - 5;
        if (fits) {
            svg.text({(from + to) / 2, top + label_lane_height / 2 + 0.34 * size}, word,
                     {size, theme.ink, false, Anchor::middle});
        }
        (fits ? said : unsaid).push_back(label);
    }
    std::sort(unsaid.begin(), unsaid.end());
    unsaid.erase(std::unique(unsaid.begin(), unsaid.end()), unsaid.end());
    std::erase_if(unsaid, [&](graph::PhaseLabel label) {
        return std::find(said.begin(), said.end(), label) != said.end();
    });
    return unsaid;
}

std::pair<bool, bool> signs_of(const graph::Phases& phases) {
    std::pair<bool, bool> out;
    for (const graph::SeriesPoint& point : phases.series) {
        out.first = out.first || point.strength.value_or(0) > 0;
        out.second = out.second || point.strength.value_or(0) < 0;
    }
    return out;
}

bool shows_probabilities(const graph::Phases& phases) {
    if (!phases.posterior) return false;
    const auto used = static_cast<std::ptrdiff_t>(std::min(phases.used.size(), phases.posterior->at.size()));
    return std::any_of(phases.posterior->at.begin(), phases.posterior->at.begin() + used,
                       [](double probability) { return probability * probability_height >= seen_bar; });
}

void draw_probabilities(SvgWriter& svg, const graph::Phases& phases, const TimelineAxes& axes, double top) {
    const Theme& theme = axes.theme;
    const double bottom = top + probability_height;
    svg.line({axes.time.left, top}, {axes.time.right, top}, theme.rule, 0.8);
    svg.line({axes.time.left, bottom}, {axes.time.right, bottom}, theme.muted, 0.8);
    std::map<std::string, std::string> bars;  // by width, which leap years hardly change
    for (std::size_t i = 0; i < std::min(phases.used.size(), phases.posterior->at.size()); ++i) {
        const double height = probability_height * std::clamp(phases.posterior->at[i], 0.0, 1.0);
        if (height < least_bar) continue;
        const graph::Period& period = used_period(phases, i);
        const double width = axes.right_of(period) - axes.left_of(period);
        bars[svg_number(0.8 * width, width < 1 ? 2 : 1)] +=
            path("M{} {}v{}", axes.left_of(period) + width / 2, bottom, -height);
    }
    for (const auto& [width, lines] : bars) {
        svg.leaf("path", {{"d", lines}, {"fill", "none"}, {"stroke", theme.muted}, {"stroke-width", width}});
    }
    const TextStyle small = {theme.small_size - 0.5, theme.muted, false, Anchor::end};
    svg.text({axes.time.left - 6, top + 5}, "1", small);
    svg.text({axes.time.left - 6, bottom}, "0", small);
}

}  // namespace entente::render
