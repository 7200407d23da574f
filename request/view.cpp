#include "request/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "entente/graph/phases.hpp"
#include "entente/model/problem.hpp"
#include "request/wording.hpp"

namespace entente::request {
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
    const auto at = std::ranges::find(spellings, near) - spellings.begin();
    return fmt::format("; did you mean {}?", ids[static_cast<std::size_t>(at)]);
}

model::ActorKind kind_of(std::string_view name, const std::string& id) {
    if (const auto kind = model::parse_kind(id)) return *kind;
    std::vector<std::string> ids;
    for (const model::ActorKind kind : model::all_kinds()) ids.emplace_back(model::to_string(kind));
    throw UsageError(fmt::format("{}: no kind \"{}\"{}", name, id, did_you_mean_or_list(id, ids)));
}

model::TypeIndex type_of(const Network& network, std::string_view name, const std::string& id) {
    if (const auto type = network.find_type(id)) return *type;
    std::vector<std::string> ids;
    for (const model::RelationType& type : network.types()) ids.push_back(type.id);
    throw UsageError(fmt::format("{}: no type \"{}\"{}", name, id, did_you_mean_or_list(id, ids)));
}

model::Date date_of(std::string_view name, const std::string& text) {
    if (const auto date = model::Date::parse(text)) return *date;
    throw UsageError(fmt::format("{}: \"{}\" is not a date; write 1954, 1954-05 or 1954-05-19", name, text));
}

std::optional<model::Interval> span_of(const Network& network, const View& view) {
    if (view.from.empty() && view.to.empty()) return std::nullopt;
    const Spelling& spelling = view.spelling;
    const model::Interval observed = network.observed();
    model::Interval span = observed;
    if (!view.from.empty()) span.start = date_of(spelling.from, view.from).earliest();
    if (!view.to.empty()) span.end = date_of(spelling.to, view.to).latest() + std::chrono::days(1);
    if (!view.from.empty() && !view.to.empty() && span.empty()) {
        throw UsageError(fmt::format("{} lies after {}", spelling.given(spelling.from, view.from),
                                     spelling.given(spelling.to, view.to)));
    }
    const model::Interval cut = model::intersection(span, observed);
    if (cut.empty() && !observed.empty()) {
        throw UsageError(fmt::format("nothing was observed then: the network covers {} through {}",
                                     model::iso_date(observed.start),
                                     model::iso_date(observed.end - std::chrono::days(1))));
    }
    return cut;
}

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

graph::Selection selection_of(const Network& network, const View& view) {
    graph::Selection selection;
    selection.roll_up = view.roll_up;
    selection.actors = actors_of(network, view.spelling.actors, view.actors, selection);
    for (const std::string& id : view.kinds) add_once(selection.kinds, kind_of(view.spelling.kinds, id));
    for (const std::string& id : view.types) {
        add_once(selection.types, type_of(network, view.spelling.types, id));
    }
    return selection;
}

constexpr std::string_view phases_of_pair = "phases:";

/// What `phases` is about: its own dyad or the view's pair, and of the view what phases heed.
View about_phases(const View& view) {
    View about(view.spelling);
    about.types = view.types;
    about.roll_up = view.roll_up;
    about.pair = view.pair;
    if (!view.by.starts_with(phases_of_pair)) return about;
    const std::string_view named = std::string_view(view.by).substr(phases_of_pair.size());
    if (named.empty()) {
        throw UsageError(fmt::format("{} names no dyad; write phases:A,B",
                                     view.spelling.given(view.spelling.by, phases_of_pair)));
    }
    about.pair = split(named, ',');
    return about;
}

std::vector<graph::Period> phases_of(const Network& network, const View& view,
                                     std::vector<std::string>& notes) {
    const Seen subject = seen_at_once(network, about_phases(view));
    const graph::PeriodRule by_year{graph::PeriodUnit::year, 1};
    graph::PhaseOptions options;
    options.uncertainty = false;
    std::string whose = "the network";
    graph::Phases found;
    if (!subject.pair && !network.focus()) {
        found = graph::network_phases(network, by_year, subject.selection, std::nullopt, options);
    } else {
        const auto [first, second] = pair_or_focus(network, view.spelling, subject);
        whose = fmt::format("{} and {}", network[first].id, network[second].id);
        found = graph::phases(network, first, second, by_year, subject.selection, std::nullopt, options);
    }
    if (found.used.empty()) {
        throw UsageError(
            fmt::format("{}: no year has a signed relation of {}; name another dyad with phases:A,B",
                        view.spelling.given(view.spelling.by, "phases"), whose));
    }
    if (found.shifts.empty()) {
        notes.push_back(
            fmt::format("no shift was found for {}; the whole observed period is one phase", whose));
    }
    return graph::phase_periods(found);
}

/// A pair that the choice of actors leaves out would be a table of nothing.
void refuse_pair_left_out(const Network& network, const View& view, const Seen& seen) {
    const std::array ends{seen.pair->first, seen.pair->second};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (graph::selects(network, seen.selection, ends[i])) continue;
        const bool by_name = !seen.selection.actors.empty() &&
                             std::ranges::find(seen.selection.actors, ends[i]) == seen.selection.actors.end();
        throw UsageError(fmt::format("{}: {} is left out by {}; name it there, or leave that option away",
                                     view.spelling.pair, view.pair[i],
                                     by_name ? view.spelling.actors : view.spelling.kinds));
    }
}

/// A period keeps the name of the whole of it. What a decade or an era is everybody knows, but not where a
/// block of years begins: the notes say of one that is cut what is in it.
void note_cuts(const std::vector<graph::Period>& whole, const Spelling& spelling, Seen& seen) {
    for (const graph::Period& period : seen.periods) {
        const auto named = std::ranges::find(whole, period.id, &graph::Period::id);
        if (named == whole.end() || named->interval == period.interval) continue;
        seen.notes.push_back(fmt::format(
            "{} has only {}..{} of it, by {} and {}", period.label, model::iso_date(period.interval.start),
            model::iso_date(period.interval.end - std::chrono::days(1)), spelling.from, spelling.to));
    }
}

