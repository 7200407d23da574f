#include "graph/phases/strands_by_period.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/phases/half_life.hpp"

namespace entente::graph {
namespace {

bool decays(const model::Network& network, const Strand& strand, const std::optional<double>& half_life) {
    const model::Relation& relation = network[strand.evidence.relation];
    return half_life && network[relation.type].nature == model::Nature::event;
}

/// What of the strand counts in the period.
Strand part_in(const model::Network& network, const Period& period, Strand strand,
               const std::optional<double>& half_life) {
    const model::RelationIndex relation = strand.evidence.relation;
    if (!decays(network, strand, half_life)) {
        strand.evidence.value = network.contribution(relation, period.interval);
        return strand;
    }
    const double share = share_in(period.interval, network.when(relation).start, *half_life);
    strand.evidence.value *= share;
    strand.offset *= share;
    return strand;
}

}  // namespace

std::vector<std::vector<Strand>> strands_by_period(const model::Network& network,
                                                   std::span<const Period> periods,
                                                   std::span<const Strand> strands,
                                                   const std::optional<double>& half_life) {
    if (half_life && !(std::isfinite(*half_life) && *half_life > 0)) {
        throw std::invalid_argument("the half-life is not a finite number of days above 0");
    }
    std::vector<std::vector<Strand>> result(periods.size());
    for (const Strand& strand : strands) {
        const model::Interval when = network.when(strand.evidence.relation);
        const bool spent = decays(network, strand, half_life);
        const model::Interval days = spent ? days_of_decay(when.start, *half_life) : when;
        const auto first = std::partition_point(periods.begin(), periods.end(), [&](const Period& period) {
            return period.interval.end <= days.start;
        });
        for (auto at = first; at != periods.end() && at->interval.start < days.end; ++at) {
            result[static_cast<std::size_t>(at - periods.begin())].push_back(
                part_in(network, *at, strand, half_life));
        }
    }
    return result;
}

}  // namespace entente::graph
