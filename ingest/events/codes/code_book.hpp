// What the codes of event data mean: actors and types of a draft, from the codes that cells hold.
#pragma once

#include <span>
#include <string>

#include "entente/ingest/events.hpp"

namespace entente::ingest {

// Each fills import.draft (actors with kinds, names, codes and parents; types; the source; the
// observation period), import.actor_of and import.type_of for import.cells. `about` is by Cells::actors:
// what the file says of the actor besides its code, the least text in order of bytes where it says
// several things; empty where it says nothing.

/// CAMEO actor codes: three-letter parts for country, group, religion and role (`PAKMIL`).
void describe_gdelt(EventImport& import, std::span<const std::string> about, EventTypes types);
/// ICEWS actor names; `about` is country, tab, sectors.
void describe_icews(EventImport& import, std::span<const std::string> about, EventTypes types);
/// Cells from elsewhere: codes read as CAMEO where they are, taken as names where they are not.
void describe_cells(EventImport& import, std::span<const std::string> about, EventTypes types);

}  // namespace entente::ingest
