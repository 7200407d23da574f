// Similarity of outside profiles as tables.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/profile_similarity.hpp"
#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// A row per row of `similarities`: period,actor1,actor2, with `names` (nullptr: none) also name1,name2
/// (empty for actors that the network does not have), items,only1,only2, a column a measure, undefined. With
/// `intervals` (by row, of that `level`) X_low,X_high after each measure X.
Table profile_similarity_table(const model::Profiles& profiles,
                               const std::vector<graph::ProfileSimilarity>& similarities,
                               const graph::SimilarityMeasures& measures,
                               const model::Network* names = nullptr,
                               const std::vector<graph::BootstrapIntervals>& intervals = {},
                               double level = 0.95);

/// What fits on a page: period, actor1,actor2 unless `with_actors` is false, items, a column a measure (with
/// intervals `X 95 %`, or whatever the `level` is, as `0.12 to 0.64` beside it), and undefined where any is.
Table brief_profile_similarity_table(const model::Profiles& profiles,
                                     const std::vector<graph::ProfileSimilarity>& similarities,
                                     const graph::SimilarityMeasures& measures, bool with_actors,
                                     const std::vector<graph::BootstrapIntervals>& intervals, double level);

/// What a measure is, in a line: label, range, convention and citation.
std::string convention_of(const graph::SimilarityMeasure& measure);

}  // namespace entente::report
