// What the code books share: actors and types on their way into the draft of an import.
#pragma once

#include <vector>

#include "entente/ingest/events.hpp"
#include "ingest/events/codes/code_book_actors.hpp"

namespace entente::ingest {

/// Puts the actors into import.draft, ascending by id, with the places that they are part of, and fills
/// import.actor_of. `cast` is by Cells::actors; equal ids are one actor. Remarks on what the book did not
/// know, and on events between two codes of one actor, which can be no ties.
void put_actors(EventImport& import, std::vector<model::Draft::Actor> cast, const ActorBook& book);

/// Puts the types into import.draft, in the order of Cells::types, and fills import.type_of.
void put_types(EventImport& import);

}  // namespace entente::ingest
