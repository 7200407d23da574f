// How strong a tie is beside the ties of all eras, what sign it has, and the strip of eras.
#include <algorithm>

#include "entente/render/diagram.hpp"
#include "render/rounding.hpp"

namespace entente::render {

Sign sign_of(double cooperation, double conflict) {
    const double weaker = std::min(cooperation, conflict), stronger = std::max(cooperation, conflict);
    if (rounded(3 * weaker) >= rounded(stronger)) return Sign::mixed;
    return cooperation > conflict ? Sign::cooperation : Sign::conflict;
}

std::array<double, 2> strength_cuts(std::span<const graph::Snapshot> snapshots,
                                    const std::vector<std::vector<std::size_t>>& ties) {
    std::vector<double> strengths;
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const double years = model::years(snapshots[i].interval());
        if (years <= 0) continue;
        for (const graph::Dyad* dyad : drawn_ties(snapshots[i], ties.empty() ? nullptr : &ties.at(i)))
            strengths.push_back(rounded(dyad->strength() / years));
    }
    if (strengths.empty()) return {0, 0};
    std::sort(strengths.begin(), strengths.end());
    const auto quantile = [&](std::size_t thirds) {
        return strengths[(strengths.size() * thirds + 2) / 3 - 1];
    };
    return {quantile(1), quantile(2)};
}

std::vector<StripBar> era_strip(std::span<const graph::Period> periods,
                                std::span<const graph::Snapshot> snapshots,
                                const std::array<model::ActorIndex, 2>& focus, std::string_view current) {
    std::vector<StripBar> strip;
    for (std::size_t i = 0; i < periods.size() && i < snapshots.size(); ++i) {
        StripBar bar;
        bar.interval = periods[i].interval;
        bar.current = periods[i].id == current;
        if (const graph::Dyad* dyad = snapshots[i].dyad(focus[0], focus[1])) {
            bar.score = graph::net_cooperation(dyad->cooperation, dyad->conflict);
        }
        strip.push_back(bar);
    }
    return strip;
}

}  // namespace entente::render
