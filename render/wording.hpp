// The words of a diagram: dates as people write them, captions, tooltips, the description in prose.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"

namespace entente::render {

/// `2 May 2011`, `June 2004`, `c. 1998`; a state that lasted `1981–1987` (the years of its first and
/// last day) or `since 1981` when it still held at the end of the observed period.
std::string when_in_words(const model::Network& network, model::RelationIndex relation);

/// The relation's label, or its type's.
std::string label_of(const model::Network& network, model::RelationIndex relation);

/// `Major non-NATO ally, June 2004`, no wider than `width`: what does not fit is cut from the label. A
/// label of one word, or a type's, says little alone: `Italy – Libya: War, 1911–1912` if that fits.
std::string caption_of(const model::Network& network, model::RelationIndex relation, double size,
                       double width);

/// `1954–1965`, `1954` within one year: first and last day's years. Empty for an empty interval.
std::string years_in_words(const model::Interval& interval);

/// The evidence with the largest absolute value first; equal ones in order of time, then of id.
std::vector<graph::Evidence> strongest_first(const model::Network& network,
                                             std::vector<graph::Evidence> evidence);

/// `cooperation`, `conflict` or `mixed`.
std::string to_string(Sign sign);

/// What is between two actors: net, cooperation, conflict, and the strongest relations.
std::string tie_tooltip(const model::Network& network, const graph::Dyad& dyad);

/// Who an actor is, and how many ties it has in the snapshot.
std::string actor_tooltip(const model::Network& network, model::ActorIndex actor, std::size_t ties);

/// The main ties in prose; `dyads` strongest first.
std::string description_of(const model::Network& network, const std::string& title, std::size_t actors,
                           const std::vector<graph::Dyad>& dyads);

/// Which data set, how much of it is shown, and what pale names mean when there are any.
std::string source_line_of(const model::Network& network, const graph::Snapshot& snapshot, bool ghosts);

}  // namespace entente::render
