// The views over all dyads, whatever they were measured on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/graph/alignment_views.hpp"
#include "entente/report/align_view_tables.hpp"
#include "request/actor_tables.hpp"

namespace entente::request {

/// Whom a view names, by position in report::AlignedDyads::actors.
struct AlignNames {
    using Two = std::pair<std::uint32_t, std::uint32_t>;
    std::optional<Two> pair;
    std::optional<Two> poles;
    Grouping groups;
};

/// Sign and rank of each dyad, or those of the pair, which has a row a period even where it has no value.
std::vector<graph::Sensitivity> sensitivities_of(report::AlignedDyads& dyads, const AlignNames& names);

/// report::measure_agreement_table(), report::group_table() of the groups, report::pole_table() of the poles.
report::Table agreement_table_of(const report::AlignedDyads& dyads);
report::Table group_table_of(const report::AlignedDyads& dyads, const AlignNames& names);
report::Table pole_table_of(const report::AlignedDyads& dyads, const AlignNames& names);

}  // namespace entente::request
