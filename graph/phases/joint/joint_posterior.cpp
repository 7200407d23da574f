// Idea: a single series has a prior for its level, and levels are integrated out (posterior/). With a level
// for each of many columns that would say that all of them shift at every shift, and pay for each: a shift of
// three ties out of fifty would be thought impossible. So segments enter with their likelihood at the best
// levels, exp(-cost / 2), and one more shift with the odds exp(-penalty / 2) that the penalty stands for, as
// in the BIC's approximation of a posterior (Schwarz 1978). The segmentation that was found is then the most
// probable one, and all sums over segmentations are exact, as for one series.
//
// Convention: columns are taken for independent, each with the noise of its own. What moves together for
// other reasons than a shift is not modelled, so that intervals are narrower than they would be with it.
//
// Schwarz, Annals of Statistics 6 (1978) 461-464. Fearnhead, Statistics and Computing 16 (2006) 203-213.
#include "graph/phases/joint/joint_posterior.hpp"

#include <algorithm>
#include <memory>

#include "graph/phases/cut/noise.hpp"
#include "graph/phases/posterior/posterior_of.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {
namespace {

/// The evidence is that of all columns, the level that of the total.
class JointModel final : public SegmentModel {
public:
    JointModel(const SegmentCostOf& cost, const std::vector<double>& total, double least_noise)
        : cost_(cost),
          total_(segment_model(total, normal_prior(total, std::max(noise_scale(total), least_noise)))) {}

    void evidence(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) out[s] = -cost_(s, end) / 2;
    }
    void levels(std::size_t end, std::span<double> out) const override { total_->levels(end, out); }
    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        return total_->draw(first, last, random);
    }

private:
    const SegmentCostOf& cost_;
    std::unique_ptr<SegmentModel> total_;
};

}  // namespace

ShiftPosterior joint_shift_posterior(const SegmentCostOf& cost, double penalty,
                                     const std::vector<double>& total, std::span<const std::size_t> starts,
                                     const PosteriorOptions& options) {
    const JointModel model(cost, total, options.least_noise);
    return posterior_of(model, total.size(), -penalty / 2, starts, options);
}

}  // namespace entente::graph
