#include "render/chart/palette.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "entente/render/graphviz.hpp"

namespace entente::render {
namespace {

std::array<int, 3> channels(const std::string& colour) {
    std::array<int, 3> out{};
    bool good = colour.size() == 7 && colour[0] == '#';
    for (std::size_t i = 0; good && i < 3; ++i) {
        const char* const first = colour.data() + 1 + 2 * i;
        const auto [end, error] = std::from_chars(first, first + 2, out[i], 16);
        good = error == std::errc{} && end == first + 2;
    }
    if (!good) throw RenderError("'" + colour + "' is not a colour; write it as #0072B2");
    return out;
}

}  // namespace

std::string mixed_colour(const std::string& first, const std::string& second, double share) {
    const auto a = channels(first), b = channels(second);
    std::array<long, 3> out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = std::lround(share * a[i] + (1 - share) * b[i]);
    return fmt::format("#{:02X}{:02X}{:02X}", out[0], out[1], out[2]);
}

int net_step(double net) {
    const double size = std::abs(net);
    const int step = size <= 0.1 ? 0 : (size <= 0.35 ? 1 : (size <= 0.7 ? 2 : 3));
    return net < 0 ? -step : step;
}

std::string step_fill(int step, const Theme& theme) {
    const std::string& hue = step > 0 ? theme.cooperation : theme.conflict;
    switch (std::abs(step)) {
        case 0:
            return mixed_colour(theme.muted, theme.paper, 0.11);
        case 1:
            return mixed_colour(hue, theme.paper, 0.28);
        case 2:
            return mixed_colour(hue, theme.paper, 0.65);
        default:
            return mixed_colour(hue, "#000000", 0.84);
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
