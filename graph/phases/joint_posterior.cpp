// Idea: given the shifts, the levels of the columns are independent, so that the marginal likelihood of a
// segment is the product of those of the columns (posterior/normal_model.cpp); all else is as for one series.
//
// Convention: columns are weighed alike, each by its own noise, and what moves together in them for other
// reasons than a shift is not modelled, so that intervals are narrower than they would be with it.
#include "graph/phases/joint_posterior.hpp"

#include <algorithm>
#include <memory>

#include "graph/phases/noise.hpp"
#include "graph/phases/posterior/posterior_of.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {
namespace {

std::unique_ptr<SegmentModel> model_of(const std::vector<double>& series, double least_noise) {
    return segment_model(series, normal_prior(series, std::max(noise_scale(series), least_noise)));
}

/// The evidence is that of all columns, the level that of the total.
class JointModel final : public SegmentModel {
public:
    JointModel(const SeriesTable& table, const std::vector<double>& total, double least_noise)
        : total_(model_of(total, least_noise)) {
        const std::size_t times = total.size();
        std::vector<double> column(times);
        std::vector<double> part(times);
        evidence_.resize(times + 1);
        for (std::size_t end = 0; end <= times; ++end) evidence_[end].assign(end, 0);
        for (std::size_t v = 0; v < table.variables; ++v) {
            for (std::size_t t = 0; t < times; ++t) column[t] = table.at(t)[v];
            const std::unique_ptr<SegmentModel> model = model_of(column, least_noise);
            for (std::size_t end = 1; end <= times; ++end) {
                model->evidence(end, std::span(part).first(end));
                for (std::size_t s = 0; s < end; ++s) evidence_[end][s] += part[s];
            }
        }
    }

    void evidence(std::size_t end, std::span<double> out) const override {
        std::copy_n(evidence_[end].begin(), out.size(), out.begin());
    }
    void levels(std::size_t end, std::span<double> out) const override { total_->levels(end, out); }
    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        return total_->draw(first, last, random);
    }

private:
    std::unique_ptr<SegmentModel> total_;
    std::vector<std::vector<double>> evidence_;  // by end, by start
};

}  // namespace

ShiftPosterior joint_shift_posterior(const SeriesTable& table, const std::vector<double>& total,
                                     std::span<const std::size_t> starts, const PosteriorOptions& options) {
    const JointModel model(table, total, options.least_noise);
    return posterior_of(model, total.size(), starts, options);
}

}  // namespace entente::graph
