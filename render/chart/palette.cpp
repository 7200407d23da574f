#include "render/chart/palette.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente::render {

int net_step(double net) {
    const double size = std::abs(net);
    const int step = size <= 0.1 ? 0 : (size <= 0.35 ? 1 : (size <= 0.7 ? 2 : 3));
    return net < 0 ? -step : step;
}

const std::string& step_hue(int step, const Theme& theme) {
    if (step == 0) return theme.muted;
    return step > 0 ? theme.cooperation : theme.conflict;
}

double step_opacity(int step) {
    switch (std::abs(step)) {
        case 0:
            return 0.12;
        case 1:
            return 0.24;
        case 2:
            return 0.5;
        default:
            return 1;
    }
}

const std::string& step_ink(int step, const Theme& theme) {
    return std::abs(step) == net_steps ? theme.paper : theme.ink;
}

std::string two_decimals(double value) {
    const std::string digits = fmt::format("{:.2f}", std::abs(value));
    if (digits == "0.00") return digits;
    return (value < 0 ? "−" : "+") + digits;
}

}  // namespace entente::render
