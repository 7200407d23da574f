// entente align: the views over all dyads, whatever they were measured on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/align_output.hpp"
#include "entente/graph/alignment_views.hpp"
#include "entente/report/align_view_tables.hpp"

namespace entente::cli {

/// Dyads measured, with what the views need besides.
struct MeasuredDyads {
    std::string network;  ///< id; empty: none
    report::AlignedDyads dyads;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> pair;   ///< `--pair`, positions in dyads.actors
    std::optional<std::pair<std::uint32_t, std::uint32_t>> poles;  ///< `--poles`, likewise
    std::vector<std::string> groups;                               ///< `--groups`: their names
    graph::GroupOf group_of;
    std::vector<std::pair<std::string, report::Cell>> facts;  ///< for JSON
    std::vector<std::string> notes;                           ///< about what was measured
};

/// Writes the view of `choices.view`, which is none of dyads and evidence.
void write_view(const AlignOptions& options, const AlignChoices& choices, MeasuredDyads measured);

}  // namespace entente::cli
