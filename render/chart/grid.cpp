#include "render/chart/grid.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "render/rounding.hpp"

namespace entente::render {
namespace {

Cell cell(const model::Network& network, const graph::Period& period, const graph::Snapshot& snapshot,
          model::ActorIndex actor, model::ActorIndex pole) {
    const auto exists = [&](model::ActorIndex who) { return network.exists(who, period.interval); };
    if (const graph::Dyad* dyad = snapshot.dyad(actor, pole)) {
        const auto net = graph::net_cooperation(dyad->cooperation, dyad->conflict);
        return net ? Cell{CellState::tied, *net} : Cell{CellState::unsigned_tie, 0};
    }
    return {exists(actor) && exists(pole) ? CellState::untied : CellState::absent, 0};
}

std::optional<double> mean_net(const std::vector<Cell>& cells) {
    double sum = 0;
    int count = 0;
    for (const Cell& c : cells) {
        if (c.state != CellState::tied) continue;
        sum += c.net;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

bool has_tie(const GridRow& row) {
    const auto tied = [](const Cell& c) {
        return c.state == CellState::tied || c.state == CellState::unsigned_tie;
    };
    return std::any_of(row.cells[0].begin(), row.cells[0].end(), tied) ||
           std::any_of(row.cells[1].begin(), row.cells[1].end(), tied);
}

}  // namespace

std::vector<GridGroup> heat_grid(const model::Network& network, const std::vector<graph::Period>& periods,
                                 const std::vector<graph::Snapshot>& snapshots,
                                 const std::array<model::ActorIndex, 2>& poles) {
    if (periods.size() != snapshots.size()) throw std::invalid_argument("as many snapshots as periods");
    std::vector<GridGroup> groups;
    for (const model::ActorKind kind : model::all_kinds()) groups.push_back({kind, {}});
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        GridRow row{model::index_at<model::ActorIndex>(i), {}};
        if (row.actor == poles[0] || row.actor == poles[1]) continue;
        for (const std::size_t pole : {0U, 1U}) {
            for (std::size_t p = 0; p < periods.size(); ++p) {
                row.cells[pole].push_back(cell(network, periods[p], snapshots[p], row.actor, poles[pole]));
            }
        }
        if (!has_tie(row)) continue;
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const GridGroup& g) {
            return g.kind == network[row.actor].kind;
        });
        group->rows.push_back(std::move(row));
    }
    std::erase_if(groups, [](const GridGroup& group) { return group.rows.empty(); });
    // An empty mean sorts below every number, and so comes last when the order is turned round.
    const auto order = [&](const GridRow& a, const GridRow& b) {
        const auto a0 = mean_net(a.cells[0]), a1 = mean_net(a.cells[1]);
        const auto b0 = mean_net(b.cells[0]), b1 = mean_net(b.cells[1]);
        if (a0 != b0) return b0 < a0;
        if (a1 != b1) return b1 < a1;
        return std::tie(display_name(network[a.actor]), a.actor) <
               std::tie(display_name(network[b.actor]), b.actor);
    };
    for (GridGroup& group : groups) std::sort(group.rows.begin(), group.rows.end(), order);
    return groups;
}

std::size_t keep_strongest(std::vector<GridGroup>& groups, const std::vector<graph::Snapshot>& snapshots,
                           const std::array<model::ActorIndex, 2>& poles, std::size_t most) {
    std::vector<std::pair<double, model::ActorIndex>>
        order;  // the negated strength, so that ties go by index
    for (const GridGroup& group : groups) {
        for (const GridRow& row : group.rows) {
            double strength = 0;
            for (const graph::Snapshot& snapshot : snapshots) {
                for (const model::ActorIndex pole : poles) {
                    const graph::Dyad* dyad = snapshot.dyad(row.actor, pole);
                    if (dyad != nullptr) strength += dyad->strength();
                }
            }
            order.emplace_back(-rounded(strength), row.actor);
        }
    }
    const std::size_t all = order.size();
    if (all <= most) return all;
    std::sort(order.begin(), order.end());
    std::set<model::ActorIndex> kept;
    for (std::size_t i = 0; i < most; ++i) kept.insert(order[i].second);
    for (GridGroup& group : groups) {
        std::erase_if(group.rows, [&](const GridRow& row) { return kept.count(row.actor) == 0; });
    }
    std::erase_if(groups, [](const GridGroup& group) { return group.rows.empty(); });
    return all;
}

}  // namespace entente::render
