// The absences of an actor in one cell or attribute: `1941/1991 | 2003/2004`.
#pragma once

#include <string>
#include <string_view>

#include "entente/model/records.hpp"

namespace entente::ingest {

/// A list of start and end with a `/` between them; empty without absences.
std::string absence_cell(const model::Actor& actor);

/// Gives the actor, whose start and end are read already, the absences that absence_cell() writes. False, and
/// no absences, when they cannot be read or do not lie within its life, one after the other.
bool read_absences(std::string_view cell, model::Actor& actor);

}  // namespace entente::ingest
