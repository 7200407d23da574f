// A dyad's series: what its relations add up to in each period, see strands_by_period.hpp.
#include <algorithm>

#include "entente/graph/phases.hpp"
#include "graph/phases/strands_by_period.hpp"

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

}  // namespace

std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection,
                                     const std::optional<model::Interval>& within,
                                     const std::optional<double>& half_life) {
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
