// How an SVG fits the place it goes to: paper, a word processor, a page that may be dark.
#pragma once

#include <string>
#include <string_view>

#include "entente/render/theme.hpp"

namespace entente::render {

/// What an SVG carries besides its drawing.
enum class Flavour {
    plain,     ///< no style sheet, colours of the theme: Word, LaTeX, print
    adaptive,  ///< `auto`: the theme's colours, and those of its dark counterpart on a dark screen
    inlined,   ///< `inline`: colours that the page round it may set, `--entente-ink` and so on
    dark       ///< no style sheet, colours of the dark counterpart
};

/// A theme whose colours are marks for their roles (the order of colour_roles()), for with_page_colours().
/// All else is as in `theme`.
Theme marked(const Theme& theme);

/// The figure `light` with one style sheet, scoped to it by id, that gives its parts the colours of `dark`
/// on dark screens; print stays light. Both must be drawn of the same figure in themes that differ in
/// colours only; throws std::invalid_argument when more than colours differ.
std::string with_dark_colours(const std::string& light, const std::string& dark);

/// The figure `light` with one style sheet, scoped by id, in which each colour that has a role is a custom
/// property of the page with the theme's colour for default: `fill: var(--entente-ink, #1F2933)`. `roles`
/// is the figure drawn in marked(theme). Throws as with_dark_colours().
std::string with_page_colours(const std::string& light, const std::string& roles);

}  // namespace entente::render
