#include "report/phase_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "entente/report/table.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

std::string with_commas(const std::string& digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

}  // namespace

std::string driver_words(const words::Say& say, render::DriverPart part) {
    switch (part) {
        case render::DriverPart::begins:
            return say.as("driver", "begins");
        case render::DriverPart::ends:
            return say.as("driver", "ends");
        case render::DriverPart::holds_on:
            return say.as("driver", "holds on");
        case render::DriverPart::happens:
            return say.as("driver", "happens");
        case render::DriverPart::is_past:
            break;
    }
    return say.as("driver", "is past");
}

std::string rounded_number(double value) {
    if (value == 0 || !std::isfinite(value)) return format_number(value, 0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(value))));
    if (magnitude > 14) return fmt::format("{:.2e}", value);
    if (magnitude < 3) return format_number(value, std::clamp(2 - magnitude, 0, 12));
    const double step = std::pow(10.0, magnitude - 2);
    return std::string(value < 0 ? minus_sign : "") +
           with_commas(fmt::format("{:.0f}", std::round(std::fabs(value) / step) * step));
}

std::string value_words(const graph::Phases& phases, double value) {
    return phases.subject == graph::PhaseSubject::series ? rounded_number(value) : signed_number(value, 1);
}

std::string level_words(const words::Say& say, const graph::Phases& phases, double level) {
    const std::string number = value_words(phases, level);
    if (phases.subject != graph::PhaseSubject::dyad) return number;
    return fmt::format("{} {}", number, say.text(graph::name_of(graph::phase_label(level))));
}

std::string penalty_words(const words::Say& say, const std::pair<double, double>& stands) {
    const auto [least, greatest] = stands;
    const bool without_end = std::isinf(greatest);
    if (least <= 0 && without_end) return say.as("penalties", "any");
    if (without_end) return say.as("penalties", "from {} up", rounded_number(least));
    if (least <= 0) return say.as("penalties", "up to {}", rounded_number(greatest));
    return say.as("penalties", "{0} to {1}", rounded_number(least), rounded_number(greatest));
}

std::string stands_words(const words::Say& say, const std::pair<double, double>& stands) {
    const auto [least, greatest] = stands;
    if (least <= 0 && std::isinf(greatest)) return say("stands whatever the penalty");
    return say("stands for penalties {}", penalty_words(say, stands));
}

std::string p_words(double p) {
    return p < 0.0005 ? "0.000" : format_number(p, 3);
}

std::size_t conventions_found(const graph::Phases& phases, std::size_t shift) {
    return static_cast<std::size_t>(
        std::count_if(phases.conventions.begin(), phases.conventions.end(),
                      [&](const graph::ConventionCheck& one) { return one.found[shift]; }));
}

std::string range_level(const graph::Phases& phases) {
    return fmt::format("{:.6g}", 100 * (phases.posterior ? phases.level : 0.95));
}

bool has_likelihood(const graph::Phases& phases) {
    return phases.posterior.has_value() || phases.subject != graph::PhaseSubject::network;
}

}  // namespace entente::report
