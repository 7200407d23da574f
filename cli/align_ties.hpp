// entente align over ties: dyads, the relations behind them, and the views.
#pragma once

#include "cli/align_options.hpp"

namespace entente::cli {

/// Writes what the options and `choices`, theirs, ask for. Throws UsageError for what the network does not
/// have.
void align_ties(AlignOptions options, const request::AlignChoices& choices);

}  // namespace entente::cli
