#include "request/look.hpp"

#include <fmt/format.h>

#include <string_view>

#include "entente/ingest/json.hpp"
#include "entente/model/problem.hpp"
#include "entente/render/chart.hpp"
#include "request/choice.hpp"
#include "request/numbers.hpp"
#include "request/theme.hpp"

namespace entente::request {
namespace {

using render::Arrangement, render::Flavour;

constexpr double least_side = 240, greatest_side = 4000;
constexpr double portrait_from = 1.2;  // height to width

/// WIDTHxHEIGHT; the letter x or the sign ×.
std::optional<render::Size> page_of(const std::string& text) {
    constexpr std::string_view sign = "×";
    std::size_t at = text.find(sign), length = sign.size();
    if (at == std::string::npos) {
        at = text.find('x');
        length = 1;
    }
    if (at == std::string::npos) return std::nullopt;
    const auto width = number_in(text.substr(0, at)), height = number_in(text.substr(at + length));
    const auto fits = [](const std::optional<double>& side) {
        return side && *side >= least_side && *side <= greatest_side;
    };
    if (!fits(width) || !fits(height)) return std::nullopt;
    return render::Size{*width, *height};
}

void set_size(Look& look, const std::string& text, const Spelling& spelling) {
    look.width = render::wide_chart;
    if (text == "wide") return;
    look.portrait = text == "portrait";
    if (look.portrait) {
        look.width = render::portrait_chart;
        return;
    }
    look.page = page_of(text);
    if (!look.page) {
        const std::string hint = did_you_mean(text, {"wide", "portrait"});
        throw UsageError(fmt::format(
            "{}: \"{}\" is no size{}; write wide, portrait or WIDTHxHEIGHT, each from {:g} to {:g} "
            "units (40 to the centimetre)",
            spelling.size, text, hint, least_side, greatest_side));
    }
    look.width = look.page->width;
    look.portrait = look.page->height > portrait_from * look.page->width;
}

}  // namespace

Look look_of(const Looks& looks, const Spelling& spelling) {
    Look look;
    look.flavour = choice_of<Flavour>(spelling.flavour, looks.flavour,
                                      {{"plain", Flavour::plain},
                                       {"auto", Flavour::adaptive},
                                       {"inline", Flavour::inlined},
                                       {"dark", Flavour::dark}},
                                      "flavour");
    look.arrangement = choice_of<Arrangement>(spelling.layout, looks.layout,
                                              {{"auto", Arrangement::automatic},
                                               {"stage", Arrangement::stage},
                                               {"stress", Arrangement::stress},
                                               {"sfdp", Arrangement::springs}},
                                              "layout");
    set_size(look, looks.size, spelling);
    look.themes = themes_of(looks.theme, spelling);
    look.language = language_of(looks.language, spelling);
    return look;
}

words::Language language_of(const std::string& name, const Spelling& spelling) {
    if (name.empty() || name == "en") return {};
    if (name.find_first_of("./\\") == std::string::npos) {
        throw UsageError(
            fmt::format("{}: no language {} is shipped, only en; give a catalogue of translations, such as "
                        "{}.mo (docs/languages.md says how to make one)",
                        spelling.language, model::in_quotes(name), name));
    }
    if (name.ends_with(".po")) {
        throw UsageError(
            fmt::format("{}: {} is the text of a catalogue; make it ready for use with: msgfmt -o {}.mo {}",
                        spelling.language, name, name.substr(0, name.size() - 3), name));
    }
    try {
        return words::Language::from_catalogue(ingest::read_file(name));
    } catch (const words::BadCatalogue& error) {
        throw words::BadCatalogue(
            fmt::format("{}: {}; docs/languages.md says how to make one", name, error.what()));
    }
}

const render::Theme& ground_of(const Look& look) {
    return look.flavour == Flavour::dark ? look.themes.dark : look.themes.light;
}

std::string in_flavour(const Look& look, const std::string& plain,
                       const std::function<std::string(const render::Theme& theme)>& draw) {
    if (look.flavour == Flavour::adaptive) return render::with_dark_colours(plain, draw(look.themes.dark));
    if (look.flavour == Flavour::inlined) {
        return render::with_page_colours(plain, draw(render::marked(look.themes.light)));
    }
    return plain;
}

}  // namespace entente::request
