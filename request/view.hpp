// Which part of a network is looked at, and how time is cut: what most analyses are asked, in words, and what
// it comes to on a network. Everything here throws UsageError, with the nearest valid spelling, for what the
// network does not have.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/selection.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/network.hpp"
#include "request/usage.hpp"

namespace entente::request {

/// As it was asked; empty: not given.
struct View {
    explicit View(const Spelling& of_asker) : spelling(of_asker) {}

    const Spelling& spelling;
    std::string by;    ///< a rule of periods, `phases` or `phases:A,B`
    std::string from;  ///< first day, month or year
    std::string to;    ///< the last, included
    std::vector<std::string> actors;
    std::vector<std::string> kinds;
    std::vector<std::string> types;
    std::vector<std::string> pair;  ///< two ids
    bool roll_up = false;
};

using ActorPair = std::pair<model::ActorIndex, model::ActorIndex>;

/// What a view comes to on a network.
struct Seen {
    graph::Selection selection;
    std::optional<ActorPair> pair;  ///< as the two appear in the selection
    std::optional<model::Interval>
        span;  ///< of from and to, cut to the observed period; empty: neither was given
    std::vector<graph::Period> periods;  ///< within the span
    std::vector<std::string> notes;      ///< what the asker should know
};

/// Everything of the view. Phases are those of the dyad named with them (`phases:A,B`), else of the pair,
/// else of the network's focus, else of the whole network; of the types and rolled up as the view has it,
/// over the whole observed period. A note says so when they are one for want of a shift; UsageError when
/// nothing is recorded that could have phases.
Seen seen(const model::Network& network, const View& view);

/// The same without periods, for what cuts time itself.
Seen seen_at_once(const model::Network& network, const View& view);

/// By period.
std::vector<graph::Snapshot> snapshots_of(const model::Network& network, const Seen& seen);

/// The rule that `by` names; `phases:A,B` is a rule of phases. Needs no network.
graph::PeriodRule rule_of(const View& view);

/// The actor of that id, for messages about the argument of that name.
model::ActorIndex actor_of(const model::Network& network, std::string_view name, const std::string& id);

/// The actors of these ids as they appear in the selection, each once.
std::vector<model::ActorIndex> actors_of(const model::Network& network, std::string_view name,
                                         const std::vector<std::string>& ids,
                                         const graph::Selection& selection);

/// Two ids as the actors that they appear as in the selection.
ActorPair two_actors(const model::Network& network, const Spelling& spelling, std::string_view name,
                     const std::vector<std::string>& ids, const graph::Selection& selection);

/// The pair of the view, else the network's focus. UsageError when there is neither.
ActorPair pair_or_focus(const model::Network& network, const Spelling& spelling, const Seen& seen);

/// The same, but only where both of them are in view; empty otherwise.
std::optional<ActorPair> pair_in_view(const model::Network& network, const Seen& seen);

/// Positions of the periods of these ids, in that order; of all without ids.
std::vector<std::size_t> chosen(const std::vector<graph::Period>& periods, std::string_view name,
                                const std::vector<std::string>& ids);

}  // namespace entente::request
