// How figures look, as data: colours, type, widths.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/records.hpp"

namespace entente::render {

/// The shapes a kind of actor can take.
enum class Shape { rounded_box, box, ellipse, octagon, hexagon, pill };

/// How a kind of actor is drawn. Kinds differ by shape and lightness; hue is kept for sign.
struct NodeStyle {
    Shape shape = Shape::box;
    std::string fill;
    std::string stroke;
    double stroke_width = 1;
    std::string text;
};

/// The styles of the shipped theme, in order of model::ActorKind.
std::array<NodeStyle, 7> default_styles();

/// Lengths in view-box units; a wide figure is 640 units for 16 cm of paper.
struct Theme {
    std::string font = "Arial,Helvetica,Liberation Sans,sans-serif";
    double label_size = 11.5;
    double title_size = 16;
    double note_size = 10.5;
    double small_size = 9;
    std::string ink = "#1F2933";
    std::string muted = "#52606D";
    std::string ghost = "#8794A1";  ///< names of actors without a tie
    std::string rule = "#D9DEE4";
    std::string hull = "#F0F4F8";  ///< behind a state and its agencies
    std::string paper = "#FFFFFF";
    std::string cooperation = "#0072B2";
    std::string conflict = "#D55E00";
    std::string mixed = "#5F6B7A";
    std::array<double, 3> widths = {1.1, 2.0, 3.2};  ///< weak, middling, strong ties

    std::array<NodeStyle, 7> styles = default_styles();  ///< by kind
    NodeStyle focal = {Shape::rounded_box, "#102A43", "#102A43", 1, "#FFFFFF"};
    double focal_scale = 1.15;  ///< a focal actor's label is set bold in label_size times this
    /// The style of a kind that is not focal.
    [[nodiscard]] const NodeStyle& style(model::ActorKind kind) const;
};

/// A colour of a theme and the name of its role: `ink`, `state-fill`.
struct ColourRole {
    std::string name;
    std::string* colour;
};

/// All colours of `theme`, which must outlive the list, always in the same order.
std::vector<ColourRole> colour_roles(Theme& theme);

/// A theme for light ground and its counterpart for dark ground, which differs from it in colours only.
struct ThemePair {
    Theme light;
    Theme dark;
};

/// `theme` with the shipped colours for dark ground.
Theme on_dark_ground(Theme theme);

/// Whether the text is a colour as themes write it: `#0072B2`.
bool is_colour(std::string_view text);

/// The colour `share` of the way from `from` to `to`; both as themes write them, share in [0, 1].
std::string blended(const std::string& from, const std::string& to, double share);

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const std::string& one, const std::string& other);

/// `colour` as text on the theme's paper or hulls: moved toward the ink no further than a contrast of 4.5
/// with both asks for (WCAG 2.2, success criterion 1.4.3), which lines in that colour need not have.
std::string text_colour(const Theme& theme, const std::string& colour);

}  // namespace entente::render
