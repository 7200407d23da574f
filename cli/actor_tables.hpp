// Tables of actors named on the command line: `--weights`, `--groups FILE`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/alignment_views.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/ingest/actor_table.hpp"

namespace entente::cli {

/// By period, by known actor. What the table says that nobody asked for (unknown actors, other periods) is
/// told on stderr. Throws model::DataError as read_weights() does.
std::vector<std::vector<std::optional<double>>> load_weights(const std::string& file,
                                                             const std::vector<ingest::KnownActor>& known,
                                                             const std::vector<ingest::TablePeriod>& periods);

/// Groups and who is in them.
struct Grouping {
    std::vector<std::string> names;
    graph::GroupOf of;
};

/// Likewise. Throws UsageError for a table with dates when the periods have none.
Grouping load_groups(const std::string& file, const std::vector<ingest::KnownActor>& known,
                     const std::vector<ingest::TablePeriod>& periods);

/// By kind of actor; actors are ActorIndex.
Grouping groups_by_kind(const model::Network& network);

/// By the blocs of signed modularity of each snapshot, followed over time; actors without signed ties have
/// none. Numbered as in `entente balance --blocs`.
Grouping groups_by_bloc(const std::vector<graph::Snapshot>& snapshots, std::uint64_t seed);

}  // namespace entente::cli
