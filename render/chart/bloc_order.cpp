// Columns of groups whose members are joined to themselves in the next column. Finding the order with the
// fewest crossings is NP-hard; the usual way is the layer sweep of Sugiyama, Tagawa and Toda, IEEE
// Transactions on Systems, Man, and Cybernetics 11 (1981) 109-125: put each column in the order of the means
// (barycentres) of its members' neighbours, from the left and from the right in turn, and keep the best seen.
// Here a column has two levels, groups and members within them. Then neighbours are exchanged while that
// helps. Heights are fitted after that, by least squares under the order (isotonic regression: Barlow et al.,
// Statistical Inference under Order Restrictions, 1972).
#include <algorithm>
#include <map>
#include <numeric>

#include "render/chart/bloc_flow.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;
using Positions = std::map<ActorIndex, double>;

constexpr int sweeps = 12;

Positions positions_of(const FlowColumn& column) {
    Positions positions;
    for (const FlowGroup& group : column) {
        for (const ActorIndex actor : group.members)
            positions.emplace(actor, static_cast<double>(positions.size()));
    }
    return positions;
}

std::size_t crossings(const FlowColumn& left, const FlowColumn& right) {
    const Positions positions = positions_of(right);
    std::vector<double> ends;  // in the right column, in order of the left one
    for (const FlowGroup& group : left) {
        for (const ActorIndex actor : group.members) {
            const auto at = positions.find(actor);
            if (at != positions.end()) ends.push_back(at->second);
        }
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = i + 1; j < ends.size(); ++j) count += ends[i] > ends[j] ? 1 : 0;
    }
    return count;
}

// Those of a column with its neighbours.
std::size_t crossings_at(const std::vector<FlowColumn>& columns, std::size_t c) {
    return (c > 0 ? crossings(columns[c - 1], columns[c]) : 0) +
           (c + 1 < columns.size() ? crossings(columns[c], columns[c + 1]) : 0);
}

// Groups and members by the mean position of their neighbours; who has none keeps its place.
void sort_by(FlowColumn& column, const FlowColumn& beside) {
    const Positions there = positions_of(beside), here = positions_of(column);
    const auto place = [&](ActorIndex actor) {
        const auto at = there.find(actor);
        return at != there.end() ? at->second : here.at(actor);
    };
    const auto mean = [&](const FlowGroup& group) {
        double sum = 0, count = 0;
        for (const ActorIndex actor : group.members) {
            const auto at = there.find(actor);
            if (at == there.end()) continue;
            sum += at->second;
            ++count;
        }
        return count > 0 ? sum / count : here.at(group.members.front());
    };
    std::stable_sort(column.begin(), column.end(), [&](const FlowGroup& a, const FlowGroup& b) {
        if (a.label.has_value() != b.label.has_value()) return a.label.has_value();
        return mean(a) < mean(b);
    });
    for (FlowGroup& group : column) {
        std::stable_sort(group.members.begin(), group.members.end(),
                         [&](ActorIndex a, ActorIndex b) { return place(a) < place(b); });
    }
}

// Exchanges neighbouring groups of a column, and neighbouring members, while that leaves fewer crossings.
bool improve(std::vector<FlowColumn>& columns, std::size_t c) {
    bool better = false;
    std::size_t best = crossings_at(columns, c);
    const auto attempt = [&](auto& a, auto& b) {
        std::swap(a, b);
        const std::size_t now = crossings_at(columns, c);
        if (now < best) {
            best = now;
            better = true;
        } else {
            std::swap(a, b);
        }
    };
    FlowColumn& column = columns[c];
    for (std::size_t g = 0; g + 1 < column.size(); ++g) {
        if (column[g + 1].label) attempt(column[g], column[g + 1]);
    }
    for (FlowGroup& group : column) {
        for (std::size_t m = 0; m + 1 < group.members.size(); ++m)
            attempt(group.members[m], group.members[m + 1]);
    }
    return better;
}

/// Tops of the groups of one column: as near as can be to where each would like to be.
class Fitting {
public:
    Fitting(const BlocFlow& flow, const FlowMetrics& metrics, const std::vector<std::vector<double>>& tops)
        : flow_(flow), metrics_(metrics), tops_(tops) {}

    [[nodiscard]] std::vector<double> fit(std::size_t column, std::size_t beside) const {
        const FlowColumn& groups = flow_.columns[column];
        const Positions there = middles(beside);
        std::vector<Block> blocks;
        double above = 0;  // of all groups so far, with their gaps
        std::vector<double> starts;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            starts.push_back(above);
            blocks.push_back(wish(groups[g], tops_[column][g], there));
            blocks.back().sum -= blocks.back().weight * above;
            pool(blocks);
            above += group_height(flow_, groups[g], metrics_) + metrics_.gap;
        }
        const double last = std::max(metrics_.height - (above - metrics_.gap), 0.0);
        std::vector<double> tops;
        for (const Block& block : blocks) {
            for (std::size_t i = 0; i < block.count; ++i) {
                const double at = std::clamp(block.sum / block.weight, 0.0, last);
                tops.push_back(at + starts[tops.size()]);
            }
        }
        return tops;
    }

