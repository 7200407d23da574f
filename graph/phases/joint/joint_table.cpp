// Noise of a column. Many ties are rare events: most years are 0, so that the robust estimate of noise.cpp
// sees none, and every event would stand far out; where there are many such ties, some years have more of
// them than others, which would pass for shifts. So the noise is at least the root mean square of first
// differences over sqrt(2) (von Neumann 1941), which counts each event. A tie that is a state loses little by
// it: a lone step of height h in n years adds h / sqrt(2 (n - 1)).
//
// Excursions. A single year of war with all its neighbours is no phase of an actor. So, as in excursions.cpp,
// a value that stands alone is reined in to where it pays for no more than half of the shifts around it; its
// share of these is that of its column, the joint penalty divided by the number of columns that vary.
//
// von Neumann, Annals of Mathematical Statistics 12 (1941) 367-395.
#include "graph/phases/joint/joint_table.hpp"

#include <algorithm>
#include <cmath>

#include "graph/phases/cut/excursions.hpp"
#include "graph/phases/cut/joint_costs.hpp"
#include "graph/phases/cut/noise.hpp"

namespace entente::graph {
namespace {

double noise_of(const std::vector<double>& column, const SegmentationOptions& options) {
    if (options.noise) return *options.noise;
    double squares = 0;
    for (std::size_t t = 1; t < column.size(); ++t) {
        squares += (column[t] - column[t - 1]) * (column[t] - column[t - 1]);
    }
    const auto differences = static_cast<double>(std::max<std::size_t>(column.size(), 2) - 1);
    return std::max({options.least_noise, noise_scale(column), std::sqrt(squares / differences / 2)});
}

std::vector<double> column_of(const SeriesTable& table, std::size_t variable) {
    std::vector<double> column;
    for (std::size_t t = 0; t < table.times(); ++t) column.push_back(table.at(t)[variable]);
    return column;
}

bool varies(const std::vector<double>& column) {
    return std::any_of(column.begin(), column.end(), [&](double value) { return value != column[0]; });
}

}  // namespace

SeriesTable values_of(const Phases& phases, const std::vector<TieSeries>& ties) {
    SeriesTable table{ties.size(), {}};
    table.values.reserve(ties.size() * phases.used.size());
    for (const std::size_t i : phases.used) {
        for (const TieSeries& tie : ties) table.values.push_back(phases.scale.put(tie.strength[i]));
    }
    return table;
}

SeriesTable in_units_of_noise(SeriesTable table, const SegmentationOptions& options) {
    const std::size_t n = table.times();
    std::size_t varying = 0;
    for (std::size_t v = 0; v < table.variables; ++v) varying += varies(column_of(table, v)) ? 1 : 0;
    if (varying == 0) return table;
    const double penalty = options.penalty.value_or(joint_mean_penalty(n, varying, options));
    const bool rein_in = options.rein_in && n / 2 >= options.min_length;
    for (std::size_t v = 0; v < table.variables; ++v) {
        std::vector<double> column = column_of(table, v);
        const double noise = noise_of(column, options);
        if (rein_in) {
            const double share = penalty / static_cast<double>(varying);
            column = rein_in_excursions(column, noise, share, options.min_length).values;
        }
        for (std::size_t t = 0; t < n; ++t) table.values[t * table.variables + v] = column[t] / noise;
    }
    return table;
}

}  // namespace entente::graph
