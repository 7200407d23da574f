// A dyad's series: what its relations add up to in each period. States count while they hold; an event counts
// in the period of its day, or with a half-life from its day on, see half_life.cpp.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "entente/graph/phases.hpp"
#include "graph/phases/half_life.hpp"
#include "graph/strands.hpp"

namespace entente::graph {

namespace {

// All strands between the two, whenever they are.
std::vector<Strand> strands_between(const model::Network& network, const Selection& selection,
                                    model::ActorIndex a, model::ActorIndex b) {
    const View view(network, selection);
    const model::ActorIndex first = view.appears_as(a);
    const model::ActorIndex second = view.appears_as(b);
    std::vector<Strand> strands = strands_in(network, network.observed(), view);
    const auto elsewhere = [&](const Strand& strand) {
        return std::minmax(strand.source, strand.target) != std::minmax(first, second);
    };
    strands.erase(std::remove_if(strands.begin(), strands.end(), elsewhere), strands.end());
    return strands;
}

bool decays(const model::Network& network, const Strand& strand, const std::optional<double>& half_life) {
    const model::Relation& relation = network[strand.evidence.relation];
    return half_life && network[relation.type].nature == model::Nature::event;
}

// By period, which follow each other without overlap: what of each strand counts in it.
std::vector<std::vector<Strand>> strands_by_period(const model::Network& network,
                                                   const std::vector<Period>& periods,
                                                   const std::vector<Strand>& strands,
                                                   const std::optional<double>& half_life) {
    std::vector<std::vector<Strand>> result(periods.size());
    for (const Strand& strand : strands) {
        const model::RelationIndex relation = strand.evidence.relation;
        const bool spent = decays(network, strand, half_life);
        const model::Interval when = network.when(relation);
        const model::Interval days = spent ? days_of_decay(when.start, *half_life) : when;
        const auto first = std::partition_point(periods.begin(), periods.end(), [&](const Period& period) {
            return period.interval.end <= days.start;
        });
        for (auto at = first; at != periods.end() && at->interval.start < days.end; ++at) {
            Strand part = strand;
            const double share = spent ? share_in(at->interval, when.start, *half_life) : 1;
            part.evidence.value =
                spent ? share * strand.evidence.value : network.contribution(relation, at->interval);
            part.offset *= share;
            result[static_cast<std::size_t>(at - periods.begin())].push_back(part);
        }
    }
    return result;
}

}  // namespace

std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection,
                                     const std::optional<model::Interval>& within,
                                     const std::optional<double>& half_life) {
    if (half_life && !(std::isfinite(*half_life) && *half_life > 0)) {
        throw std::invalid_argument("dyad_series: the half-life is not a finite number of days above 0");
    }
    std::vector<Period> cut = periods(network, rule, within);
    const auto strands =
        strands_by_period(network, cut, strands_between(network, selection, a, b), half_life);
    std::vector<SeriesPoint> series;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        SeriesPoint point;
        point.period = std::move(cut[i]);
        for (Dyad& dyad : merge_into_dyads(strands[i])) {
            point.cooperation = dyad.cooperation;
            point.conflict = dyad.conflict;
            point.net = net_cooperation(dyad.cooperation, dyad.conflict);
            if (point.net)
                point.strength = (dyad.cooperation - dyad.conflict) / model::years(point.period.interval);
            point.evidence = std::move(dyad.evidence);
        }
        series.push_back(std::move(point));
    }
    return series;
}

}  // namespace entente::graph
