// Shifts and the method behind them in sentences that need no manual.
#include <fmt/format.h>

#include <algorithm>

#include "entente/report/phases_table.hpp"
#include "report/cells.hpp"
#include "report/phase_words.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

using graph::Phases;
using graph::PhaseSubject;
using graph::Shift;

std::string name_of(const PhasesOf& of, model::ActorIndex actor) {
    return model::display_name((*of.network)[actor]);
}

bool is_series(const Phases& phases) {
    return phases.subject == PhaseSubject::series;
}

std::string what_changed(const PhasesOf& of, const Phases& phases) {
    switch (phases.subject) {
        case PhaseSubject::dyad:
            return fmt::format("net strength of {} and {}", name_of(of, phases.first),
                               name_of(of, phases.second));
        case PhaseSubject::actor:
            return fmt::format("net strength of all ties of {}", name_of(of, phases.first));
        case PhaseSubject::network:
            return "net strength of all ties of the network";
        case PhaseSubject::series:
            break;
    }
    return of.series.empty() ? "the series" : of.series;
}

std::string percent(const Phases& phases) {
    if (!has_likelihood(phases)) return "nearly as well";
    return fmt::format("{:.6g} %", 100 * (phases.posterior ? phases.level : 0.95));
}

/// `under every convention tried`, `under 4 of 6 conventions (not: bic, mbic)`.
std::string under_which(const Phases& phases, std::size_t i) {
    std::vector<std::string> lost;
    for (const graph::ConventionCheck& one : phases.conventions) {
        if (!one.found[i]) lost.emplace_back(one.name);
    }
    if (lost.empty()) return fmt::format("under each of {} conventions", phases.conventions.size());
    return fmt::format("under {} of {} conventions (not {})", phases.conventions.size() - lost.size(),
                       phases.conventions.size(), join_words(lost));
}

std::string sentence(const Phases& phases, std::size_t i) {
    const Shift& shift = phases.shifts[i];
    std::string out = fmt::format("{}: {} from {} to {} ({}: {}).", shift.first_after.label,
                                  shift.after > shift.before ? "rise" : "fall",
                                  level_words(phases, shift.before), level_words(phases, shift.after),
                                  percent(phases), span_words(shift.credible.value_or(shift.between)));
    if (shift.probability) out += fmt::format(" Probability {}.", format_number(*shift.probability, 2));
    std::string stands;
    if (shift.penalties) stands = fmt::format("for penalties {}", penalty_words(*shift.penalties));
    if (!phases.conventions.empty()) {
        stands += fmt::format("{}{}", stands.empty() ? "" : " and ", under_which(phases, i));
    }
    return stands.empty() ? out : fmt::format("{} Stands {}.", out, stands);
}

std::string driver_text(const model::Network& network, const Shift& shift, const graph::Driver& driver) {
    const model::Relation& relation = network[driver.relation];
    const bool directed = network[relation.type].directed;
    const std::string part = driver_part(network, shift, driver);
    const Cell cell = part == "ends" ? end_cell(relation) : start_cell(relation);
    const auto* text = std::get_if<std::string>(&cell);
    const std::string date = text == nullptr ? "" : *text + ", ";
    return fmt::format("{} {}: {}{} {} {}", relation_label(network, relation), part, date,
                       model::display_name(network[relation.source]), directed ? "to" : "and",
                       model::display_name(network[relation.target]));
}

std::string unit_of(const Phases& phases) {
    if (phases.series.empty()) return "period";
    const std::size_t length = phases.series.front().period.id.size();
    const bool calendar =
        phases.series.front().period.id.find_first_not_of("0123456789-") == std::string::npos;
    if (calendar && length == 4) return "year";
    if (calendar && length == 7) return "month";
    return calendar && length == 10 ? "day" : "period";
}

std::string about_series(const PhasesOf& of, const Phases& phases) {
    const std::string counts =
        phases.used.size() == phases.series.size()
            ? fmt::format("{}, each with a value", count_of(phases.series.size(), unit_of(phases)))
            : fmt::format("{}, {} of them with a value, the others gaps",
                          count_of(phases.series.size(), unit_of(phases)), phases.used.size());
    std::string out = fmt::format("Series: {}, {}.", what_changed(of, phases), counts);
    if (is_series(phases)) return out;
    out +=
        " Net strength is cooperation less conflict in Goldstein points a year (Goldstein 1992): a lasting "
        "relation counts while it holds, an event ";
    return out + (phases.half_life
                      ? fmt::format("half of what is left of it in every {:.6g} days.", *phases.half_life)
                      : std::string("in its own period."));
}

std::string scale_words(const Phases& phases) {
    switch (phases.scale.kind) {
        case graph::ScaleKind::linear:
            return "of the values as they are";
        case graph::ScaleKind::asinh:
            return fmt::format("on the scale asinh(x / {}), logarithmic for large values of either sign",
                               phases.scale.unit < 1000 ? fmt::format("{:.3g}", phases.scale.unit)
                                                        : rounded_number(phases.scale.unit));
        case graph::ScaleKind::log:
            return "of the logarithms of the values";
    }
    return "";
}

