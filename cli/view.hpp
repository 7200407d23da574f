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

/// The rule that `--by` names. Needs no network.
graph::PeriodRule rule_of(const ViewOptions& view);

/// The days from the first of `--from` through the last of `--to`, cut to the observed period.
/// Empty when neither is given.
std::optional<model::Interval> span_of(const model::Network& network, const ViewOptions& view);

/// The periods of `--by` within span_of().
std::vector<graph::Period> periods_of(const model::Network& network, const ViewOptions& view);

/// `--actors`, `--kinds`, `--types`, `--roll-up`.
graph::Selection selection_of(const model::Network& network, const ViewOptions& view);

/// The two actors of `--pair` as they appear in the selection; empty when it is not given.
std::optional<std::pair<model::ActorIndex, model::ActorIndex>> pair_of(const model::Network& network,
                                                                       const ViewOptions& view,
                                                                       const graph::Selection& selection);

/// pair_of(), else the network's focus. Throws UsageError when there is neither.
std::pair<model::ActorIndex, model::ActorIndex> pair_or_focus(const model::Network& network,
                                                              const ViewOptions& view,
                                                              const graph::Selection& selection);

}  // namespace entente::cli
