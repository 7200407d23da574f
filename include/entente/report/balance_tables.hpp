// Structural balance as tables: what the command prints and the report shows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "entente/graph/period_balance.hpp"
#include "entente/graph/periods.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// The periods, their snapshots and what was found in them, each as long as `periods`.
struct BalanceFindings {
    const model::Network& network;                ///< must outlive this
    std::span<const graph::Period> periods;       ///< in order of time
    std::span<const graph::Snapshot> snapshots;   ///< by period
    std::span<const graph::PeriodBalance> found;  ///< by period
};

/// A row per period: period,start,end,actors,positive,negative,unsigned,triads_ppp,triads_ppn,triads_pnn,
/// triads_nnn,balance,walk_balance,frustration,frustration_lower,frustration_exact,frustration_normalised,
/// blocs,modularity,frustrated_ties. The last is `actor1:actor2` with ` | ` between. With random networks,
/// for balance, walk_balance and frustration each: X_null (mean), X_null_low, X_null_high, X_p,
/// X_null_networks.
Table balance_table(const BalanceFindings& findings);

/// The table with a last column `undefined`: `name, name: reason; …` of the numbers of a row that are empty,
/// by graph::balance_definitions().
Table with_reasons(Table table);

/// A row per frustrated tie: period,start,end,actor1,actor2,name1,name2,sign,cooperation,conflict,against.
Table frustrated_ties_table(const BalanceFindings& findings);

/// A row per period and actor: period,start,end,actor,name,kind,camp,frustrated_ties. The camp is A or B, and
/// empty for an actor without signed ties.
Table camps_table(const BalanceFindings& findings);

/// A row per period and actor: period,start,end,actor,name,kind,bloc,moved_from. Blocs keep their number from
/// period to period (graph::follow_blocs()). Empty for an actor without signed ties.
Table blocs_table(const BalanceFindings& findings);

/// A row per period and class: period,start,end,triad,count. All 138 classes.
Table census_table(const BalanceFindings& findings);

/// graph::k_balance() with `alpha` and `seed`, a row per period and k of `ks`: period,start,end,k,alpha,
/// criterion,negative_within,positive_between,errors. The last is `actor1:actor2` with ` | ` between. Throws
/// what k_balance() throws.
Table k_balance_table(const BalanceFindings& findings, std::span<const unsigned> ks, double alpha,
                      std::uint64_t seed);

}  // namespace entente::report
