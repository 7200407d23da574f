// Changes of a network from period to period as a table.
#pragma once

#include <vector>

#include "entente/graph/network_change.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/selection.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// A row per period but the first, beside the one before it: period,start,end,appeared,vanished,flipped,lad,
/// deltacon,carriers (`actor=share` with ` | ` between),undefined.
Table network_change_table(const model::Network& network, const std::vector<graph::Period>& periods,
                           const graph::Selection& selection,
                           const graph::NetworkChangeOptions& options = {});

}  // namespace entente::report
