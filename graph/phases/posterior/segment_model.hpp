// How probable the values of a segment are when its level is not known. Private to this layer.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "graph/phases/posterior/prior.hpp"
#include "graph/phases/posterior/random_level.hpp"

namespace entente::graph {

/// Of one series. A row is all segments [s, end) with s < out.size() <= end.
class SegmentModel {
public:
    SegmentModel() = default;
    SegmentModel(const SegmentModel&) = delete;
    SegmentModel& operator=(const SegmentModel&) = delete;
    virtual ~SegmentModel() = default;

    /// Logarithm of the marginal likelihood, the level integrated out; up to a sum over the segment's values
    /// of something that depends on the value only, which is the same for every segmentation.
    virtual void evidence(std::size_t end, std::span<double> out) const = 0;

    /// Posterior mean of the level.
    virtual void levels(std::size_t end, std::span<double> out) const = 0;

    /// A level of [first, last) drawn from its posterior.
    virtual double draw(std::size_t first, std::size_t last, RandomLevel& random) const = 0;
};

std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& series, const NormalPrior& prior);
std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& series, const NormalGammaPrior& prior);
std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& counts, const GammaPrior& prior);
std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& counts, const BetaPrior& prior);

}  // namespace entente::graph
