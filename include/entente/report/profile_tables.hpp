// Similarity of outside profiles as tables.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/profile_similarity.hpp"
#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// A row per row of `similarities`: period,actor1,actor2, with `names` also name1,name2 (empty for
/// actors that the network does not have), items,only1,only2, a column a measure, undefined.
Table profile_similarity_table(const model::Profiles& profiles,
                               const std::vector<graph::ProfileSimilarity>& similarities,
                               const graph::SimilarityMeasures& measures,
                               const model::Network* names = nullptr);

/// What a measure is, in a line: label, range, convention and citation.
std::string convention_of(const graph::SimilarityMeasure& measure);

}  // namespace entente::report
