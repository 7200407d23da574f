// Penalties per shift, on the scale of twice the negative log-likelihood, for segments of p parameters of
// their own (2 for mean_variance, else 1):
//   - bic: (p + 1) ln n, for the parameters and the place (Yao 1988). It is consistent as n grows; on short
//     series without a shift it sees one far too often: SegmentCost::mean in 17 % of 20 values, in 8 % of
//     100;
//   - mbic: (p + 2) ln n, and p ln(length / n) for each segment, which the search adds (Zhang & Siegmund
//   2007);
//   - tested: so much that 5 % of series of independent normal values show a shift. Theory gives that for
//     long series of known noise (Csorgo & Horvath 1997, 1.3); short ones, with the noise estimated from the
//     same few values and excursions moved in, were simulated: bench/phases/calibrate.cpp, whose result is
//     tested_penalties.hpp.
//
// Conventions of `tested`:
//   - between two lengths of the table the penalty is linear in ln n, beyond the last on the line of the last
//     two. Up to 30 values each length has its own, because noise.cpp takes three quarters of the
//     differences, a number that goes up in steps. At the table's lengths the rate is within
//     .3 % of 5 % up to 2,000 values (beyond within 1 %, with as few series as could be drawn), between them
//     within 1 % (segmentation_penalty_test.cpp);
//   - min_length is taken as 1, 2 or 5, the greatest of them that it is not below; greater ones have fewer
//     places for a shift, and so fewer false alarms than 5 %;
//   - with 2,000 values and more the estimate of the noise is as good as the truth;
//   - whether excursions are moved, left out or kept, the rate is the same within .3 %: 4.8 to 5.3 % of
//     series of 10 to 500 values;
//   - Poisson counts have the penalty of a known noise, since their variance is that of their rate: 3 to 6 %
//     of series of 20 to 200 values at rates from .2 to 30 show a shift. Negative binomial ones have that of
//     an estimated noise, as their size is estimated: 2 to 7 % at size 2, 1 to 4 % when they vary no more
//     than Poisson's.
// Values that depend on their neighbours (a series of yearly levels often does) show more shifts than that.
//
// Yao, Statistics & Probability Letters 6 (1988) 181-189. Zhang & Siegmund, Biometrics 63 (2007) 22-32.
// Csorgo & Horvath, Limit Theorems in Change-Point Analysis (1997).
#include <algorithm>
#include <cmath>
#include <span>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/costs.hpp"
#include "graph/phases/cut/tested_penalties.hpp"

namespace entente::graph {

namespace {

std::span<const TestedPenalty> table_for(const SegmentationOptions& options) {
    if (options.cost == SegmentCost::mean_variance) return tested_own;
    const bool estimated = options.cost == SegmentCost::negative_binomial ||
                           (options.cost == SegmentCost::mean && !options.noise);
    return estimated ? std::span<const TestedPenalty>(tested_estimated) : tested_known;
}

double tested_penalty(std::size_t n, const SegmentationOptions& options) {
    const std::span<const TestedPenalty> table = table_for(options);
    const std::size_t column = options.min_length < 2 ? 0 : options.min_length < 5 ? 1 : 2;
    if (static_cast<double>(n) <= table.front().n) return table.front().penalties[column];
    auto above = std::find_if(table.begin(), table.end(),
                              [&](const TestedPenalty& row) { return row.n >= static_cast<double>(n); });
    if (above == table.end()) --above;
    const TestedPenalty& below = *std::prev(above);
    const double share = std::log(static_cast<double>(n) / below.n) / std::log(above->n / below.n);
    return below.penalties[column] + share * (above->penalties[column] - below.penalties[column]);
}

}  // namespace

double penalty_for(std::size_t n, const SegmentationOptions& options) {
    if (options.rule == PenaltyRule::tested) return tested_penalty(n, options);
    const double parameters =
        options.cost == SegmentCost::mean_variance ? MeanVarianceCost::parameters : MeanCost::parameters;
    const double log_n = n > 0 ? std::log(static_cast<double>(n)) : 0;
    return (parameters + (options.rule == PenaltyRule::mbic ? 2 : 1)) * log_n;
}

}  // namespace entente::graph
