// `entente phases --network --changes`: how much the network changed from period to period.
#pragma once

#include "cli/output.hpp"
#include "cli/phases_options.hpp"

namespace entente::cli {

/// Throws UsageError for a `--window` or `--by` that is none.
Result network_changes_of(const PhasesOptions& options);

}  // namespace entente::cli
