// How figures are to look, in words, and what that comes to.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "entente/render/flavour.hpp"
#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"
#include "entente/words/language.hpp"
#include "request/usage.hpp"

namespace entente::request {

/// As it was asked; empty: not given.
struct Looks {
    std::string title, subtitle, source;  ///< instead of those made from the network
    std::string language;
    std::string size = "wide";
    std::string layout = "auto";
    std::string theme = "print";
    std::string flavour = "plain";
};

/// What needs no network, read and checked.
struct Look {
    render::ThemePair themes;
    render::Flavour flavour = render::Flavour::plain;
    render::Arrangement arrangement = render::Arrangement::automatic;
    double width = 640;                ///< of the stage
    bool portrait = false;             ///< arranged for a page higher than wide
    std::optional<render::Size> page;  ///< the figure is exactly this wide and high
    words::Language language;
};

/// Throws UsageError; model::DataError for what is wrong in a theme file or cannot be read;
/// words::BadCatalogue.
Look look_of(const Looks& looks, const Spelling& spelling);

/// English for `en` and for nothing, else the language of the catalogue file. Throws UsageError for another
/// name, model::DataError for a file that can't be read, words::BadCatalogue for one that is no catalogue.
words::Language language_of(const std::string& name, const Spelling& spelling);

/// The theme of a figure without a style sheet.
const render::Theme& ground_of(const Look& look);

/// `plain`, a figure as `draw` has it on the look's ground, in the look's flavour. `draw` is called for what
/// the flavour takes besides.
std::string in_flavour(const Look& look, const std::string& plain,
                       const std::function<std::string(const render::Theme& theme)>& draw);

}  // namespace entente::request