private:
    /// Groups that touch: the weighted sum of where they would like to begin.
    struct Block {
        double sum = 0;
        double weight = 0;
        std::size_t count = 1;
    };

    [[nodiscard]] Positions middles(std::size_t column) const {
        Positions middles;
        for (std::size_t g = 0; g < flow_.columns[column].size(); ++g) {
            const FlowGroup& group = flow_.columns[column][g];
            for (std::size_t m = 0; m < group.members.size(); ++m) {
                middles[group.members[m]] = tops_[column][g] + member_offset(flow_, group, m, metrics_);
            }
        }
        return middles;
    }

    [[nodiscard]] Block wish(const FlowGroup& group, double present, const Positions& there) const {
        constexpr double inertia = 0.01;  // for groups that nobody comes from or goes to
        Block block{inertia * present, inertia};
        for (std::size_t m = 0; m < group.members.size(); ++m) {
            const auto at = there.find(group.members[m]);
            if (at == there.end()) continue;
            block.sum += at->second - member_offset(flow_, group, m, metrics_);
            block.weight += 1;
        }
        return block;
    }

    // Joins the last block with those before it that want to begin later than it does.
    static void pool(std::vector<Block>& blocks) {
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.sum / before.weight <= last.sum / last.weight) return;
            before = {before.sum + last.sum, before.weight + last.weight, before.count + last.count};
            blocks.pop_back();
        }
    }

    const BlocFlow& flow_;
    const FlowMetrics& metrics_;
    const std::vector<std::vector<double>>& tops_;
};

std::vector<double> stacked(const BlocFlow& flow, const FlowColumn& column, const FlowMetrics& metrics,
                            double& height) {
    std::vector<double> tops;
    double y = 0;
    for (const FlowGroup& group : column) {
        tops.push_back(y);
        y += group_height(flow, group, metrics);
        height = std::max(height, y);
        y += metrics.gap;
    }
    return tops;
}

}  // namespace

std::size_t flow_crossings(const std::vector<FlowColumn>& columns) {
    std::size_t count = 0;
    for (std::size_t c = 1; c < columns.size(); ++c) count += crossings(columns[c - 1], columns[c]);
    return count;
}

std::size_t order_flow(std::vector<FlowColumn>& columns) {
    for (FlowColumn& column : columns) {
        for (FlowGroup& group : column) std::ranges::sort(group.members);
        std::stable_sort(column.begin(), column.end(), [](const FlowGroup& a, const FlowGroup& b) {
            return a.label.has_value() != b.label.has_value() ? a.label.has_value() : a.label < b.label;
        });
    }
    std::vector<FlowColumn> best = columns;
    std::size_t fewest = flow_crossings(best);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const std::size_t c = sweep % 2 == 0 ? i : columns.size() - 1 - i;
            sort_by(columns[c], columns[sweep % 2 == 0 ? c - 1 : c + 1]);
        }
        const std::size_t now = flow_crossings(columns);
        if (now >= fewest) continue;
        fewest = now;
        best = columns;
    }
    columns = std::move(best);
    for (bool better = true; better;) {
        better = false;
        for (std::size_t c = 0; c < columns.size(); ++c) better = improve(columns, c) || better;
    }
    return flow_crossings(columns);
}

double group_height(const BlocFlow& flow, const FlowGroup& group, const FlowMetrics& metrics) {
    const bool named = group.label && !flow.name(*group.label).empty();
    return static_cast<double>(group.members.size()) * metrics.row + (named ? metrics.head : 0) +
           2 * metrics.pad;
}

double member_offset(const BlocFlow& flow, const FlowGroup& group, std::size_t member,
                     const FlowMetrics& metrics) {
    const bool named = group.label && !flow.name(*group.label).empty();
    return metrics.pad + (named ? metrics.head : 0) + (static_cast<double>(member) + 0.5) * metrics.row;
}

std::vector<std::vector<double>> flow_tops(const BlocFlow& flow, const FlowMetrics& metrics) {
    FlowMetrics fitted = metrics;
    std::vector<std::vector<double>> tops;
    for (const FlowColumn& column : flow.columns)
        tops.push_back(stacked(flow, column, metrics, fitted.height));
    const Fitting fitting(flow, fitted, tops);
    const std::size_t n = tops.size();
    for (int round = 0; round < 3; ++round) {
        for (std::size_t c = 1; c < n; ++c) tops[c] = fitting.fit(c, c - 1);
        for (std::size_t c = n - std::min<std::size_t>(n, 1); c-- > 0;) tops[c] = fitting.fit(c, c + 1);
    }
    return tops;
}

}  // namespace entente::render
