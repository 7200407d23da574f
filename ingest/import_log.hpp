// What an import does with the rows that it could not use, when it may not leave out any.
#pragma once

#include "entente/ingest/import.hpp"

namespace entente::ingest {

/// Adds the rows of one reason whose places are kept, as errors, and the count of the rest, with `mend`.
void add_problems(const Skipped& skipped, std::vector<model::Problem>& problems,
                  const std::string& mend = {});

/// Throws model::DataError with the first few skipped rows of each reason and the count of the rest;
/// nothing when no row was skipped.
void refuse_skipped(const ImportLog& log);

}  // namespace entente::ingest
