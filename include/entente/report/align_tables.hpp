// Alignment over ties as tables: all there is, and what fits on a page.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// Rows of graph::tie_similarity() with what is said beside them.
struct TieAlignment {
    std::span<const graph::Period> periods;            ///< that TieSimilarity::period counts
    graph::SimilarityMeasures measures;                ///< of the values, in their order
    std::vector<graph::TieSimilarity> rows;            ///< the numbers
    std::vector<std::string> undefined;                ///< by row: graph::why_undefined()
    std::vector<graph::BootstrapIntervals> intervals;  ///< by row; none at all: not asked for
    double level = 0.95;                               ///< of the intervals
    bool weighted = false;                             ///< items have weights
};

/// Adds the rows of one snapshot, which is that of periods[period]: the dyads with a relation, or `pairs`,
/// with a row each.
void add_tie_alignment(TieAlignment& alignment, std::uint32_t period, const graph::Snapshot& snapshot,
                       const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs = {},
                       const graph::TieSimilarityOptions& options = {});

/// period,start,end,actor1,actor2,relations,cooperation,conflict,net, a column a measure (with intervals also
/// X_low,X_high),items,strength,filled1,filled2, with weights unweighted,item_weight, then
/// shared_friends,shared_enemies,divided,balanced_by_friendly,balanced_by_hostile,undefined. The last is
/// called s_undefined when s is the only measure.
Table tie_alignment_table(const model::Network& network, const TieAlignment& alignment);

/// Which columns a table for people has beyond the numbers.
struct BriefColumns {
    bool actors = true;  ///< actor1, actor2
    bool third = false;  ///< shared friends and enemies, and by what tie they would be balanced
};

/// period,actor1,actor2,relations,cooperation,conflict,net,strength, a column a measure (with intervals
/// `X 95 %` as `0.12 to 0.64` beside it),items, those that `columns` names, and undefined where any is.
Table brief_tie_alignment_table(const model::Network& network, const TieAlignment& alignment,
                                const BriefColumns& columns);

/// What the columns that are no similarity measure mean, and what profiles they are taken over, in a line
/// each, `name: words`. Every choice that `options` makes is in it; with
/// `third` also what BriefColumns::third adds.
std::vector<std::string> tie_alignment_notes(const graph::TieSimilarityOptions& options, bool third);

}  // namespace entente::report
