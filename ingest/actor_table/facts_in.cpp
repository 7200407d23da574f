// What a table says of a period. Facts that are dated count by the days of the period on which they hold;
// facts without dates, or meant for this very period, count as if they held throughout.
#include <map>

#include "entente/ingest/actor_table.hpp"

namespace entente::ingest {
namespace {

/// How much of the period the fact covers, in days; 0: it has no part in it.
long part_of(const ActorFact& fact, const TablePeriod& period) {
    if (!fact.period.empty()) return fact.period == period.id ? 1 : 0;
    if (!fact.days) return 1;
    return period.days ? model::overlap_days(*fact.days, *period.days) : 0;
}

}  // namespace

std::vector<std::optional<double>> weights_in(const ActorTable& table, const TablePeriod& period) {
    std::vector<double> sums(table.actors, 0.0);
    std::vector<long> days(table.actors, 0);
    for (const ActorFact& fact : table.facts) {
        const long part = part_of(fact, period);
        sums[fact.actor] += fact.weight * static_cast<double>(part);
        days[fact.actor] += part;
    }
    std::vector<std::optional<double>> out(table.actors);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (days[i] > 0) out[i] = sums[i] / static_cast<double>(days[i]);
    }
    return out;
}

std::vector<std::optional<std::uint32_t>> groups_in(const ActorTable& table, const TablePeriod& period) {
    std::vector<std::map<std::uint32_t, long>> days(table.actors);  // by actor, by group
    for (const ActorFact& fact : table.facts) {
        if (const long part = part_of(fact, period); part > 0) days[fact.actor][fact.group] += part;
    }
    std::vector<std::optional<std::uint32_t>> out(table.actors);
    for (std::size_t i = 0; i < out.size(); ++i) {
        long most = 0;
        for (const auto& [group, held] : days[i]) {
            if (held > most) out[i] = group;
            most = std::max(most, held);
        }
    }
    return out;
}

}  // namespace entente::ingest
