// Alignment over what actors said: which periods and dyads are asked for, and the views over them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/graph/profile_similarity.hpp"
#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"
#include "request/alignment.hpp"

namespace entente::request {

/// The periods that `by` asks for: those of the file (empty, `period` or `session`), all as one (`all`), or
/// blocks of years. Throws UsageError.
model::Profiles in_periods(model::Profiles profiles, const std::string& by, const Spelling& spelling);

/// Dyads of these actors, or one pair, by id; empty: not given. Throws UsageError.
graph::ProfileDyads profile_dyads(const model::Profiles& profiles, const std::vector<std::string>& actors,
                                  const std::vector<std::string>& pair, const Spelling& spelling);

/// Throws UsageError for groups that only a network's ties have.
void refuse_groups_of_ties(const std::string& groups, const Spelling& spelling);

/// The pair, poles and groups of a view; codes in a table of groups are those that the network, if there is
/// one, knows. Throws UsageError; model::DataError for a table of groups.
AlignNames names_of(const model::Profiles& profiles, const model::Network* network,
                    const graph::ProfileDyads& dyads, const AlignChoices& choices, const Spelling& spelling,
                    Notes& notes);

/// The dyads of `rows`, which have a value under each measure.
report::AlignedDyads aligned_dyads(const model::Profiles& profiles, const graph::SimilarityMeasures& measures,
                                   const std::vector<graph::ProfileSimilarity>& rows);

}  // namespace entente::request
