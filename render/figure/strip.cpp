#include "render/figure/strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "entente/render/text.hpp"
#include "render/geometry.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

void draw_bar(SvgWriter& svg, const StripBar& bar, Box room, const Theme& theme) {
    const double middle = room.centre().y;
    if (!bar.score) {
        svg.line({room.centre().x, middle - 3}, {room.centre().x, middle + 3},
                 bar.current ? theme.ink : theme.muted, bar.current ? 2 : 1);
        return;
    }
    const double score = std::clamp(*bar.score, -1.0, 1.0);
    const double height = std::max(std::abs(score) * room.height() / 2, 1.2);
    const std::string& filled = sign_colour(sign_of(1 + score, 1 - score), theme);
    svg.rectangle({room.low.x, score >= 0 ? middle - height : middle}, {room.width(), height},
                  bar.current ? filled : theme.muted, bar.current ? 1 : 0.3);
}

std::string score_text(const words::Say& say, const StripBar& bar) {
    if (!bar.score) return say("no tie");
    const std::string two_digits = fmt::format("{:.2f}", std::abs(*bar.score));
    if (two_digits == "0.00") return two_digits;
    return (*bar.score < 0 ? "−" : "+") + two_digits;
}

// A narrow strip stands in a narrow figure, whose title needs the room.
std::string score_name(const words::Say& say, double bars_width) {
    return bars_width < 150 ? say.as("measure", "net") : say.as("measure", "net cooperation");
}

constexpr double score_size = 12;
constexpr double gap = 8;

}  // namespace

double strip_width(const words::Say& say, const std::vector<StripBar>& strip, const Theme& theme,
                   double bars_width) {
    if (strip.empty()) return 0;
    double words = 0;
    for (const StripBar& bar : strip) {
        if (!bar.current) continue;
        words = std::max(words, text_width(score_text(say, bar), score_size, true));
        if (bar.score)
            words = std::max(words, text_width(score_name(say, bars_width), theme.small_size, false));
    }
    return bars_width + (words > 0 ? words + gap : 0);
}

void draw_strip(SvgWriter& svg, const words::Say& say, const std::vector<StripBar>& strip, const Theme& theme,
                Point corner, double bars_width) {
    if (strip.empty()) return;
    model::Interval span = strip.front().interval;
    for (const StripBar& bar : strip) {
        span.start = std::min(span.start, bar.interval.start);
        span.end = std::max(span.end, bar.interval.end);
    }
    const double height = 27, left = corner.x - bars_width, middle = corner.y + height / 2;
    const double days = std::max<double>(static_cast<double>((span.end - span.start).count()), 1);
    const auto x = [&](model::Day day) {
        return left + static_cast<double>((day - span.start).count()) / days * bars_width;
    };
    for (const StripBar& bar : strip) {
        const double from = x(bar.interval.start) + 0.8, to = std::max(x(bar.interval.end) - 0.8, from + 0.8);
        draw_bar(svg, bar, {{from, corner.y}, {to, corner.y + height}}, theme);
        if (!bar.current) continue;
        const std::string& tone =
            bar.score ? sign_colour(sign_of(1 + *bar.score, 1 - *bar.score), theme) : theme.muted;
        svg.text({left - gap, middle + 4.2}, score_text(say, bar),
                 {score_size, text_colour(theme, tone), true, Anchor::end});
        if (!bar.score) continue;
        svg.text({left - gap, corner.y + height + theme.small_size}, score_name(say, bars_width),
                 {theme.small_size, theme.muted, false, Anchor::end});
    }
    svg.line({left, middle}, {corner.x, middle}, theme.muted, 0.8);
    const auto year = [](model::Day day) { return model::iso_date(day).substr(0, 4); };
    const double baseline = corner.y + height + theme.small_size;
    svg.text({left, baseline}, year(span.start), {theme.small_size, theme.muted});
    const std::string last = year(span.end - std::chrono::days(1));
    if (last != year(span.start)) {
        svg.text({corner.x, baseline}, last, {theme.small_size, theme.muted, false, Anchor::end});
    }
}

}  // namespace entente::render
