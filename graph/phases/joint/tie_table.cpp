#include "graph/phases/joint/tie_table.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/phases/strands_by_period.hpp"

namespace entente::graph {
namespace {

std::vector<Strand> strands_of(const model::Network& network, const View& view,
                               const std::optional<model::ActorIndex>& ego) {
    std::vector<Strand> strands = strands_in(network, network.observed(), view);
    if (ego) {
        std::erase_if(strands,
                      [&](const Strand& strand) { return strand.source != *ego && strand.target != *ego; });
    }
    return strands;
}

bool by_relation(const Evidence& a, const Evidence& b) {
    return a.relation < b.relation;
}

/// Ties under construction, by their ends.
using Ties = std::map<std::pair<model::ActorIndex, model::ActorIndex>, std::vector<double>>;

SeriesPoint summed(Period period, std::vector<Dyad> dyads, std::size_t place, std::size_t places,
                   Ties& ties) {
    SeriesPoint point;
    point.period = std::move(period);
    const double years = model::years(point.period.interval);
    std::vector<double> cooperation, conflict;
    for (Dyad& dyad : dyads) {
        cooperation.push_back(dyad.cooperation);
        conflict.push_back(dyad.conflict);
        point.evidence.insert(point.evidence.end(), dyad.evidence.begin(), dyad.evidence.end());
        if (dyad.net() == 0) continue;
        std::vector<double>& strength = ties[{dyad.first, dyad.second}];
        strength.resize(places, 0);
        strength[place] = dyad.net() / years;
    }
    // The smallest first: the same sum whatever the order of the actors.
    std::sort(cooperation.begin(), cooperation.end());
    std::sort(conflict.begin(), conflict.end());
    for (const double part : cooperation) point.cooperation += part;
    for (const double part : conflict) point.conflict += part;
    point.net = net_cooperation(point.cooperation, point.conflict);
    if (point.net) point.strength = (point.cooperation - point.conflict) / years;
    std::sort(point.evidence.begin(), point.evidence.end(), by_relation);
    return point;
}

}  // namespace

TieTable tie_table(const model::Network& network, const std::optional<model::ActorIndex>& ego,
                   const PeriodRule& rule, const Selection& selection,
                   const std::optional<model::Interval>& within, const std::optional<double>& half_life) {
    const View view(network, selection);
    std::vector<Period> cut = periods(network, rule, within);
    auto strands = strands_by_period(network, cut, strands_of(network, view, ego), half_life);
    TieTable table;
    Ties ties;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        table.points.push_back(
            summed(std::move(cut[i]), merge_into_dyads(strands[i]), i, strands.size(), ties));
        strands[i] = {};
    }
    for (auto& [ends, strength] : ties) {
        table.ties.push_back({ends.first, ends.second, std::move(strength)});
    }
    return table;
}

}  // namespace entente::graph
