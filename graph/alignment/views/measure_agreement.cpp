// Idea: whether the choice of measure matters in a period is whether two measures put its dyads in the same
// order: Kendall's tau-b between them over the dyads that both are defined on. 1: the choice moves no dyad
// past another. Kendall, Biometrika 33 (1945) 239-251.
#include <stdexcept>

#include "graph/alignment/rank_measures.hpp"
#include "graph/alignment/views/period_rows.hpp"

namespace entente::graph {
namespace {

MeasureAgreement agreement_of(std::span<const DyadValues> rows, const std::vector<std::size_t>& period,
                              std::size_t first, std::size_t second) {
    std::vector<double> x, y;
    for (const std::size_t i : period) {
        const auto& a = rows[i].values[first];
        const auto& b = rows[i].values[second];
        if (!a || !b) continue;
        x.push_back(without_rounding_error(*a));
        y.push_back(without_rounding_error(*b));
    }
    MeasureAgreement out{rows[period.front()].period, first, second, x.size(), {}};
    if (x.size() > 1) out.tau_b = by_levels<tau_b>({x, y, {}, -1, 1});
    return out;
}

}  // namespace

std::vector<MeasureAgreement> measure_agreement(std::span<const DyadValues> rows, std::size_t measures) {
    for (const DyadValues& row : rows) {
        if (row.values.size() != measures) {
            throw std::invalid_argument("measure_agreement: a row has not one value a measure");
        }
    }
    std::vector<MeasureAgreement> out;
    for (const auto& [number, period] : rows_by_period(rows)) {
        for (std::size_t first = 0; first < measures; ++first) {
            for (std::size_t second = first + 1; second < measures; ++second) {
                out.push_back(agreement_of(rows, period, first, second));
            }
        }
    }
    return out;
}

}  // namespace entente::graph
