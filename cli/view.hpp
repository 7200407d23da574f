// What the shared options mean on a network. Everything here throws UsageError, with the nearest
// valid spelling, for what the network does not have.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/selection.hpp"
#include "entente/model/network.hpp"

namespace entente::cli {

/// The rule that `--by` names; `phases:A,B` is a rule of phases. Needs no network.
graph::PeriodRule rule_of(const ViewOptions& view);

/// The actor of that id, for messages of `option`.
model::ActorIndex actor_of(const model::Network& network, const std::string& option, const std::string& id);

/// The days from the first of `--from` through the last of `--to`, cut to the observed period.
/// Empty when neither is given.
std::optional<model::Interval> span_of(const model::Network& network, const ViewOptions& view);

/// The periods of `--by` within span_of(). Phases are those of the dyad named with them (`phases:A,B`), else
/// of `--pair`, else of the network's focus, else of the whole network; of the types and rolled up as the
/// view has it, over the whole observed period. A note says so when they are one for want of a shift;
/// UsageError when nothing is recorded that could have phases.
std::vector<graph::Period> periods_of(const model::Network& network, const ViewOptions& view);

/// `--actors`, `--kinds`, `--types`, `--roll-up`.
graph::Selection selection_of(const model::Network& network, const ViewOptions& view);

/// The two actors of `--pair` as they appear in the selection; empty when it is not given.
std::optional<std::pair<model::ActorIndex, model::ActorIndex>> pair_of(const model::Network& network,
                                                                       const ViewOptions& view,
                                                                       const graph::Selection& selection);

/// The two actors that `text` of `option` (`--poles`) names as A,B, as they appear in the selection.
std::pair<model::ActorIndex, model::ActorIndex> two_actors(const model::Network& network,
                                                           const std::string& option, const std::string& text,
                                                           const graph::Selection& selection);

/// pair_of(), else the network's focus. Throws UsageError when there is neither.
std::pair<model::ActorIndex, model::ActorIndex> pair_or_focus(const model::Network& network,
                                                              const ViewOptions& view,
                                                              const graph::Selection& selection);

}  // namespace entente::cli
