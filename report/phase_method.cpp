// How shifts were looked for, in sentences that need no manual.
#include <fmt/format.h>

#include <algorithm>

#include "entente/report/phases_table.hpp"
#include "report/phase_words.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using namespace words;
using graph::Phases;
using graph::PhaseSubject;
using graph::Shift;

std::string what_changed(const Say& say, const PhasesOf& of, const Phases& phases) {
    const auto name = [&](model::ActorIndex actor) { return model::display_name((*of.network)[actor]); };
    switch (phases.subject) {
        case PhaseSubject::dyad:
            return say("net strength of {} and {}", name(phases.first), name(phases.second));
        case PhaseSubject::actor:
            return say("net strength of all ties of {}", name(phases.first));
        case PhaseSubject::network:
            return say("net strength of all ties of the network");
        case PhaseSubject::series:
            break;
    }
    return of.series.empty() ? say("the series") : of.series;
}

/// So many of the series' periods: `20 years`.
std::string periods_words(const Say& say, const Phases& phases, std::size_t count) {
    const std::string id = phases.series.empty() ? "" : phases.series.front().period.id;
    const bool calendar = id.find_first_not_of("0123456789-") == std::string::npos;
    switch (calendar ? id.size() : 0) {
        case 4:
            return say.count(count, "{} year", "{} years");
        case 7:
            return say.count(count, "{} month", "{} months");
        case 10:
            return say.count(count, "{} day", "{} days");
        default:
            return say.count(count, "{} period", "{} periods");
    }
}

std::string about_series(const Say& say, const PhasesOf& of, const Phases& phases) {
    const std::string what = what_changed(say, of, phases);
    const std::string periods = periods_words(say, phases, phases.series.size());
    const std::string out =
        phases.used.size() == phases.series.size()
            ? say("Series: {series}, {periods}, each with a value.", "series"_a = what, "periods"_a = periods)
            : say("Series: {series}, {periods}, {valued} of them with a value, the others gaps.",
                  "series"_a = what, "periods"_a = periods, "valued"_a = phases.used.size());
    if (phases.subject == PhaseSubject::series) return out;
    return out + " " +
           (phases.half_life
                ? say("Net strength is cooperation less conflict in Goldstein points a year (Goldstein "
                      "1992): "
                      "a lasting relation counts while it holds, an event half of what is left of it in "
                      "every {} days.",
                      fmt::format("{:.6g}", *phases.half_life))
                : say("Net strength is cooperation less conflict in Goldstein points a year (Goldstein "
                      "1992): "
                      "a lasting relation counts while it holds, an event in its own period."));
}

std::string scale_words(const Say& say, const Phases& phases) {
    switch (phases.scale.kind) {
        case graph::ScaleKind::linear:
            return say.as("scale", "of the values as they are");
        case graph::ScaleKind::asinh:
            return say.as("scale", "on the scale asinh(x / {}), logarithmic for large values of either sign",
                          phases.scale.unit < 1000 ? fmt::format("{:.3g}", phases.scale.unit)
                                                   : rounded_number(phases.scale.unit));
        case graph::ScaleKind::log:
            return say.as("scale", "of the logarithms of the values");
    }
    return "";
}

/// How the series is cut into stretches of at least some length.
std::string series_cut(const Say& say, const Phases& phases, const std::string& length) {
    switch (phases.how.cost) {
        case graph::SegmentCost::mean:
            return say(
                "Cut: the best of all ways to part the series into stretches of {length} or more with "
                "a level each, {scale}; noise {noise} there.",
                "length"_a = length, "scale"_a = scale_words(say, phases),
                "noise"_a = fmt::format("{:.3g}", phases.segmentation.noise));
        case graph::SegmentCost::mean_variance:
            return say(
                "Cut: the best of all ways to part the series into stretches of {length} or more with "
                "a level and a spread each, {scale}.",
                "length"_a = length, "scale"_a = scale_words(say, phases));
        case graph::SegmentCost::poisson:
            return say(
                "Cut: the best of all ways to part the series into stretches of {} or more with a "
                "rate each, of counts by Poisson.",
                length);
        case graph::SegmentCost::negative_binomial:
            return say(
                "Cut: the best of all ways to part the series into stretches of {} or more with a "
                "rate each, of counts by a negative binomial of one dispersion.",
                length);
    }
    return "";
}

