// As for one dyad (drivers.cpp), with each relation held against its own dyad: one that began as another of
// the same weight between the same two ended drives nothing, while a new alliance of one pair and a new war
// of another both do.
#include "graph/phases/joint/joint_drivers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/phases/drivers.hpp"
#include "graph/strands.hpp"

namespace entente::graph {
namespace {

using Ends = std::pair<model::ActorIndex, model::ActorIndex>;

Ends ends_of(const model::Network& network, const View& view, model::RelationIndex relation) {
    return std::minmax(
        {view.appears_as(network[relation].source), view.appears_as(network[relation].target)});
}

}  // namespace

std::vector<Driver> joint_drivers(const model::Network& network, const Selection& selection,
                                  std::span<const SeriesPoint> before, std::span<const SeriesPoint> after,
                                  double direction, std::size_t count) {
    const std::size_t all = network.relations().size();
    std::vector<Driver> found = drivers(network, before, after, 1, all);
    const std::vector<Driver> falls = drivers(network, before, after, -1, all);
    found.insert(found.end(), falls.begin(), falls.end());
    const View view(network, selection);
    std::map<Ends, double> moved;
    for (const Driver& driver : found) moved[ends_of(network, view, driver.relation)] += driver.effect;
    std::erase_if(found, [&](const Driver& driver) {
        return driver.effect * moved[ends_of(network, view, driver.relation)] <= 0;
    });
    const auto rank = [&](const Driver& driver) {
        return std::tuple(driver.effect * direction < 0, -std::round(std::abs(driver.effect) * 1e9),
                          network.when(driver.relation).start, std::string_view(network[driver.relation].id));
    };
    std::sort(found.begin(), found.end(),
              [&](const Driver& a, const Driver& b) { return rank(a) < rank(b); });
    if (found.size() > count) found.resize(count);
    return found;
}

}  // namespace entente::graph
