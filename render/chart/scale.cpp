#include "render/chart/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "entente/render/text.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

using namespace std::chrono;

constexpr double between_labels = 26;

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
        if (ticks[i].at - ticks[i - 1].at < half + before + between_labels) return false;
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
    const double from = put_on.put(low), to = put_on.put(high);
    const double share = (put_on.put(std::clamp(value, low, high)) - from) / (to - from);
    return bottom + (top - bottom) * share;
}

double ValueScale::ground() const {
    return put_on.kind == graph::ScaleKind::log ? bottom : y(0);
}

namespace {

constexpr double headroom = 1.06;

ValueScale log_scale(std::vector<double> values, const ValueScale& empty) {
    std::erase_if(values, [](double value) { return !(value > 0); });
    if (values.empty()) values = {1};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double margin = std::max(std::pow(*high / *low, headroom - 1), 1.1);
    return {*low / margin, *high * margin, empty.top, empty.bottom, empty.put_on};
}

}  // namespace

ValueScale value_scale(const std::vector<double>& values, double top, double bottom,
                       const graph::ValueScale& put_on) {
    constexpr double least_side = 0.2;  // of the larger side, on the compressed scale
    if (put_on.kind == graph::ScaleKind::log) return log_scale(values, {0, 0, top, bottom, put_on});
    double low = 0, high = 0;
    for (const double value : values) {
        low = std::min(low, put_on.put(value));
        high = std::max(high, put_on.put(value));
    }
    if (put_on.kind == graph::ScaleKind::linear) {
        if (low == high) high = 1;
        return {low * headroom, high * headroom, top, bottom, put_on};
    }
    const double larger = std::max({high, -low, put_on.put(put_on.unit / 10)}) * headroom;
    low = std::min(low * headroom, -least_side * larger);
    high = std::max(high * headroom, least_side * larger);
    return {put_on.back(low), put_on.back(high), top, bottom, put_on};
}

namespace {

// `0.25`, `4`, `2,500,000`; with as many decimals as tell multiples of `step` apart.
std::string plain_label(double value, double step) {
    const int digits = step < 1 ? static_cast<int>(std::ceil(-std::log10(step) - 1e-9)) : 0;
    const bool whole = digits == 0 && std::abs(value) < 1e15;
    const std::string text = whole ? grouped(static_cast<std::size_t>(std::llround(std::abs(value))))
                                   : svg_number(std::abs(value), digits);
    return value < 0 ? "−" + text : text;
}

std::vector<Tick> linear_ticks(const ValueScale& scale, double apart) {
    const double least = apart * (scale.high - scale.low) / (scale.bottom - scale.top);
    double step = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {2.0, 2.5, 2.0}) {  // 2, 5, 10
        if (step < least) step *= factor;
    }
    std::vector<Tick> ticks;
    const auto last = static_cast<int>(std::floor(scale.high / step));
    for (auto i = static_cast<int>(std::ceil(scale.low / step)); i <= last; ++i) {
        ticks.push_back({scale.y(i * step), plain_label(i * step, step)});
    }
    return ticks;
}

std::vector<double> round_values() {
    std::vector<double> round;
    for (int power = -6; power <= 15; ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) round.push_back(digit * std::pow(10, power));
    }
    return round;
}

// Coming from the outer end towards zero, where the values lie closest.
void add_ticks(std::vector<Tick>& ticks, const ValueScale& scale, double sign, double apart) {
    const bool plain = scale.put_on.kind == graph::ScaleKind::log;
    const std::vector<double> round = round_values();
    double last = 1e9;
    for (auto value = round.rbegin(); value != round.rend(); ++value) {
        const double signed_value = sign * *value;
        if (signed_value > scale.high || signed_value < scale.low) continue;
        const double at = scale.y(signed_value);
        if ((!plain && std::abs(at - scale.ground()) < apart) || std::abs(at - last) < apart) continue;
        ticks.push_back({at, plain || *value < 0.1 || *value >= 1000
                                 ? (plain || sign < 0 ? "" : "+") + plain_label(signed_value, *value)
                                 : signed_number(signed_value, 1)});
        last = at;
    }
}

}  // namespace

std::vector<Tick> value_ticks(const ValueScale& scale, double apart) {
    if (scale.put_on.kind == graph::ScaleKind::linear) return linear_ticks(scale, apart);
    std::vector<Tick> ticks;
    const bool both_sides = scale.put_on.kind == graph::ScaleKind::asinh;
    if (both_sides) ticks.push_back({scale.y(0), "0"});
    add_ticks(ticks, scale, 1, apart);
    if (both_sides) add_ticks(ticks, scale, -1, apart);
    return ticks;
}

}  // namespace entente::render
