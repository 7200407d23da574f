// Ranks of actors beside those in random networks, as a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/measures.hpp"
#include "entente/graph/null_model.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/selection.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// What graph::rank_comparison() is asked for.
struct RankQuestion {
    std::vector<const graph::Measure*> measures = {};  ///< in the order of the rows; none is nullptr
    graph::MeasureOptions options = {};                ///< for all of them
    std::size_t networks = 0;                          ///< random ones to compare with, >= 1
    std::uint64_t seed = 1;                            ///< of the random networks
};

/// A row per period, actor and measure: period,start,end,actor,name,kind,measure,value,rank,rank_null,
/// rank_null_low,rank_null_high,p_higher,p_lower,null_networks. Rank 1 is the largest value; p_higher is the
/// share of random networks in which the actor ranks as high or higher.
Table rank_table(const model::Network& network, const std::vector<graph::Period>& periods,
                 const graph::Selection& selection, const RankQuestion& question);

}  // namespace entente::report
