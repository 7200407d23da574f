#include "request/actor_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "entente/graph/blocs.hpp"
#include "entente/ingest/json.hpp"
#include "request/wording.hpp"

namespace entente::request {
namespace {

/// Dates of the table mean nothing where no period has days.
void refuse_dates_without_days(std::string_view argument, const ingest::ActorTable& table,
                               const std::vector<ingest::TablePeriod>& periods) {
    const bool days =
        std::ranges::all_of(periods, [](const auto& period) { return period.days.has_value(); });
    if (!table.dated || days) return;
    throw UsageError(
        fmt::format("{}: the table has dates, but the periods of the profiles are not all years; give "
                    "it a column period instead",
                    argument));
}

void tell(const std::string& file, const ingest::ActorTable& table,
          const std::vector<ingest::TablePeriod>& periods, Notes& notes) {
    for (const std::string& remark : table.remarks) notes.push_back(file + ": " + remark);
    std::set<std::string> known, all, strange;
    for (const ingest::TablePeriod& period : periods) known.insert(period.id);
    for (const ingest::ActorFact& fact : table.facts) {
        if (fact.period.empty()) continue;
        all.insert(fact.period);
        if (!known.contains(fact.period)) strange.insert(fact.period);
    }
    if (strange.empty()) return;
    notes.push_back(fmt::format("{}: {} of {} periods are none of those measured: {}", file, strange.size(),
                                all.size(), listed({strange.begin(), strange.end()}, 5)));
}

}  // namespace

std::vector<Weights> load_weights(const std::string& file, const Spelling& spelling,
                                  const std::vector<ingest::KnownActor>& known,
                                  const std::vector<ingest::TablePeriod>& periods, Notes& notes) {
    const ingest::ActorTable table = ingest::read_weights({file, ingest::read_file(file)}, known);
    refuse_dates_without_days(spelling.weights, table, periods);
    tell(file, table, periods, notes);
    std::vector<Weights> weights;
    for (const ingest::TablePeriod& period : periods) weights.push_back(ingest::weights_in(table, period));
    return weights;
}

Grouping load_groups(const std::string& file, const Spelling& spelling,
                     const std::vector<ingest::KnownActor>& known,
                     const std::vector<ingest::TablePeriod>& periods, Notes& notes) {
    const ingest::ActorTable table = ingest::read_groups({file, ingest::read_file(file)}, known);
    refuse_dates_without_days(spelling.groups, table, periods);
    tell(file, table, periods, notes);
    using ByPeriod = std::vector<std::vector<std::optional<std::uint32_t>>>;
    const auto groups = std::make_shared<ByPeriod>();
    for (const ingest::TablePeriod& period : periods) groups->push_back(ingest::groups_in(table, period));
    return {table.groups,
            [groups](std::uint32_t period, std::uint32_t actor) { return (*groups)[period][actor]; }};
}

Grouping groups_by_kind(const model::Network& network) {
    Grouping grouping;
    for (const model::ActorKind kind : model::all_kinds())
        grouping.names.emplace_back(model::to_string(kind));
    std::vector<std::uint32_t> kinds;
    for (const model::Actor& actor : network.actors()) {
        const auto at = std::ranges::find(model::all_kinds(), actor.kind) - model::all_kinds().begin();
        kinds.push_back(static_cast<std::uint32_t>(at));
    }
    grouping.of = [kinds](std::uint32_t, std::uint32_t actor) { return std::optional(kinds[actor]); };
    return grouping;
}

Grouping groups_by_bloc(const std::vector<graph::Snapshot>& snapshots, std::uint64_t seed) {
    std::vector<graph::BlocsOfPeriod> periods;
    for (const graph::Snapshot& snapshot : snapshots) {
        const graph::SignedGraph graph = graph::signed_graph(snapshot);
        const graph::Blocs blocs = graph::modularity_blocs(graph, seed);
        std::vector<bool> tied(graph.vertices, false);
        for (const graph::SignedTie& tie : graph.ties) tied[tie.first] = tied[tie.second] = true;
        graph::BlocsOfPeriod& period = periods.emplace_back();
        for (std::size_t v = 0; v < tied.size(); ++v) {
            if (!tied[v]) continue;
            period.actors.push_back(snapshot.actors()[v]);
            period.bloc.push_back(blocs.of[v]);
        }
    }
    const auto labels = graph::follow_blocs(periods);
    std::uint32_t count = 0;
    for (const auto& of_period : labels) {
        for (const std::uint32_t label : of_period) count = std::max(count, label + 1);
    }
    Grouping grouping;
    for (std::uint32_t i = 0; i < count; ++i) grouping.names.push_back(fmt::format("bloc {}", i + 1));
    grouping.of = [periods, labels](std::uint32_t period,
                                    std::uint32_t actor) -> std::optional<std::uint32_t> {
        const auto& actors = periods[period].actors;
        const auto at = std::ranges::lower_bound(actors, static_cast<model::ActorIndex>(actor));
        if (at == actors.end() || *at != static_cast<model::ActorIndex>(actor)) return std::nullopt;
        return labels[period][static_cast<std::size_t>(at - actors.begin())];
    };
    return grouping;
}

}  // namespace entente::request
