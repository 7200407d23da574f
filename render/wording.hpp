// The words of a diagram: dates as people write them, captions, tooltips, the description in prose.
#pragma once

#include <span>
#include <string>

#include "entente/render/diagram.hpp"
#include "words/say.hpp"

namespace entente::render {

/// `2 May 2011`, `June 2004`, `c. 1998`; a state that lasted `1981–1987` (the years of its first and
/// last day) or `since 1981` when it still held at the end of the observed period.
std::string when_in_words(const words::Say& say, const model::Network& network,
                          model::RelationIndex relation);

/// The relation's label, or its type's.
std::string label_of(const model::Network& network, model::RelationIndex relation);

/// `Major non-NATO ally, June 2004`, no wider than `width`: what does not fit is cut from the label. A
/// label of one word, or a type's, says little alone: `Italy – Libya: War, 1911–1912` if that fits.
std::string caption_of(const words::Say& say, const model::Network& network, model::RelationIndex relation,
                       double size, double width);

/// The evidence with the largest absolute value first, `most` of it; equal ones in order of time, then of id.
std::vector<graph::Evidence> strongest_first(const model::Network& network,
                                             std::vector<graph::Evidence> evidence, std::size_t most);

/// `cooperation`, `conflict` or `mixed`.
std::string sign_word(const words::Say& say, Sign sign);

/// `New`, `Gone`, `Another sign` or `Unchanged`.
std::string change_word(const words::Say& say, Change change);

/// What is between two actors: net, cooperation, conflict, and the strongest relations.
std::string tie_tooltip(const words::Say& say, const model::Network& network, const graph::Dyad& dyad);

/// Ties of an actor in a snapshot, and those of them that the figure draws.
struct TieCount {
    std::size_t all = 0;
    std::size_t drawn = 0;
};

/// Who an actor is, and how many ties it has in the snapshot.
std::string actor_tooltip(const words::Say& say, const model::Network& network, model::ActorIndex actor,
                          const TieCount& ties);

/// The main ties in prose; `dyads` strongest first.
std::string description_of(const words::Say& say, const model::Network& network, const std::string& title,
                           std::size_t actors, const std::vector<const graph::Dyad*>& dyads);

/// `China, India or Iran`.
std::string names_with_or(const words::Say& say, const model::Network& network,
                          std::span<const model::ActorIndex> actors);

/// `12 relations`; `103 events` where a record stands for several of them and all are events.
std::string relations_in_words(const words::Say& say, const model::Network& network,
                               std::span<const graph::Dyad> dyads);

/// Which data set and how many relations of it the snapshot holds, what is drawn of it (a sentence;
/// empty: all), and what pale names mean when there are any.
std::string source_line_of(const words::Say& say, const model::Network& network,
                           const graph::Snapshot& snapshot, const std::string& excerpt, bool ghosts);

}  // namespace entente::render