/// The network's focus as it appears in the selection; empty without one, or when the two count as one.
std::optional<ActorPair> focus_of(const Network& network, const graph::Selection& selection) {
    if (!network.focus()) return std::nullopt;
    const ActorIndex first = graph::appears_as(network, selection, (*network.focus())[0]);
    const ActorIndex second = graph::appears_as(network, selection, (*network.focus())[1]);
    return first == second ? std::nullopt : std::optional(ActorPair(first, second));
}

}  // namespace

ActorIndex actor_of(const Network& network, std::string_view name, const std::string& id) {
    if (const auto actor = network.find_actor(id)) return *actor;
    throw UsageError(fmt::format("{}: no actor \"{}\"{}", name, id, actor_hint(network, id)));
}

std::vector<ActorIndex> actors_of(const Network& network, std::string_view name,
                                  const std::vector<std::string>& ids, const graph::Selection& selection) {
    std::vector<ActorIndex> actors;
    for (const std::string& id : ids) {
        add_once(actors, graph::appears_as(network, selection, actor_of(network, name, id)));
    }
    return actors;
}

graph::PeriodRule rule_of(const View& view) {
    if (view.by.starts_with(phases_of_pair)) return {graph::PeriodUnit::phase, 1};
    if (const auto rule = graph::parse_period_rule(view.by)) return *rule;
    const bool number = !view.by.empty() && view.by.find_first_not_of("0123456789") == std::string::npos;
    if (number) {
        throw UsageError(
            fmt::format("{}: {} is no number of years from 1 to 1000", view.spelling.by, view.by));
    }
    throw UsageError(fmt::format("{}: no rule \"{}\"{}", view.spelling.by, view.by,
                                 did_you_mean_or_list(view.by, {"era", "decade", "year", "month", "day",
                                                                "phases", "a number of years"})));
}

Seen seen_at_once(const Network& network, const View& view) {
    Seen out{selection_of(network, view), {}, {}, {}, {}};
    if (!view.pair.empty()) {
        out.pair = two_actors(network, view.spelling, view.spelling.pair, view.pair, out.selection);
    }
    out.span = span_of(network, view);
    if (out.pair) refuse_pair_left_out(network, view, out);
    return out;
}

Seen seen(const Network& network, const View& view) {
    const graph::PeriodRule rule = rule_of(view);
    Seen out = seen_at_once(network, view);
    const std::vector<graph::Period> whole = rule.unit == graph::PeriodUnit::phase
                                                 ? phases_of(network, view, out.notes)
                                                 : graph::periods(network, rule);
    for (graph::Period period : whole) {
        if (out.span) period.interval = model::intersection(period.interval, *out.span);
        if (!period.interval.empty()) out.periods.push_back(std::move(period));
    }
    if (rule.unit == graph::PeriodUnit::years) note_cuts(whole, view.spelling, out);
    return out;
}

std::vector<graph::Snapshot> snapshots_of(const Network& network, const Seen& seen) {
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : seen.periods) {
        snapshots.emplace_back(network, period.interval, seen.selection);
    }
    return snapshots;
}

ActorPair two_actors(const Network& network, const Spelling& spelling, std::string_view name,
                     const std::vector<std::string>& ids, const graph::Selection& selection) {
    if (ids.size() != 2) {
        throw UsageError(fmt::format("{}: \"{}\" is not two actors; write {}", name, fmt::join(ids, ","),
                                     spelling.two_actors));
    }
    const ActorIndex first = graph::appears_as(network, selection, actor_of(network, name, ids[0]));
    const ActorIndex second = graph::appears_as(network, selection, actor_of(network, name, ids[1]));
    if (first != second) return {first, second};
    throw UsageError(ids[0] == ids[1] ? fmt::format("{}: {} is named twice", name, ids[0])
                                      : fmt::format("{}: with {} both {} and {} count as {}", name,
                                                    spelling.roll_up, ids[0], ids[1], network[first].id));
}

ActorPair pair_or_focus(const Network& network, const Spelling& spelling, const Seen& seen) {
    if (seen.pair) return *seen.pair;
    if (const auto focus = focus_of(network, seen.selection)) return *focus;
    throw UsageError(fmt::format("the network names no focus; say which two actors with {}",
                                 spelling.given(spelling.pair, spelling.two_actors)));
}

std::optional<ActorPair> pair_in_view(const Network& network, const Seen& seen) {
    if (seen.pair) return seen.pair;
    const auto focus = focus_of(network, seen.selection);
    const auto shown = [&](ActorIndex actor) { return graph::selects(network, seen.selection, actor); };
    return focus && shown(focus->first) && shown(focus->second) ? focus : std::nullopt;
}

std::vector<std::size_t> chosen(const std::vector<graph::Period>& periods, std::string_view name,
                                const std::vector<std::string>& ids) {
    std::vector<std::string> all;
    for (const graph::Period& period : periods) all.push_back(period.id);
    std::vector<std::size_t> positions;
    for (const std::string& id : ids) {
        const auto at = std::ranges::find(all, id);
        if (at == all.end()) {
            throw UsageError(fmt::format("{}: no era \"{}\"{}", name, id, did_you_mean_or_list(id, all)));
        }
        positions.push_back(static_cast<std::size_t>(at - all.begin()));
    }
    for (std::size_t i = 0; i < periods.size() && ids.empty(); ++i) positions.push_back(i);
    return positions;
}

}  // namespace entente::request
