#include "entente/graph/measures.hpp"

#include <algorithm>
#include <array>

#include "graph/measurement.hpp"
#include "graph/measures/families.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

std::vector<Measure> gather() {
    std::vector<Measure> table;
    for (const auto family : {degree_measures(), path_measures(), spectral_measures(), structure_measures(),
                              signed_measures(), brokerage_measures(), balance_measures()}) {
        table.insert(table.end(), family.begin(), family.end());
    }
    return table;
}

}  // namespace

std::span<const Measure> measures() {
    static const std::vector<Measure> table = gather();
    return table;
}

const Measure* find_measure(std::string_view name) {
    const auto table = measures();
    const auto at = std::ranges::find(table, name, [](const Measure& row) { return row.name; });
    return at == table.end() ? nullptr : &*at;
}

Values measure(const Snapshot& snapshot, const Measure& row, const MeasureOptions& options) {
    const std::array one{&row};
    return measure(snapshot, one, options).front();
}

std::vector<Values> measure(const Snapshot& snapshot, std::span<const Measure* const> rows,
                            const MeasureOptions& options) {
    Measurement measurement(snapshot, options);
    std::vector<Values> result;
    model::expect(options.progress, rows.size(), "measures");
    for (const Measure* row : rows) {
        result.push_back(row->compute(measurement));
        model::advance(options.progress);
    }
    return result;
}

std::vector<std::vector<Values>> measure(std::span<const Snapshot> snapshots,
                                         std::span<const Measure* const> rows,
                                         const MeasureOptions& options) {
    std::vector<std::vector<Values>> result(snapshots.size());
    model::forecast(options.progress, snapshots.size() * rows.size(), "measures");
    parallel_for(0, snapshots.size(),
                 [&](std::size_t i) { result[i] = measure(snapshots[i], rows, options); });
    return result;
}

}  // namespace entente::graph
