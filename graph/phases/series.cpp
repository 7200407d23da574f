#include <algorithm>

#include "entente/graph/phases.hpp"
#include "graph/strands.hpp"

namespace entente::graph {

std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection,
                                     const std::optional<model::Interval>& within) {
    const View view(network, selection);
    const model::ActorIndex first = view.appears_as(a);
    const model::ActorIndex second = view.appears_as(b);
    std::vector<SeriesPoint> series;
    for (Period& period : periods(network, rule, within)) {
        std::vector<Strand> strands = strands_in(network, period.interval, view);
        const auto elsewhere = [&](const Strand& strand) {
            return std::minmax(strand.source, strand.target) != std::minmax(first, second);
        };
        strands.erase(std::remove_if(strands.begin(), strands.end(), elsewhere), strands.end());
        SeriesPoint point;
        point.period = std::move(period);
        for (Dyad& dyad : merge_into_dyads(strands)) {
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
