// Penalties per shift, on the scale of twice the negative log-likelihood, for segments of p parameters of
// their own (2 for mean_variance, else 1):
//   - bic: (p + 1) ln n, for the parameters and the place (Yao 1988);
//   - mbic: (p + 2) ln n, and p ln(length / n) for each segment, which the search adds (Zhang & Siegmund
//   2007).
//
// Yao, Statistics & Probability Letters 6 (1988) 181-189. Zhang & Siegmund, Biometrics 63 (2007) 22-32.
#include <cmath>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/costs.hpp"

namespace entente::graph {

double penalty_for(std::size_t n, const SegmentationOptions& options) {
    const double parameters =
        options.cost == SegmentCost::mean_variance ? MeanVarianceCost::parameters : MeanCost::parameters;
    const double log_n = n > 0 ? std::log(static_cast<double>(n)) : 0;
    return (parameters + (options.rule == PenaltyRule::mbic ? 2 : 1)) * log_n;
}

}  // namespace entente::graph
