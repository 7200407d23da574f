// Ties against the lives of their actors, since nobody acts before the beginning or after the end, and
// against the observation period.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ingest/formats/tie_rows.hpp"

namespace entente::ingest {

/// Why `who` cannot have this tie, or empty. Only what is certainly outside its life is a reason, as
/// model::Network::build() has it.
std::string outside_life(const TieRow& tie, const model::Actor& who);

/// Whether the tie is certainly outside the observation period, which the draft has.
bool outside_period(const TieRow& tie, const model::Draft& draft);

/// Ends each open state of the draft with the first of its actors whose life ends, if it ends before the
/// observed period does; with the life in any case when that is not known yet.
void end_with_lives(model::Draft& draft, const std::optional<model::Day>& observed_end);

/// Widens the observation period, if the draft has one, to ties that are certainly outside it; how many are.
std::size_t widen_period(model::Draft& draft);

}  // namespace entente::ingest
