#include "cli/measure_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"
#include "request/numbers.hpp"

namespace entente::cli {
namespace {

double exponent_of(const std::string& text) {
    if (text == "inverse") return -1;
    if (text == "strength") return 1;
    const auto value = request::number_in(text);
    if (value && request::exponents.fit(*value)) return *value;
    throw UsageError(
        fmt::format("--length: \"{}\" is none of inverse, strength and an exponent such as -0.5", text));
}

}  // namespace

void add_measure_settings(CLI::App& app, MeasureSettings& settings) {
    add_value(app, "--ties", settings.choices.ties, "KIND",
              "which ties count: cooperation, conflict or all (each measure's own)");
    add_value(
        app, "--direction", settings.choices.direction, "WAY",
        "paths and walks follow ties: ignore (either way), out (along them) or in (against them) (ignore)");
    add_value(app, "--length", settings.length, "RULE",
              "how long a tie is in weighted paths: inverse (1/strength), strength, or an exponent of the "
              "strength (inverse)");
    app.add_flag("--raw", settings.raw, "betweenness as a sum over pairs, not as a share of them");
    add_value(app, "--katz", settings.katz, "SHARE", "Katz's alpha as a share of 1/lambda_max (0.85)");
    add_value(app, "--damping", settings.damping, "D", "the damping of PageRank (0.85)");
    add_value(app, "--groups", settings.choices.groups, "BY",
              "brokers stand between kinds or blocs: kind, bloc (kind)");
    add_value(app, "--seed", settings.seed, "N", "of what is drawn at random (1)");
}

graph::MeasureOptions measure_options_of(const MeasureSettings& settings) {
    request::MeasureChoices choices = settings.choices;
    choices.normalised = !settings.raw;
    if (!settings.length.empty()) choices.length = exponent_of(settings.length);
    if (!settings.katz.empty()) choices.katz = number_of("--katz", settings.katz, request::katz_shares);
    if (!settings.damping.empty()) {
        choices.damping = number_of("--damping", settings.damping, request::dampings);
    }
    if (!settings.seed.empty()) choices.seed = whole_number_of("--seed", settings.seed, {});
    return request::measure_options_of(choices, shell);
}

}  // namespace entente::cli
