// Results of the graph layer as tables: what the commands print and the report shows.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "entente/graph/measures.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/selection.hpp"
#include "entente/model/network.hpp"
#include "entente/report/phases_table.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// Two actors.
using Pair = std::pair<model::ActorIndex, model::ActorIndex>;

/// A row per period and actor: period,start,end,actor,name,kind, then a column a measure, and `undefined`:
/// `measure, measure: reason` for the empty ones, with `;` between.
Table centrality_table(const model::Network& network, const std::vector<graph::Period>& periods,
                       const graph::Selection& selection, const std::vector<const graph::Measure*>& measures,
                       const graph::MeasureOptions& options = {});

/// tie_alignment_table() of align_tables.hpp with measure s: all dyads with a relation, or just `pair` (then
/// a row for every period).
Table align_table(const model::Network& network, const std::vector<graph::Period>& periods,
                  const graph::Selection& selection, const std::optional<Pair>& pair);

/// The same of snapshots that are there already, those of `periods` in their order; `values` by period, by
/// measure.
Table centrality_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                          std::span<const graph::Snapshot> snapshots,
                          const std::vector<const graph::Measure*>& measures,
                          const std::vector<std::vector<graph::Values>>& values);
/// align_table() of snapshots, likewise.
Table align_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                     std::span<const graph::Snapshot> snapshots, const std::optional<Pair>& pair);
/// align_evidence_table() of snapshots, likewise.
Table align_evidence_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                              std::span<const graph::Snapshot> snapshots, const std::optional<Pair>& pair);

/// A row per relation behind the numbers of align_table(): period,start,end,actor1,actor2 (the dyad),
/// relation,date,until,source,target (its own actors, which differ when rolled up),type,contribution,
/// label,sources.
Table align_evidence_table(const model::Network& network, const std::vector<graph::Period>& periods,
                           const graph::Selection& selection, const std::optional<Pair>& pair);

/// A row per relation behind a number: id,date,end,actor1,actor2,type,contribution,label,sources.
Table evidence_table(const model::Network& network, const std::vector<graph::Evidence>& evidence);

/// Counts; a record that stands for several events counts as many. Kinds: kind,label,actors. Types:
/// type,label,nature,directed,weight,relations. Coverage, a row per period:
/// period,start,end,actors,relations,events,states,sources.
Table kinds_table(const model::Network& network);
/// A row per relation type, in their order: type,label,nature,directed,weight,relations.
Table types_table(const model::Network& network);
/// A row per period: period,start,end,actors,relations,events,states,sources.
Table coverage_table(const model::Network& network, const std::vector<graph::Period>& periods);

/// The records themselves, a row each with every field, references as ids.
/// id,actor1,actor2,type,nature,directed,date,end,weight,confidence,label,note,sources; where a record stands
/// for several events, count,offset too (see model::Relation).
Table relations_table(const model::Network& network);
/// id,name,short_name,kind,parent,start,end,aliases,codes,note,sources
Table actors_table(const model::Network& network);
/// id,title,author,publisher,date,url,note
Table sources_table(const model::Network& network);

}  // namespace entente::report