std::string cost_words(const Phases& phases) {
    switch (phases.how.cost) {
        case graph::SegmentCost::mean:
            return fmt::format("with a level each, {}; noise {:.3g} there", scale_words(phases),
                               phases.segmentation.noise);
        case graph::SegmentCost::mean_variance:
            return fmt::format("with a level and a spread each, {}", scale_words(phases));
        case graph::SegmentCost::poisson:
            return "with a rate each, of counts by Poisson";
        case graph::SegmentCost::negative_binomial:
            return "with a rate each, of counts by a negative binomial of one dispersion";
    }
    return "";
}

std::string penalty_rule(const Phases& phases) {
    if (phases.how.penalty) return "as given";
    switch (phases.how.rule) {
        case graph::PenaltyRule::tested:
            return "tested: 5 % of series of independent values without a shift show one";
        case graph::PenaltyRule::bic:
            return "BIC, Yao 1988";
        case graph::PenaltyRule::mbic:
            return "modified BIC, Zhang and Siegmund 2007";
    }
    return "";
}

std::string about_cut(const Phases& phases) {
    const bool jointly = phases.subject == PhaseSubject::actor || phases.subject == PhaseSubject::network;
    return fmt::format(
        "Cut: the best of all ways to part {} into stretches of {} or more {}. One shift more must "
        "better the fit by {:.3g} (penalty {}).",
        jointly ? "all ties together" : "the series", count_of(phases.how.min_length, unit_of(phases)),
        jointly
            ? (phases.subject == PhaseSubject::network ? "whose networks differ (a kernel, Arlot et al. 2019)"
                                                       : "with a level for each tie")
            : cost_words(phases),
        phases.segmentation.penalty, penalty_rule(phases));
}

std::string about_uncertainty(const Phases& phases) {
    std::string out =
        phases.posterior
            ? fmt::format(
                  "Range and probability: the start of the shift lies in the {} range by the posterior "
                  "over all ways to cut (Fearnhead 2006); probability is that any shift lies there.",
                  percent(phases))
        : has_likelihood(phases)
            ? std::string("Range: where the shift could begin nearly as well (likelihood, 95 %).")
            : std::string(
                  "Range: where the shift could begin nearly as well, at a cost of at most 3.84 more. What "
                  "is "
                  "cut by a distance between networks has no likelihood, and so no probability.");
    const bool path = std::any_of(phases.shifts.begin(), phases.shifts.end(),
                                  [](const Shift& shift) { return shift.penalties.has_value(); });
    if (path) out += " Penalties: those under which the shift stands (Haynes et al. 2017).";
    return out;
}

std::string about_test(const Phases& phases) {
    return fmt::format(
        "Test: p = {}, the share of series with the same values in random order (blocks of neighbours kept "
        "together) that shifts would fit as much better than one level.",
        *phases.p_value < 0.0005 ? "0.000" : format_number(*phases.p_value, 3));
}

std::string about_conventions(const Phases& phases) {
    std::string out = "Conventions tried: ";
    for (const graph::ConventionCheck& one : phases.conventions) {
        out += fmt::format("{}{} ({}; {})", &one == &phases.conventions.front() ? "" : ", ", one.name,
                           one.meaning, count_of(one.shifts, "shift"));
    }
    return out + ".";
}

std::string set_aside(const Phases& phases) {
    std::vector<std::string> labels;
    for (const std::size_t i : phases.segmentation.isolated) {
        labels.push_back(phases.series[phases.used[i]].period.label);
    }
    return fmt::format("Set aside, too short to be a level: {}.", join_words(labels));
}

}  // namespace

std::vector<DriverText> driver_texts(const PhasesOf& of, const Shift& shift) {
    std::vector<DriverText> out;
    for (const graph::Driver& driver : shift.drivers) {
        out.push_back({driver.effect, driver_text(*of.network, shift, driver)});
    }
    return out;
}

std::vector<ShiftText> shift_texts(const PhasesOf& of, const Phases& phases) {
    std::vector<ShiftText> out;
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) {
        ShiftText& text = out.emplace_back();
        text.sentence = sentence(phases, i);
        for (const DriverText& driver : driver_texts(of, phases.shifts[i])) {
            text.drivers.push_back(fmt::format("{:>6}  {}", signed_number(driver.effect, 1), driver.text));
        }
        for (const graph::Carrier& carrier : phases.shifts[i].carriers) {
            text.drivers.push_back(fmt::format(
                "{} % of the change: {}", format_number(100 * carrier.share, 0), name_of(of, carrier.actor)));
        }
    }
    return out;
}

std::vector<std::string> phases_method(const PhasesOf& of, const Phases& phases) {
    std::vector<std::string> out{about_series(of, phases)};
    if (phases.used.empty()) return out;
    out.push_back(about_cut(phases));
    if (!phases.shifts.empty()) out.push_back(about_uncertainty(phases));
    if (phases.p_value) out.push_back(about_test(phases));
    if (!phases.conventions.empty()) out.push_back(about_conventions(phases));
    if (!phases.segmentation.isolated.empty()) out.push_back(set_aside(phases));
    if (phases.subject == PhaseSubject::dyad) {
        out.emplace_back(
            "Labels, by the level: alliance from 6.5, alignment from 1.9, détente from 0, estrangement from "
            "−5.6, hostility below; they name the level, not the way to it.");
    }
    return out;
}

}  // namespace entente::report
