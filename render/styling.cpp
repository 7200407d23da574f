#include "render/styling.hpp"

#include <algorithm>

#include "entente/render/text.hpp"

namespace entente::render {

Theme faded(const Theme& theme) {
    constexpr double ties = 0.74, strokes = 0.66, fills = 0.84;  // of the way to the paper
    Theme pale = theme;
    for (std::string* tie : {&pale.cooperation, &pale.conflict, &pale.mixed, &pale.muted}) {
        *tie = blended(*tie, theme.paper, ties);
    }
    const auto fade = [&](NodeStyle& style) {
        style.fill = blended(style.fill, theme.paper, fills);
        style.stroke = blended(style.stroke, theme.paper, strokes);
        style.text = theme.ghost;
    };
    fade(pale.focal);
    for (NodeStyle& style : pale.styles) fade(style);
    return pale;
}

const NodeStyle& style_of(const Node& node, const Theme& theme) {
    return node.placement.focal ? theme.focal : theme.style(node.kind);
}

double label_size(const Node& node, const Theme& theme) {
    if (node.ghost) return 0.86 * theme.label_size;
    return theme.label_size * (node.placement.focal ? theme.focal_scale : 1);
}

const std::string& sign_colour(Sign sign, const Theme& theme) {
    if (sign == Sign::mixed) return theme.mixed;
    return sign == Sign::cooperation ? theme.cooperation : theme.conflict;
}

const std::string& chip_colour(const Chip& chip, const Theme& theme) {
    return chip.vanished ? theme.muted : sign_colour(chip.sign, theme);
}

std::string_view sign_name(Sign sign) {
    if (sign == Sign::mixed) return "mixed";
    return sign == Sign::cooperation ? "cooperation" : "conflict";
}

double line_width(Sign sign, int level, const Theme& theme) {
    const double width = theme.widths[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)];
    return sign == Sign::mixed ? 0.4 * width + 0.5 : width;  // two strands, 2 units apart, with a gap
}

std::string dashes(double width) {
    return svg_number(std::max(4.5, 2.3 * width), 1) + ',' + svg_number(std::max(3.0, 1.5 * width), 1);
}

std::string signed_number(double value, int digits) {
    const std::string plain = svg_number(value, digits);
    if (plain == "0") return plain;
    return plain[0] == '-' ? "−" + plain.substr(1) : '+' + plain;
}

}  // namespace entente::render
