// How near two actors stood in a period: net cooperation and similarity of their tie profiles.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// One dyad in one period.
struct Alignment {
    model::ActorIndex first{};   ///< the pair, in the order of actors or as asked for
    model::ActorIndex second{};  ///< the other of the pair
    std::size_t relations = 0;   ///< relations between the two in the period, as Dyad::relations
    double cooperation = 0;      ///< Goldstein points, >= 0
    double conflict = 0;         ///< Goldstein points, >= 0
    std::optional<double> net;   ///< net_cooperation(); undefined without relations of either sign
    std::optional<double> s;     ///< S of the two signed profiles, see s_score()
    std::size_t items = 0;       ///< actors that the two profiles are compared over, the two included
    std::string s_undefined;     ///< why s is empty; empty when it is not
};

/// Every pair of actors of the snapshot that each have at least one tie, in actor order; or just
/// `pairs` if given, in that order.
///
/// S is Signorino and Ritter (1999), absolute distances, equal weights, over the signed tie profile: an
/// actor's value on item k is its net_cooperation() with actor k, in [-1, 1] (range 2), own entry +1.
/// Items are the two themselves and every actor that at least one of them has a tie with in the snapshot;
/// where the other has none with k its value is 0, no tie, the middle of the scale. (The observed record
/// of actors that exist in the period is taken as complete; those that do not exist are no items.)
/// Undefined when one of the two is not in the snapshot or has no tie in it, or there are fewer than 3
/// items; s_undefined says which.
std::vector<Alignment> alignment(
    const Snapshot& snapshot, const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs = {});

/// S = 1 - 2 * sum |x_k - y_k| / (n * range), in [-1, 1], of two profiles `x` and `y` of n items whose scale
/// is `range` long. Undefined when n = 0 or range <= 0.
/// Signorino & Ritter, International Studies Quarterly 43 (1999), eq. for equal weights.
std::optional<double> s_score(const std::vector<double>& x, const std::vector<double>& y, double range);

}  // namespace entente::graph
