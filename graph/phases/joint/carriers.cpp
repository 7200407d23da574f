#include "graph/phases/joint/carriers.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente::graph {
namespace {

// Shares are compared in steps of 1e-12, below which all is rounding.
double rounded(double share) {
    return std::round(share * 1e12);
}

}  // namespace

void CarrierSums::add(model::ActorIndex first, model::ActorIndex second, double change) {
    sums_[first] += change * change / 2;
    sums_[second] += change * change / 2;
}

void CarrierSums::add(model::ActorIndex actor, double change) {
    sums_[actor] += change * change;
}

std::vector<Carrier> CarrierSums::largest(std::size_t count) const {
    double total = 0;
    for (const auto& [actor, sum] : sums_) total += sum;
    std::vector<Carrier> carriers;
    for (const auto& [actor, sum] : sums_) {
        if (sum > 0) carriers.push_back({actor, sum / total});
    }
    std::sort(carriers.begin(), carriers.end(), [](const Carrier& a, const Carrier& b) {
        return std::tuple(-rounded(a.share), a.actor) < std::tuple(-rounded(b.share), b.actor);
    });
    if (carriers.size() > count) carriers.resize(count);
    return carriers;
}

}  // namespace entente::graph
