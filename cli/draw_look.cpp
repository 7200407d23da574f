// How figures are to look, from what was typed.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "cli/draw_figure.hpp"
#include "cli/errors.hpp"
#include "cli/language.hpp"
#include "cli/numbers.hpp"
#include "cli/suggest.hpp"
#include "cli/theme_file.hpp"

namespace entente::cli {
namespace {

template <class Value, std::size_t Count>
Value chosen(const std::array<std::pair<std::string_view, Value>, Count>& choices, const std::string& option,
             const std::string& text) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) {
        if (name == text) return value;
        names.emplace_back(name);
    }
    throw UsageError(
        fmt::format("{}: no {} \"{}\"{}", option, option.substr(2), text, did_you_mean_or_list(text, names)));
}

constexpr std::array<std::pair<std::string_view, render::Flavour>, 4> flavours = {
    {{"plain", render::Flavour::plain},
     {"auto", render::Flavour::adaptive},
     {"inline", render::Flavour::inlined},
     {"dark", render::Flavour::dark}}};

constexpr std::array<std::pair<std::string_view, render::Arrangement>, 4> arrangements = {
    {{"auto", render::Arrangement::automatic},
     {"stage", render::Arrangement::stage},
     {"stress", render::Arrangement::stress},
     {"sfdp", render::Arrangement::springs}}};

constexpr double wide = 640, narrow = 380;
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

void set_size(Look& look, const std::string& text) {
    look.width = wide;
    if (text == "wide") return;
    look.portrait = text == "portrait";
    if (look.portrait) {
        look.width = narrow;
        return;
    }
    look.page = page_of(text);
    if (!look.page) {
        const std::string hint = did_you_mean(text, {"wide", "portrait"});
        throw UsageError(
            fmt::format("--size: \"{}\" is no size{}; write wide, portrait or WIDTHxHEIGHT, each "
                        "from {:g} to {:g} units (40 to the centimetre)",
                        text, hint, least_side, greatest_side));
    }
    look.width = look.page->width;
    look.portrait = look.page->height > portrait_from * look.page->width;
}

}  // namespace

Look look_of(const DrawOptions& options) {
    Look look;
    look.flavour = chosen(flavours, "--flavour", options.flavour);
    look.arrangement = chosen(arrangements, "--layout", options.layout);
    set_size(look, options.size);
    look.themes = themes_of(options.theme);
    look.language = language_of(options.language);
    return look;
}

}  // namespace entente::cli