std::string penalty_rule(const Say& say, const Phases& phases) {
    if (phases.how.penalty) return say.as("penalty", "as given");
    switch (phases.how.rule) {
        case graph::PenaltyRule::tested:
            return say.as("penalty", "tested: 5 % of series of independent values without a shift show one");
        case graph::PenaltyRule::bic:
            return say.as("penalty", "BIC, Yao 1988");
        case graph::PenaltyRule::mbic:
            return say.as("penalty", "modified BIC, Zhang and Siegmund 2007");
    }
    return "";
}

std::string about_cut(const Say& say, const Phases& phases) {
    const std::string length = periods_words(say, phases, phases.how.min_length);
    const std::string cut =
        phases.subject == PhaseSubject::network
            ? say("Cut: the best of all ways to part all ties together into stretches of {} or more whose "
                  "networks differ (a kernel, Arlot et al. 2019).",
                  length)
        : phases.subject == PhaseSubject::actor
            ? say("Cut: the best of all ways to part all ties together into stretches of {} or more with a "
                  "level for each tie.",
                  length)
            : series_cut(say, phases, length);
    return cut + " " +
           say("One shift more must better the fit by {gain} (penalty {rule}).",
               "gain"_a = fmt::format("{:.3g}", phases.segmentation.penalty),
               "rule"_a = penalty_rule(say, phases));
}

std::string about_uncertainty(const Say& say, const Phases& phases) {
    const std::string out =
        phases.posterior
            ? say("Range and probability: the start of the shift lies in the {} % range by the posterior "
                  "over all ways to cut (Fearnhead 2006); probability is that any shift lies there.",
                  range_level(phases))
        : has_likelihood(phases)
            ? say("Range: where the shift could begin nearly as well (likelihood, 95 %).")
            : say("Range: where the shift could begin nearly as well, at a cost of at most 3.84 more. What "
                  "is cut by a distance between networks has no likelihood, and so no probability.");
    const bool path = std::any_of(phases.shifts.begin(), phases.shifts.end(),
                                  [](const Shift& shift) { return shift.penalties.has_value(); });
    if (!path) return out;
    return out + " " + say("Penalties: those under which the shift stands (Haynes et al. 2017).");
}

std::string about_test(const Say& say, const Phases& phases) {
    return say(
        "Test: p = {}, the share of series with the same values in random order (blocks of neighbours kept "
        "together) that shifts would fit as much better than one level.",
        p_words(*phases.p_value));
}

std::string about_conventions(const Say& say, const Phases& phases) {
    std::string all;
    for (const graph::ConventionCheck& one : phases.conventions) {
        all += fmt::format("{}{} ({}; {})", all.empty() ? "" : ", ", one.name, say.text(one.meaning),
                           say.count(one.shifts, "{} shift", "{} shifts"));
    }
    return say("Conventions tried: {}.", all);
}

std::string set_aside(const Say& say, const Phases& phases) {
    std::vector<std::string> labels;
    for (const std::size_t i : phases.segmentation.isolated) {
        const graph::SeriesPoint& point = phases.series[phases.used[i]];
        labels.push_back(fmt::format("{} ({})", point.period.label, value_words(phases, *point.strength)));
    }
    return say("Set aside, too short to be a level: {}. Neither shifts nor levels count them.",
               join_words(say, labels));
}

}  // namespace

std::vector<std::string> phases_method(const PhasesOf& of, const Phases& phases, const Language& language) {
    const Say say = language;
    std::vector<std::string> out{about_series(say, of, phases)};
    if (phases.used.empty()) return out;
    out.push_back(about_cut(say, phases));
    if (!phases.shifts.empty()) out.push_back(about_uncertainty(say, phases));
    if (phases.p_value) out.push_back(about_test(say, phases));
    if (!phases.conventions.empty()) out.push_back(about_conventions(say, phases));
    if (!phases.segmentation.isolated.empty()) out.push_back(set_aside(say, phases));
    if (phases.subject == PhaseSubject::dyad) {
        out.push_back(
            say("Labels, by the level: alliance from 6.5, alignment from 1.9, détente from 0, estrangement "
                "from −5.6, hostility below; they name the level, not the way to it."));
    }
    return out;
}

}  // namespace entente::report
