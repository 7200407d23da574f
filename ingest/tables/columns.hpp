// What is said of an actor and of a tie in formats made of columns: one list, so that CSV, GraphML and
// GEXF name the same things alike, and what one writes the readers know.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::ingest {

enum class ColumnType { text, number, whole, truth };

struct ActorColumn {
    std::string_view name;
    ColumnType type;
    /// Empty where there is nothing to say.
    std::string (*value)(const model::Network& network, const model::Actor& actor);
};

struct TieColumn {
    std::string_view name;
    ColumnType type;
    std::string (*value)(const model::Network& network, model::RelationIndex tie);
};

/// id and label first.
std::span<const ActorColumn> actor_columns();
/// actor1 and actor2 first, then start, end, type, sign and weight.
std::span<const TieColumn> tie_columns();

/// The shortest form that reads back as the same number: `4`, `0.1`.
std::string shortest(double value);

/// 1, 0 or -1.
int sign_of(double weight);

/// Whether any tie is directed: then a file that has to choose is directed.
bool any_directed(const model::Network& network);

/// What columns of actors and ties alone do not hold of the network: eras, focus, descriptions of types,
/// types without ties, what is known of sources.
std::vector<std::string> lost_in_columns(const model::Network& network);

/// The remark that texts of the network have characters that XML cannot hold; none when they have not.
std::vector<std::string> lost_in_xml(const model::Network& network);

/// The remark that undirected ties went into a directed file; none when all are of one sort.
std::vector<std::string> mixed_directions(const model::Network& network);

}  // namespace entente::ingest
