// Everything the report says, computed once: the sections only put it into words.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "entente/graph/alignment.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/period_balance.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/network.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/report/balance_tables.hpp"
#include "entente/report/tables.hpp"

namespace entente::report {

/// One dyad in one period, with the relations behind its numbers.
struct DyadPeriod {
    graph::Period period;
    graph::Alignment alignment;
    std::vector<graph::Evidence> evidence;
};

/// What the report says about one dyad.
struct DyadFindings {
    Pair pair;
    graph::Phases phases;  ///< by year
    std::vector<DyadPeriod> eras;
    std::vector<DyadPeriod> decades;
};

/// The focal dyad with agencies and other parts counted for their outermost parent.
struct RolledUp {
    Pair pair;
    std::vector<DyadPeriod> decades;
};

/// A dyad whose net cooperation differs between two consecutive eras.
struct Change {
    std::size_t era = 0;                  ///< position of the later era
    const graph::Dyad* before = nullptr;  ///< of the eras' snapshots
    const graph::Dyad* after = nullptr;
    double size = 0;  ///< net cooperation after less before, in [-2, 2]
};

struct Findings {
    explicit Findings(const model::Network& of) : network(of) {}

    const model::Network& network;
    std::vector<graph::Period> eras, decades;
    std::vector<graph::Snapshot> era_snapshots, decade_snapshots;
    render::Excerpt excerpt;  ///< what the figures of the eras draw; the focal dyad always
    std::vector<const graph::Measure*> measures;         ///< all of them
    std::vector<std::vector<graph::Values>> centrality;  ///< by era, by measure
    std::vector<graph::PeriodBalance> balance;           ///< by era
    bool focal = false;                 ///< the data set names a focal dyad: it is dyads.front()
    std::vector<DyadFindings> dyads;    ///< the focal one; without a focus the strongest between actors that
                                        ///< are not part of one and the same, at most three
    std::optional<RolledUp> rolled_up;  ///< of the focal dyad, if any actor is a part of either
    std::vector<Change> changes;        ///< largest first; only dyads defined in both eras
};

/// The same as the commands give with their usual options.
Findings find(const model::Network& network, const graph::BalanceOptions& balance);

inline BalanceFindings balance_of(const Findings& findings) {
    return {findings.network, findings.eras, findings.era_snapshots, findings.balance};
}

}  // namespace entente::report
