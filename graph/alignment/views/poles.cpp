// Idea: an actor between two poles is where it is nearer to one than to the other: alignment with the first
// less alignment with the second. Where that difference moves from period to period is who drifted where. A
// difference, not a ratio, as values may be negative or 0.
#include <map>
#include <stdexcept>

#include "entente/graph/alignment_views.hpp"

namespace entente::graph {
namespace {

struct Between {
    std::optional<double> first, second;
};

/// By period and actor, those that have a row with a pole.
using Positions = std::map<std::pair<std::uint32_t, std::uint32_t>, Between>;

Positions collect(std::span<const DyadValues> rows, std::size_t measure,
                  std::pair<std::uint32_t, std::uint32_t> poles) {
    const auto is_pole = [&](std::uint32_t actor) { return actor == poles.first || actor == poles.second; };
    Positions out;
    for (const DyadValues& row : rows) {
        if (is_pole(row.first) == is_pole(row.second)) continue;
        const auto& value = row.values.at(measure);
        if (!value) continue;
        const auto [pole, actor] =
            is_pole(row.first) ? std::pair(row.first, row.second) : std::pair(row.second, row.first);
        Between& between = out[{row.period, actor}];
        (pole == poles.first ? between.first : between.second) = *value;
    }
    return out;
}

}  // namespace

std::vector<PolePosition> pole_positions(std::span<const DyadValues> rows, std::size_t measure,
                                         std::pair<std::uint32_t, std::uint32_t> poles) {
    if (poles.first == poles.second) throw std::invalid_argument("pole_positions: the poles are one actor");
    std::map<std::uint32_t, double> last_lean;  // by actor
    std::vector<PolePosition> out;
    for (const auto& [key, between] : collect(rows, measure, poles)) {
        PolePosition& row =
            out.emplace_back(PolePosition{key.first, key.second, between.first, between.second, {}, {}});
        if (!between.first || !between.second) continue;
        row.lean = *between.first - *between.second;
        if (const auto last = last_lean.find(key.second); last != last_lean.end()) {
            row.drift = *row.lean - last->second;
        }
        last_lean[key.second] = *row.lean;
    }
    return out;
}

}  // namespace entente::graph
