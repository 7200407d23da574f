#include "cli/view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/errors.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "entente/graph/phases.hpp"

namespace entente::cli {
namespace {

using model::ActorIndex;
using model::Network;

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// The id of the actor whose id, name, short name or alias is nearest to the text, for a hint.
std::string actor_hint(const Network& network, const std::string& text) {
    std::vector<std::string> spellings, ids;
    const auto add = [&](const std::string& spelling, const std::string& id) {
        if (spelling.empty()) return;
        spellings.push_back(lower(spelling));
        ids.push_back(id);
    };
    for (const model::Actor& actor : network.actors()) {
        add(actor.id, actor.id);
        add(actor.name, actor.id);
        add(actor.short_name, actor.id);
        for (const std::string& alias : actor.aliases) add(alias, actor.id);
    }
    const std::string near = model::nearest(lower(text), spellings);
    if (near.empty()) {
        std::vector<std::string> all;
        for (const model::Actor& actor : network.actors()) all.push_back(actor.id);
        return all.empty() ? "; the network has none" : fmt::format("; the network has {}", listed(all));
    }
    const auto at = std::find(spellings.begin(), spellings.end(), near) - spellings.begin();
    return fmt::format("; did you mean {}?", ids[static_cast<std::size_t>(at)]);
}

model::ActorKind kind_of(const std::string& id) {
    if (const auto kind = model::parse_kind(id)) return *kind;
    std::vector<std::string> ids;
    for (const model::ActorKind kind : model::all_kinds()) ids.emplace_back(model::to_string(kind));
    throw UsageError(fmt::format("--kinds: no kind \"{}\"{}", id, did_you_mean_or_list(id, ids)));
}

model::TypeIndex type_of(const Network& network, const std::string& id) {
    if (const auto type = network.find_type(id)) return *type;
    std::vector<std::string> ids;
    for (const model::RelationType& type : network.types()) ids.push_back(type.id);
    throw UsageError(fmt::format("--types: no type \"{}\"{}", id, did_you_mean_or_list(id, ids)));
}

model::Date date_of(const std::string& option, const std::string& text) {
    if (const auto date = model::Date::parse(text)) return *date;
    throw UsageError(
        fmt::format("{}: \"{}\" is not a date; write 1954, 1954-05 or 1954-05-19", option, text));
}

constexpr std::string_view phases_of_pair = "phases:";

/// The phases that `--by phases` means.
std::vector<graph::Period> phases_of(const Network& network, const ViewOptions& view) {
    ViewOptions about;
    about.types = view.types;
    about.roll_up = view.roll_up;
    const bool named = view.by.starts_with(phases_of_pair);
    about.pair = named ? view.by.substr(phases_of_pair.size()) : view.pair;
    if (named && about.pair.empty()) throw UsageError("--by phases: names no dyad; write phases:A,B");
    const graph::Selection selection = selection_of(network, about);
    const graph::PeriodRule by_year{graph::PeriodUnit::year, 1};
    graph::PhaseOptions options;
    options.uncertainty = false;
    std::string whose = "the network";
    graph::Phases found;
    if (about.pair.empty() && !network.focus()) {
        found = graph::network_phases(network, by_year, selection, std::nullopt, options);
    } else {
        const auto [first, second] = pair_or_focus(network, about, selection);
        whose = fmt::format("{} and {}", network[first].id, network[second].id);
        found = graph::phases(network, first, second, by_year, selection, std::nullopt, options);
    }
    if (found.used.empty()) {
        throw UsageError(fmt::format(
            "--by phases: no year has a signed relation of {}; name another dyad with phases:A,B", whose));
    }
    if (found.shifts.empty()) {
        note(fmt::format("no shift was found for {}; the whole observed period is one phase", whose));
    }
    return graph::phase_periods(found);
}

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

ActorIndex actor_of(const Network& network, const std::string& option, const std::string& id) {
    if (const auto actor = network.find_actor(id)) return *actor;
    throw UsageError(fmt::format("{}: no actor \"{}\"{}", option, id, actor_hint(network, id)));
}

graph::PeriodRule rule_of(const ViewOptions& view) {
    if (view.by.starts_with(phases_of_pair)) return {graph::PeriodUnit::phase, 1};
    if (const auto rule = graph::parse_period_rule(view.by)) return *rule;
    throw UsageError(fmt::format("--by: no rule \"{}\"{}", view.by,
                                 did_you_mean_or_list(view.by, {"era", "decade", "year", "month", "day",
                                                                "phases", "a number of years"})));
}

std::optional<model::Interval> span_of(const Network& network, const ViewOptions& view) {
    if (view.from.empty() && view.to.empty()) return std::nullopt;
    const model::Interval observed = network.observed();
    model::Interval span = observed;
    if (!view.from.empty()) span.start = date_of("--from", view.from).earliest();
    if (!view.to.empty()) span.end = date_of("--to", view.to).latest() + std::chrono::days(1);
    if (!view.from.empty() && !view.to.empty() && span.empty()) {
        throw UsageError(fmt::format("--from {} lies after --to {}", view.from, view.to));
    }
    const model::Interval cut = model::intersection(span, observed);
    if (cut.empty() && !observed.empty()) {
        throw UsageError(fmt::format("nothing was observed then: the network covers {} through {}",
                                     model::iso_date(observed.start),
                                     model::iso_date(observed.end - std::chrono::days(1))));
    }
    return cut;
}

std::vector<graph::Period> periods_of(const Network& network, const ViewOptions& view) {
    const graph::PeriodRule rule = rule_of(view);
    const auto span = span_of(network, view);
    if (rule.unit != graph::PeriodUnit::phase) return graph::periods(network, rule, span);
    std::vector<graph::Period> result;
    for (graph::Period& period : phases_of(network, view)) {
        if (span) period.interval = model::intersection(period.interval, *span);
        if (!period.interval.empty()) result.push_back(std::move(period));
    }
    return result;
}

graph::Selection selection_of(const Network& network, const ViewOptions& view) {
    graph::Selection selection;
    selection.roll_up = view.roll_up;
    if (!view.actors.empty()) {
        for (const std::string& id : elements(view.actors)) {
            add_once(selection.actors,
                     graph::appears_as(network, selection, actor_of(network, "--actors", id)));
        }
    }
    if (!view.kinds.empty()) {
        for (const std::string& id : elements(view.kinds)) add_once(selection.kinds, kind_of(id));
    }
    if (!view.types.empty()) {
        for (const std::string& id : elements(view.types)) add_once(selection.types, type_of(network, id));
    }
    return selection;
}

std::pair<ActorIndex, ActorIndex> two_actors(const Network& network, const std::string& option,
                                             const std::string& text, const graph::Selection& selection) {
    const std::vector<std::string> ids = split(text, ',');
    if (ids.size() != 2) {
        throw UsageError(fmt::format("{}: \"{}\" is not two actors; write A,B", option, text));
    }
    const ActorIndex first = graph::appears_as(network, selection, actor_of(network, option, ids[0]));
    const ActorIndex second = graph::appears_as(network, selection, actor_of(network, option, ids[1]));
    if (first == second) {
        throw UsageError(ids[0] == ids[1] ? fmt::format("{}: {} is named twice", option, ids[0])
                                          : fmt::format("{}: with --roll-up both {} and {} count as {}",
                                                        option, ids[0], ids[1], network[first].id));
    }
    return {first, second};
}

std::optional<std::pair<ActorIndex, ActorIndex>> pair_of(const Network& network, const ViewOptions& view,
                                                         const graph::Selection& selection) {
    if (view.pair.empty()) return std::nullopt;
    return two_actors(network, "--pair", view.pair, selection);
}

std::pair<ActorIndex, ActorIndex> pair_or_focus(const Network& network, const ViewOptions& view,
                                                const graph::Selection& selection) {
    if (const auto pair = pair_of(network, view, selection)) return *pair;
    if (const auto& focus = network.focus()) {
        const ActorIndex first = graph::appears_as(network, selection, (*focus)[0]);
        const ActorIndex second = graph::appears_as(network, selection, (*focus)[1]);
        if (first != second) return {first, second};
    }
    throw UsageError("the network names no focus; say which two actors with --pair A,B");
}

}  // namespace entente::cli
