// How figures look, as data: colours, type, widths.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/records.hpp"

namespace entente::render {

/// The shapes a kind of actor can take.
enum class Shape {
    rounded_box,  ///< a rectangle with round corners
    box,          ///< a rectangle
    ellipse,      ///< as wide and high as its box
    octagon,      ///< a rectangle without its corners
    hexagon,      ///< pointed at both sides
    pill          ///< half circles at both sides
};

/// How a kind of actor is drawn. Kinds differ by shape and lightness; hue is kept for sign.
struct NodeStyle {
    Shape shape = Shape::box;  ///< of the box
    std::string fill;          ///< a colour
    std::string stroke;        ///< a colour: of its edge
    double stroke_width = 1;   ///< of its edge, in units
    std::string text;          ///< a colour: of the label
};

/// The styles of the shipped theme, in order of model::ActorKind.
std::array<NodeStyle, 7> default_styles();

/// Lengths in view-box units; a wide figure is 640 units for 16 cm of paper.
struct Theme {
    std::string font = "Arial,Helvetica,Liberation Sans,sans-serif";  ///< families, the most wanted first
    double label_size = 11.5;                                         ///< of names and keys
    double title_size = 16;                                           ///< of the title
    double note_size = 10.5;                                          ///< of the subtitle and notes
    double small_size = 9;                                            ///< of the source line
    std::string ink = "#1F2933";                                      ///< text
    std::string muted = "#52606D";                                    ///< text of less weight
    std::string ghost = "#8794A1";                                    ///< names of actors without a tie
    std::string rule = "#D9DEE4";                                     ///< thin lines: axes, frames
    std::string hull = "#F0F4F8";                                     ///< behind a state and its agencies
    std::string paper = "#FFFFFF";                                    ///< behind everything
    std::string cooperation = "#0072B2";                              ///< lines that cooperate
    std::string conflict = "#D55E00";                                 ///< lines in conflict
    std::string mixed = "#5F6B7A";                                    ///< lines of both
    std::array<double, 3> widths = {1.1, 2.0, 3.2};                   ///< weak, middling, strong ties

    std::array<NodeStyle, 7> styles = default_styles();  ///< by kind
    NodeStyle focal = {Shape::rounded_box, "#102A43", "#102A43", 1,
                       "#FFFFFF"};  ///< the two that the figure is about
    double focal_scale = 1.15;      ///< a focal actor's label is set bold in label_size times this
    /// The style of a kind that is not focal.
    [[nodiscard]] const NodeStyle& style(model::ActorKind kind) const;
};

/// A colour of a theme and the name of its role: `ink`, `state-fill`.
struct ColourRole {
    std::string name;     ///< as in style sheets
    std::string* colour;  ///< within the theme
};

/// All colours of `theme`, which must outlive the list, always in the same order.
std::vector<ColourRole> colour_roles(Theme& theme);

/// A theme for light ground and its counterpart for dark ground, which differs from it in colours only.
struct ThemePair {
    Theme light;  ///< for light ground
    Theme dark;   ///< for dark ground
};

/// `theme` with the shipped colours for dark ground.
Theme on_dark_ground(Theme theme);

/// Whether the text is a colour as themes write it: `#0072B2`.
bool is_colour(std::string_view text);

/// The colour `share` of the way from `from` to `to`; both as themes write them, share in [0, 1].
std::string blended(const std::string& from, const std::string& to, double share);

/// The contrast of `one` colour with the `other`, from 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const std::string& one, const std::string& other);

/// `colour` as text on the theme's paper or hulls: moved toward the ink no further than a contrast of 4.5
/// with both asks for (WCAG 2.2, success criterion 1.4.3), which lines in that colour need not have.
std::string text_colour(const Theme& theme, const std::string& colour);

}  // namespace entente::render
