// Idea: the net strength of a stretch is a sum over relations, so what moves it from one stretch to the
// next is the change of each relation's own part: its contributions in the periods after, divided by
// their years, less the same for the periods before, in Goldstein points a year. The effects of all
// relations add up to the change of mean net strength. A state that begins or ends at the shift moves
// its whole weight; one that holds on both sides moves nothing; an event moves its weight over the
// length of its stretch.
//
// Convention: the stretches are the few periods next to the shift (phases.cpp: as many as the shortest
// level has, at least two), not the whole levels: what happened years later within the new level did not
// bring it about. Only relations that move the level the way it went are its drivers; of equal effects the
// earlier relation comes first, then the one whose id does, so that the order of the data set's rows plays
// no part.
#include "graph/phases/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

namespace entente::graph {

namespace {

// Effects are compared in steps of a billionth of a Goldstein point, below which all is rounding.
double rounded_strength(double effect) {
    return std::round(std::abs(effect) * 1e9);
}

void add_yearly(std::map<model::RelationIndex, double>& effects, std::span<const SeriesPoint> stretch,
                double sign) {
    double years = 0;
    for (const SeriesPoint& point : stretch) {
        if (point.strength) years += model::years(point.period.interval);
    }
    for (const SeriesPoint& point : stretch) {
        for (const Evidence& part : point.evidence) effects[part.relation] += sign * part.value / years;
    }
}

}  // namespace

std::vector<Driver> drivers(const model::Network& network, std::span<const SeriesPoint> before,
                            std::span<const SeriesPoint> after, double direction, std::size_t count) {
    std::map<model::RelationIndex, double> effects;
    add_yearly(effects, before, -1);
    add_yearly(effects, after, 1);
    std::vector<Driver> result;
    for (const auto& [relation, effect] : effects) {
        if (effect * direction > 0 && rounded_strength(effect) > 0) result.push_back({relation, effect});
    }
    const auto rank = [&](const Driver& driver) {
        return std::tuple(-rounded_strength(driver.effect), network.when(driver.relation).start,
                          std::string_view(network[driver.relation].id));
    };
    std::sort(result.begin(), result.end(),
              [&](const Driver& a, const Driver& b) { return rank(a) < rank(b); });
    if (result.size() > count) result.resize(count);
    return result;
}

}  // namespace entente::graph
