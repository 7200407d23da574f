// Any network: every measure is defined or empty, within its bounds, adds up, and does not care in which
// order the actors are listed.
#include "entente/graph/measures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "entente/graph/period_balance.hpp"
#include "network.hpp"

using namespace entente;

namespace {

bool near(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return !a && !b;
    return std::abs(*a - *b) <= 1e-7 * std::max({std::abs(*a), std::abs(*b), 1.0});
}

double sum_of(const graph::Values& values) {
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [](double sum, const auto& value) { return sum + value.value_or(0); });
}

std::vector<const graph::Measure*> all_measures() {
    std::vector<const graph::Measure*> rows;
    for (const graph::Measure& row : graph::measures()) rows.push_back(&row);
    return rows;
}

void check_bounds(const graph::Measure& row, const graph::Values& values) {
    const std::string_view name = row.name;
    const bool share = name == "betweenness" || name == "closeness" || name == "clustering" ||
                       name == "pagerank" || name == "eigenvector" || name == "harmonic";
    for (const auto& value : values) {
        fuzz::promise(!value || std::isfinite(*value), "a value is a number");
        fuzz::promise(!value || !share || (*value >= -1e-9 && *value <= 1 + 1e-9), "a share is in [0, 1]");
    }
    if (name == "pagerank" && !values.empty()) {
        fuzz::promise(near(sum_of(values), 1.0), "ranks add up to 1");
    }
}

void check_balance(const graph::Snapshot& snapshot) {
    const graph::PeriodBalance found = graph::period_balance(snapshot);
    fuzz::promise(found.frustration.exact(), "the index of a small network is proven");
    fuzz::promise(found.frustration.upper == found.frustration.frustrated.size(),
                  "frustrated ties are named");
    fuzz::promise(2 * found.frustration.upper <= found.graph.ties.size(), "L is at most m / 2");
    const auto balance = found.triads.balance();
    fuzz::promise(balance.has_value() == (found.triads.all() > 0), "balance is defined with triangles");
    fuzz::promise(found.triads.ppn + found.triads.nnn == 0 || found.frustration.upper > 0,
                  "a triangle out of balance holds a frustrated tie");
}

/// Measures that name blocs depend on their seed, and so on the order.
bool depends_on_order(const graph::Measure& row) {
    return row.name.find("bloc") != std::string_view::npos;
}

/// Of two camps that weigh the same, the one of the actor listed first is positive.
std::optional<double> comparable(const graph::Measure& row, std::optional<double> value) {
    return value && row.name == "signed_eigenvector" ? std::abs(*value) : value;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<const graph::Measure*> rows = all_measures();
    FuzzedDataProvider bytes(data, size);
    const model::Draft draft = fuzz::drawn_draft(bytes);
    model::Draft turned = draft;
    std::ranges::reverse(turned.actors);
    std::ranges::reverse(turned.relations);
    const model::Network network = fuzz::built(draft), reversed = fuzz::built(turned);
    const graph::Snapshot snapshot(network, network.observed()), other(reversed, reversed.observed());
    const auto values = graph::measure(snapshot, rows), again = graph::measure(other, rows);
    for (std::size_t m = 0; m < rows.size(); ++m) {
        check_bounds(*rows[m], values[m]);
        if (depends_on_order(*rows[m])) continue;
        const std::size_t n = values[m].size();
        for (std::size_t v = 0; v < n; ++v) {
            const auto here = comparable(*rows[m], values[m][v]);
            const auto there = comparable(*rows[m], again[m][n - 1 - v]);
            fuzz::promise(near(here, there), rows[m]->name.data());
        }
    }
    check_balance(snapshot);
    return 0;
}
