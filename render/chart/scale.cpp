#include "render/chart/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "entente/render/text.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

using namespace std::chrono;

constexpr double knee = 10;  // Goldstein points a year up to which the value scale is about linear

double compressed(double value) {
    return std::asinh(value / knee);
}

int year_of(model::Day day) {
    return static_cast<int>(year_month_day(day).year());
}

bool fits(const TimeScale& scale, const std::vector<Tick>& ticks, double size, double overhang) {
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double half = text_width(ticks[i].label, size) / 2;
        if (ticks[i].at - half < scale.left - overhang || ticks[i].at + half > scale.right + overhang)
            return false;
        if (i == 0) continue;
        const double before = text_width(ticks[i - 1].label, size) / 2;
        if (ticks[i].at - ticks[i - 1].at < half + before + 10) return false;
    }
    return true;
}

std::vector<Tick> month_ticks(const TimeScale& scale, int step) {
    std::vector<Tick> ticks;
    const year_month_day first(scale.span.start);
    for (auto month = first.year() / first.month(); model::Day(month / 1) < scale.span.end;
         month += months(1)) {
        const unsigned number = static_cast<unsigned>(month.month()) - 1;
        const model::Day day = month / 1;
        if (day < scale.span.start || number % static_cast<unsigned>(step) != 0) continue;
        ticks.push_back({scale.x(day), model::iso_date(day).substr(0, 7)});
    }
    return ticks;
}

std::vector<Tick> year_ticks(const TimeScale& scale, int step) {
    std::vector<Tick> ticks;
    const int first = year_of(scale.span.start), last = year_of(scale.span.end);
    for (int number = first - first % step; number <= last; number += step) {
        if (number < 1) continue;
        const model::Day day = year(number) / January / 1;
        if (day >= scale.span.start && day <= scale.span.end) {
            ticks.push_back({scale.x(day), model::iso_date(day).substr(0, 4)});
        }
    }
    return ticks;
}

// Without those whose label would reach past the ends.
std::vector<Tick> inside(const TimeScale& scale, std::vector<Tick> ticks, double size, double overhang) {
    std::erase_if(ticks, [&](const Tick& tick) {
        const double half = text_width(tick.label, size) / 2;
        return tick.at - half < scale.left - overhang || tick.at + half > scale.right + overhang;
    });
    return ticks;
}

}  // namespace

double TimeScale::x(model::Day day) const {
    const auto whole = static_cast<double>((span.end - span.start).count());
    if (whole <= 0) return left;
    return left + (right - left) * static_cast<double>((day - span.start).count()) / whole;
}

std::vector<Tick> time_ticks(const TimeScale& scale, double size, double overhang) {
    constexpr std::array<int, 4> month_steps = {1, 2, 3, 6};
    constexpr std::array<int, 11> year_steps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000};
    if (scale.span.empty()) return {};
    if (model::years(scale.span) < 3) {
        for (const int step : month_steps) {
            auto ticks = inside(scale, month_ticks(scale, step), size, overhang);
            if (!ticks.empty() && fits(scale, ticks, size, overhang)) return ticks;
        }
    }
    for (const int step : year_steps) {
        auto ticks = inside(scale, year_ticks(scale, step), size, overhang);
        if (!ticks.empty() && fits(scale, ticks, size, overhang)) return ticks;
    }
    return {};
}

double ValueScale::y(double value) const {
    const double from = compressed(low), to = compressed(high);
    const double share = (compressed(std::clamp(value, low, high)) - from) / (to - from);
    return bottom + (top - bottom) * share;
}

ValueScale value_scale(const std::vector<double>& values, double top, double bottom) {
    constexpr double least_side = 0.2;  // of the larger side, on the compressed scale
    constexpr double headroom = 1.06;
    double low = 0, high = 0;
    for (const double value : values) {
        low = std::min(low, compressed(value));
        high = std::max(high, compressed(value));
    }
    const double larger = std::max({high, -low, compressed(1)}) * headroom;
    low = std::min(low * headroom, -least_side * larger);
    high = std::max(high * headroom, least_side * larger);
    return {knee * std::sinh(low), knee * std::sinh(high), top, bottom};
}

std::vector<Tick> value_ticks(const ValueScale& scale, double apart) {
    std::vector<double> round;
    for (double power = 0.1; power <= 1e6; power *= 10) {
        for (const double digit : {1.0, 2.0, 5.0}) round.push_back(digit * power);
    }
    std::vector<Tick> ticks = {{scale.y(0), "0"}};
    for (const double sign : {1.0, -1.0}) {
        double nearest_to_zero = 1e9;  // y of the tick placed last, coming from the outer end
        for (auto value = round.rbegin(); value != round.rend(); ++value) {
            const double signed_value = sign * *value;
            if (signed_value > scale.high || signed_value < scale.low) continue;
            const double at = scale.y(signed_value);
            if (std::abs(at - scale.y(0)) < apart || std::abs(at - nearest_to_zero) < apart) continue;
            ticks.push_back({at, signed_number(signed_value, 1)});
            nearest_to_zero = at;
        }
    }
    return ticks;
}

}  // namespace entente::render
