// entente align: the views over all dyads, whatever they were measured on.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/align_output.hpp"
#include "request/align_views.hpp"

namespace entente::cli {

/// Dyads measured, with what the views need besides.
struct MeasuredDyads {
    std::string network;  ///< id; empty: none
    report::AlignedDyads dyads;
    request::AlignNames names;
    std::vector<std::pair<std::string, report::Cell>> facts;  ///< for JSON
    std::vector<std::string> notes;                           ///< about what was measured
};

/// Writes the view of `how.view`, which is none of dyads and evidence.
void write_view(const AlignOptions& options, const request::Alignment& how, MeasuredDyads measured);

}  // namespace entente::cli
