// Tables of actors that are named in a request: weights and groups; and groups that a network has by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/alignment_views.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/ingest/actor_table.hpp"
#include "request/usage.hpp"

namespace entente::request {

using Notes = std::vector<std::string>;

/// By known actor; empty: it has none, and does not count.
using Weights = std::vector<std::optional<double>>;

/// By period. Notes say what the table has that nobody asked for (unknown actors, other periods). Throws
/// model::DataError as ingest::read_weights() does, UsageError for a table with dates when the periods have
/// none.
std::vector<Weights> load_weights(const std::string& file, const Spelling& spelling,
                                  const std::vector<ingest::KnownActor>& known,
                                  const std::vector<ingest::TablePeriod>& periods, Notes& notes);

/// Groups and who is in them.
struct Grouping {
    std::vector<std::string> names;
    graph::GroupOf of;
};

/// Likewise.
Grouping load_groups(const std::string& file, const Spelling& spelling,
                     const std::vector<ingest::KnownActor>& known,
                     const std::vector<ingest::TablePeriod>& periods, Notes& notes);

/// By kind of actor; actors are ActorIndex.
Grouping groups_by_kind(const model::Network& network);

/// By the blocs of signed modularity of each snapshot, followed over time; actors without signed ties have
/// none. Numbered as in the table of blocs of balance.
Grouping groups_by_bloc(const std::vector<graph::Snapshot>& snapshots, std::uint64_t seed);

}  // namespace entente::request
