// Idea: a bloc is a bloc when its members stood nearer to each other than to others, so beside the mean
// alignment within each group stands that between groups. Every dyad counts alike, whatever its strength, and
// the means are over dyads with a value; the others are counted.
#include <algorithm>
#include <map>
#include <tuple>

#include "entente/graph/alignment_views.hpp"

namespace entente::graph {
namespace {

struct Collected {
    std::vector<double> values;
    std::size_t undefined = 0;
};

/// Sorted before they are summed, so that the order of the rows does not show.
void add_mean(GroupAlignment& out, std::vector<double> values) {
    if (values.empty()) return;
    std::ranges::sort(values);
    double sum = 0;
    for (const double value : values) sum += value;
    out.lowest = values.front();
    out.highest = values.back();
    // A mean of equal values is that value; rounding must not put it outside the two.
    out.mean = std::clamp(sum / static_cast<double>(values.size()), *out.lowest, *out.highest);
}

}  // namespace

std::vector<GroupAlignment> group_alignment(std::span<const DyadValues> rows, std::size_t measure,
                                            const GroupOf& group_of) {
    using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
    std::map<Key, Collected> cells;
    for (const DyadValues& row : rows) {
        const auto a = group_of(row.period, row.first), b = group_of(row.period, row.second);
        if (!a || !b) continue;
        Collected& cell = cells[{row.period, std::min(*a, *b), std::max(*a, *b)}];
        if (const auto& value = row.values.at(measure)) {
            cell.values.push_back(*value);
        } else {
            ++cell.undefined;
        }
    }
    std::vector<GroupAlignment> out;
    for (auto& [key, cell] : cells) {
        const auto& [period, first, second] = key;
        GroupAlignment& row = out.emplace_back(
            GroupAlignment{period, first, second, cell.values.size(), cell.undefined, {}, {}, {}});
        add_mean(row, std::move(cell.values));
    }
    return out;
}

}  // namespace entente::graph
