// How the report points at a relation, an actor or a source, and at the relations behind a number.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/network.hpp"
#include "report/document.hpp"
#include "words/say.hpp"

namespace entente::report {

/// A network of up to so many relations is listed whole on the page, each with an anchor; of a larger one
/// the page lists the strongest, and links lead to the CSV file.
inline constexpr std::size_t relations_on_page = 2000;
inline constexpr std::size_t relations_of_large = 200;
/// Actors and sources that the page lists; beyond these, links lead to the CSV file.
inline constexpr std::size_t actors_on_page = 1000;
inline constexpr std::size_t sources_on_page = 1000;
/// Relations listed under one number; in a large network the strongest, and fewer.
inline constexpr std::size_t relations_under_number = 40;
inline constexpr std::size_t relations_under_number_of_large = 6;
/// Of the links in a cell, those that the page shows without being asked.
inline constexpr std::size_t links_before_fold = 6;

/// Whether the network has more relations than the page lists.
inline bool is_large(const model::Network& network) {
    return network.relations().size() > relations_on_page;
}

/// `12 relations`, `1,214 events`: a record that stands for several events counts as many; events when there
/// is such a record and all are events.
std::string relations_in_words(const words::Say& say, const model::Network& network,
                               const std::vector<graph::Evidence>& evidence);
/// The same of all relations.
std::string relations_in_words(const words::Say& say, const model::Network& network);

/// Anchors of the page. The prefixes are disjoint, so that equal ids of different things don't clash.
std::string relation_anchor(const model::Network& network, model::RelationIndex relation);
std::string actor_anchor(const model::Network& network, model::ActorIndex actor);
std::string source_anchor(model::SourceIndex source);

/// The relation's label, linked to its row.
Run relation_link(const words::Say& say, const model::Network& network, model::RelationIndex relation);
/// Its type and year alone, `Military aid 1954`, linked to its row; the row says the rest. Of a large network
/// the text without a link.
Run short_relation_link(const words::Say& say, const model::Network& network, model::RelationIndex relation);
/// The actor's name as in the figures, linked to its row.
Run actor_link(const model::Network& network, model::ActorIndex actor);
/// `[3] para. 4, [5]`, each linked to the source. Empty without sources.
Text citation(const std::vector<model::Reference>& references);

/// `United States – Pakistan`, plain or with links.
std::string dyad_name(const model::Network& network, model::ActorIndex a, model::ActorIndex b);
Text dyad_links(const model::Network& network, model::ActorIndex a, model::ActorIndex b);

/// `19 May 1954`, `May 1954`, `1954`; approximate: `about May 1954`.
std::string date_text(const words::Say& say, const model::Date& date);

/// When a relation held or happened, as its dates are known.
std::string when_words(const words::Say& say, const model::Network& network, model::RelationIndex relation);

/// The relation, its value with sign, and in small print its time, direction, type and sources.
Item relation_item(const words::Say& say, const model::Network& network, model::RelationIndex relation,
                   const std::string& value);

/// The drivers of a shift, each with its effect and what it did.
std::vector<Item> driver_items(const words::Say& say, const model::Network& network,
                               const graph::Shift& shift);

/// How much is said of a relation in a list: time, direction, type and sources, or its time alone where
/// the same relations are listed in full elsewhere in the report.
enum class Detail { full, brief };

/// The relations behind a number, in order of time, at most relations_under_number of them (of a large
/// network the strongest few); the last line says how many more `file` (inside tables/) holds.
Backing backing(const words::Say& say, const model::Network& network,
                const std::vector<graph::Evidence>& evidence, const std::string& file,
                Detail detail = Detail::full);

/// The same relations as short links one after the other, for a cell of the page.
Text relation_links(const words::Say& say, const model::Network& network,
                    const std::vector<graph::Evidence>& evidence, const std::string& file);

}  // namespace entente::report
