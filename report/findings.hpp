// Everything the report says, computed once: the sections only put it into words.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/graph/alignment.hpp"
#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/alignment_views.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/period_balance.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/model/network.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/report/balance_tables.hpp"
#include "entente/report/tables.hpp"
#include "words/say.hpp"

namespace entente::report {

/// One dyad in one period, with the relations behind its numbers.
struct DyadPeriod {
    graph::Period period;
    graph::Alignment alignment;
    std::vector<graph::Evidence> evidence;
};

/// One way to tell whether two actors were aligned or opposed.
struct AlignmentConvention {
    std::string name;  ///< as `entente align --sensitivity` calls it: `s items=both`
    const graph::SimilarityMeasure* measure = nullptr;  ///< none: net cooperation of the two
    graph::TieSimilarityOptions profiles;
    std::string differs;  ///< from the usual profiles, in words; empty: in nothing

    [[nodiscard]] double neutral() const { return measure == nullptr ? 0 : measure->neutral; }
};

/// One dyad in one period under every convention.
struct DyadConventions {
    graph::TieSimilarity ties;                         ///< with the usual profiles; values: that of S
    std::vector<std::optional<double>> values;         ///< by Findings::conventions
    std::optional<graph::BootstrapInterval> interval;  ///< of S
    std::string undefined;                             ///< why S is empty; empty when it is not
    /// Among all dyads of the period, or of this one alone, see Findings::ranked. Empty without a value.
    std::optional<graph::Sensitivity> sensitivity;
};

/// What the report says about one dyad.
struct DyadFindings {
    Pair pair;
    graph::Phases phases;  ///< by year
    std::vector<DyadPeriod> eras;
    std::vector<DyadPeriod> decades;
    std::vector<DyadConventions> conventions;  ///< by decade
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
    std::vector<AlignmentConvention> conventions;
    bool ranked = false;              ///< sensitivities have ranks: there are not too many dyads to compare
    bool focal = false;               ///< the data set names a focal dyad: it is dyads.front()
    std::vector<DyadFindings> dyads;  ///< the focal one; without a focus the strongest between actors that
                                      ///< are not part of one and the same, at most three
    /// All ties jointly, by year. Of a large network not looked for, see is_large().
    std::optional<graph::Phases> whole;
    std::optional<RolledUp> rolled_up;  ///< of the focal dyad, if any actor is a part of either
    std::vector<Change> changes;        ///< largest first; only dyads defined in both eras
};

/// The same as the commands give with their usual options. The findings refer to the network.
Findings find(const model::Network& network, const graph::BalanceOptions& balance);
Findings find(model::Network&&, const graph::BalanceOptions&) = delete;  // it would be gone

/// The table of a dyad's posterior by year: `posterior-by-year`, with several dyads `posterior-by-year-2`.
std::string posterior_name(const Findings& findings, std::size_t dyad);

/// Why net cooperation is undefined in the period; empty when it is defined.
std::string net_undefined(const model::Network& network, const DyadPeriod& item,
                          const words::Say& say = words::Language());

inline BalanceFindings balance_of(const Findings& findings) {
    return {findings.network, findings.eras, findings.era_snapshots, findings.balance};
}

}  // namespace entente::report
