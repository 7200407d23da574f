// All counts of a network in one table.
#pragma once

#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// kinds_table(), types_table() and coverage_table(), of the eras and of the periods, in one:
/// part,id,label,start,end,actors,relations. The network comes first, then each kind, type, era and period,
/// as `part` says.
Table counts_table(const model::Network& network, const std::vector<graph::Period>& periods);

}  // namespace entente::report
