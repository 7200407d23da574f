// Idea: two actors are near when they stand the same way toward all others; S is 1 minus twice the mean
// distance of their values over the items, as a share of the scale's range.
// Convention: absolute distances, equal weights; the range is the scale's, never the data's.
// Signorino & Ritter, "Tau-b or Not Tau-b", International Studies Quarterly 43 (1999) 115-144.
#include <cmath>
#include <stdexcept>

#include "entente/graph/alignment.hpp"

namespace entente::graph {

std::optional<double> s_score(const std::vector<double>& x, const std::vector<double>& y, double range) {
    if (x.size() != y.size()) throw std::invalid_argument("s_score: the profiles differ in length");
    if (x.empty() || !(range > 0)) return std::nullopt;
    double distance = 0;
    for (std::size_t k = 0; k < x.size(); ++k) distance += std::abs(x[k] - y[k]);
    return 1 - 2 * distance / (static_cast<double>(x.size()) * range);
}

}  // namespace entente::graph
