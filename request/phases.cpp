#include "request/phases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "request/numbers.hpp"

namespace entente::request {
namespace {

using graph::PenaltyRule, graph::ScaleKind, graph::SegmentCost;

const Choices<PenaltyRule>& rules() {
    static const Choices<PenaltyRule> all = {
        {"tested", PenaltyRule::tested}, {"bic", PenaltyRule::bic}, {"mbic", PenaltyRule::mbic}};
    return all;
}

void set_penalty(graph::SegmentationOptions& how, const std::string& text, const Spelling& spelling) {
    if (const auto number = number_in(text)) {
        require(spelling.penalty, *number, penalties);
        how.penalty = *number;
    } else {
        how.rule = choice_of(spelling.penalty, text, rules());
    }
}

bool of_counts(const graph::PhaseOptions& how) {
    const SegmentCost cost = how.segmentation.cost;
    return cost == SegmentCost::poisson || cost == SegmentCost::negative_binomial;
}

bool cut_jointly(const graph::Phases& phases) {
    return phases.subject == graph::PhaseSubject::actor || phases.subject == graph::PhaseSubject::network;
}

report::Table online_table_of(const graph::Phases& phases, const std::optional<double>& expected,
                              const Spelling& spelling) {
    const std::vector<double> values = graph::values_cut(phases);
    const double usual = std::max(static_cast<double>(values.size()) / std::log(2.0), 2.0);
    if (expected) require(spelling.expect, *expected, expected_periods);
    return report::online_table(phases, graph::detect_online(values, expected.value_or(usual)));
}

void require_posterior(const graph::Phases& phases, const Spelling& spelling) {
    if (phases.posterior) return;
    if (phases.used.empty()) throw UsageError("no period has a value, so there is no posterior");
    throw UsageError(phases.subject == graph::PhaseSubject::network
                         ? fmt::format("{} is cut by a distance between networks, which has no posterior",
                                       spelling.network)
                         : "there is no posterior of so many periods");
}

}  // namespace

std::vector<std::string> penalty_names() {
    return names_of(rules());
}

graph::PhaseOptions phase_options_of(const PhaseChoices& choices, const Spelling& spelling) {
    graph::PhaseOptions how;
    set_penalty(how.segmentation, choices.penalty, spelling);
    how.segmentation.cost = choice_of<SegmentCost>(spelling.cost, choices.cost,
                                                   {{"mean", SegmentCost::mean},
                                                    {"mean-variance", SegmentCost::mean_variance},
                                                    {"poisson", SegmentCost::poisson},
                                                    {"negative-binomial", SegmentCost::negative_binomial}});
    if (!choices.scale.empty()) {
        how.scale = choice_of<ScaleKind>(
            spelling.scale, choices.scale,
            {{"linear", ScaleKind::linear}, {"asinh", ScaleKind::asinh}, {"log", ScaleKind::log}});
    }
    require(spelling.min_length, choices.min_length, lengths);
    if (choices.half_life) require(spelling.half_life, *choices.half_life, half_lives);
    require(spelling.level, choices.level, range_level);
    how.segmentation.min_length = choices.min_length;
    how.half_life = choices.half_life;
    how.level = choices.level;
    how.test.seed = choices.seed;
    how.uncertainty = choices.uncertainty;
    return how;
}

void refuse_what_ties_are_not(const graph::PhaseOptions& how, const Whose& subject,
                              const Spelling& spelling) {
    if (of_counts(how)) {
        throw UsageError(
            fmt::format("{}: net strengths are no counts; say mean or mean-variance", spelling.cost));
    }
    if (how.scale == ScaleKind::log) {
        throw UsageError(fmt::format("{}: net strengths have no logarithm, being of either sign; say asinh",
                                     spelling.scale));
    }
    const bool jointly = subject.whole_network || !subject.actor.empty();
    if (jointly && how.segmentation.cost != SegmentCost::mean) {
        throw UsageError(
            fmt::format("{} goes with one series: a dyad's, or one from outside", spelling.cost));
    }
}

graph::Phases phases_of(const model::Network& network, const View& view, const Whose& subject,
                        const graph::PhaseOptions& how) {
    const graph::PeriodRule rule = rule_of(view);
    if (rule.unit == graph::PeriodUnit::phase) {
        throw UsageError(
            fmt::format("{}: phases are what is found; say year, month or day", view.spelling.by));
    }
    const Seen at = seen_at_once(network, view);
    if (subject.whole_network) return graph::network_phases(network, rule, at.selection, at.span, how);
    if (!subject.actor.empty()) {
        const model::ActorIndex actor = actor_of(network, view.spelling.actor, subject.actor);
        return graph::actor_phases(network, actor, rule, at.selection, at.span, how);
    }
    const auto [first, second] = pair_or_focus(network, view.spelling, at);
    return graph::phases(network, first, second, rule, at.selection, at.span, how);
}

void refuse_values(const std::vector<model::DatedValue>& values, const graph::PhaseOptions& how,
                   const Spelling& spelling) {
    for (const model::DatedValue& each : values) {
        if (!each.value) continue;
        const double value = *each.value;
        if (of_counts(how) && !(value >= 0 && std::floor(value) == value)) {
            throw UsageError(fmt::format("{}: counts are whole numbers from 0 up; {} has {}", spelling.cost,
                                         each.date.to_string(), value));
        }
        if (!of_counts(how) && how.scale == ScaleKind::log && !(value > 0)) {
            throw UsageError(fmt::format("{}: {} has {}, which has no logarithm; say asinh",
                                         spelling.given(spelling.scale, "log"), each.date.to_string(),
                                         value));
        }
    }
}

report::Table phase_table_of(PhaseTable table, const report::PhasesOf& of, const graph::Phases& phases,
                             const std::optional<double>& expected, const Spelling& spelling) {
    const bool one_series = table == PhaseTable::stands || table == PhaseTable::online;
    if (one_series && cut_jointly(phases)) {
        throw UsageError("this table is of one series: a dyad's, or one from outside");
    }
    switch (table) {
        case PhaseTable::drivers:
            if (of.network == nullptr) {
                throw UsageError("drivers are relations of a network; a series has none");
            }
            return report::drivers_table(*of.network, phases);
        case PhaseTable::posterior:
            require_posterior(phases, spelling);
            return report::posterior_table(phases);
        case PhaseTable::number:
            require_posterior(phases, spelling);
            return report::shift_number_table(phases);
        case PhaseTable::stands:
            return report::penalty_path_table(phases,
                                              graph::penalty_path(graph::values_cut(phases), phases.how));
        case PhaseTable::online:
            return online_table_of(phases, expected, spelling);
        case PhaseTable::shifts:
            break;
    }
    return report::phases_table(of, phases);
}

}  // namespace entente::request
