#include "entente/render/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::render {
namespace {

int channel(const std::string& colour, std::size_t at) {
    return std::stoi(colour.substr(1 + 2 * at, 2), nullptr, 16);
}

/// Relative luminance of sRGB, 0 to 1.
double luminance(const std::string& colour) {
    constexpr std::array<double, 3> weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double value = channel(colour, i) / 255.0;
        sum += weights[i] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

void add_style(std::vector<ColourRole>& roles, const std::string& name, NodeStyle& style) {
    roles.push_back({name + "-fill", &style.fill});
    roles.push_back({name + "-stroke", &style.stroke});
    roles.push_back({name + "-text", &style.text});
}

void recolour(NodeStyle& style, const char* fill, const char* stroke, const char* text) {
    style.fill = fill;
    style.stroke = stroke;
    style.text = text;
}

}  // namespace

std::array<NodeStyle, 7> default_styles() {
    return {{
        {Shape::rounded_box, "#FFFFFF", "#323F4B", 1.1, "#1F2933"},  // state
        {Shape::box, "#E4E7EB", "#9AA5B1", 0.8, "#1F2933"},          // agency
        {Shape::ellipse, "#FFF6D6", "#B08D2E", 1.1, "#1F2933"},      // alliance
        {Shape::hexagon, "#FBF8EF", "#8C7A45", 1, "#1F2933"},        // organization
        {Shape::octagon, "#3E4C59", "#3E4C59", 1, "#FFFFFF"},        // militant group
        {Shape::pill, "#F5F7FA", "#616E7C", 0.9, "#1F2933"},         // person
        {Shape::box, "#FFFFFF", "#7B8794", 0.8, "#1F2933"},          // other
    }};
}

const NodeStyle& Theme::style(model::ActorKind kind) const {
    return styles[static_cast<std::size_t>(kind)];
}

std::vector<ColourRole> colour_roles(Theme& theme) {
    std::vector<ColourRole> roles = {{"ink", &theme.ink},
                                     {"muted", &theme.muted},
                                     {"ghost", &theme.ghost},
                                     {"rule", &theme.rule},
                                     {"hull", &theme.hull},
                                     {"paper", &theme.paper},
                                     {"cooperation", &theme.cooperation},
                                     {"conflict", &theme.conflict},
                                     {"mixed", &theme.mixed}};
    add_style(roles, "focal", theme.focal);
    for (const model::ActorKind kind : model::all_kinds()) {
        add_style(roles, std::string(to_string(kind)), theme.styles[static_cast<std::size_t>(kind)]);
    }
    return roles;
}

Theme on_dark_ground(Theme theme) {
    theme.ink = "#E4E7EB";
    theme.muted = "#9AA5B1";
    theme.ghost = "#77838F";
    theme.rule = "#323F4B";
    theme.hull = "#17222E";
    theme.paper = "#0F1720";
    theme.cooperation = "#4FB3F0";
    theme.conflict = "#FF8C3F";
    theme.mixed = "#A9B4C0";
    recolour(theme.focal, "#E4ECF5", "#E4ECF5", "#102A43");
    recolour(theme.styles[0], "#1B2733", "#9AA5B1", "#E4E7EB");
    recolour(theme.styles[1], "#2B3947", "#7B8794", "#E4E7EB");
    recolour(theme.styles[2], "#3A3313", "#C9A94B", "#F3EBD0");
    recolour(theme.styles[3], "#2A2720", "#A8976A", "#EDE7D6");
    recolour(theme.styles[4], "#CBD2D9", "#CBD2D9", "#102A43");
    recolour(theme.styles[5], "#202B36", "#8895A2", "#E4E7EB");
    recolour(theme.styles[6], "#0F1720", "#7B8794", "#E4E7EB");
    return theme;
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::string blended(const std::string& from, const std::string& to, double share) {
    if (!is_colour(from) || !is_colour(to)) return from;
    std::array<long, 3> mixed{};
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        mixed[i] =
            std::lround(channel(from, i) + (channel(to, i) - channel(from, i)) * std::clamp(share, 0.0, 1.0));
    }
    return fmt::format("#{:02X}{:02X}{:02X}", mixed[0], mixed[1], mixed[2]);
}

double contrast(const std::string& one, const std::string& other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

std::string text_colour(const Theme& theme, const std::string& colour) {
    constexpr double enough = 4.5;
    constexpr int steps = 20;
    for (const std::string* one : {&colour, &theme.ink, &theme.paper, &theme.hull}) {
        if (!is_colour(*one)) return colour;
    }
    for (int step = 0; step < steps; ++step) {
        const std::string found = blended(colour, theme.ink, static_cast<double>(step) / steps);
        if (contrast(found, theme.paper) >= enough && contrast(found, theme.hull) >= enough) return found;
    }
    return theme.ink;
}

}  // namespace entente::render
