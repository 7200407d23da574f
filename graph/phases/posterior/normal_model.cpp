// Idea: with conjugate priors the level of a segment is integrated out by hand, and what is left depends on
// the segment's length, sum and sum of squares only, which running sums give at once. Values count from the
// prior mean, in units of noise.
//   - known noise: sum^2 spread / (1 + spread L) / 2 - ln(1 + spread L) / 2; the squares are the same for
//   every
//     segmentation and left out;
//   - noise of the segment's own: the normal-inverse-gamma prior makes it a Student t (Bernardo & Smith,
//     Bayesian Theory, 1994, appendix A).
#include <cmath>

#include "graph/phases/posterior/log_gamma.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {

namespace {

struct Sums {
    std::vector<double> sum{0};
    std::vector<double> squares{0};

    Sums(const std::vector<double>& series, const NormalPrior& prior) {
        for (const double value : series) {
            const double z = (value - prior.mean) / prior.noise;
            sum.push_back(sum.back() + z);
            squares.push_back(squares.back() + z * z);
        }
    }
};

class KnownNoise final : public SegmentModel {
public:
    KnownNoise(const std::vector<double>& series, const NormalPrior& prior)
        : prior_(prior), sums_(series, prior) {
        for (std::size_t length = 0; length <= series.size(); ++length) {
            const double grown = 1 + prior.spread * static_cast<double>(length);
            variance_.push_back(prior.spread / grown);
            half_log_.push_back(std::log(grown) / 2);
        }
    }

    void evidence(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            const double sum = sums_.sum[end] - sums_.sum[s];
            out[s] = sum * sum * variance_[end - s] / 2 - half_log_[end - s];
        }
    }

    void levels(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) out[s] = level(s, end);
    }

    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        return level(first, last) + prior_.noise * std::sqrt(variance_[last - first]) * random.normal();
    }

private:
    [[nodiscard]] double level(std::size_t first, std::size_t last) const {
        return prior_.mean + prior_.noise * (sums_.sum[last] - sums_.sum[first]) * variance_[last - first];
    }

    NormalPrior prior_;
    Sums sums_;
    std::vector<double> variance_;  // by length: of the level, in units of noise^2
    std::vector<double> half_log_;
};

class OwnNoise final : public SegmentModel {
public:
    OwnNoise(const std::vector<double>& series, const NormalGammaPrior& prior)
        : prior_(prior), sums_(series, prior.level) {
        const double constant = prior.shape * std::log(prior.scale) - log_gamma(prior.shape);
        for (std::size_t length = 0; length <= series.size(); ++length) {
            const auto n = static_cast<double>(length);
            constant_.push_back(constant + log_gamma(prior.shape + n / 2) -
                                std::log(1 + prior.level.spread * n) / 2);
        }
    }

    void evidence(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            const std::size_t length = end - s;
            out[s] = constant_[length] - shape(length) * std::log(scale(s, end));
        }
    }

    void levels(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) out[s] = level(s, end);
    }

    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        const double variance = scale(first, last) / random.gamma(shape(last - first)) / weight(last - first);
        return level(first, last) + prior_.level.noise * std::sqrt(variance) * random.normal();
    }

private:
    [[nodiscard]] double weight(std::size_t length) const {
        return 1 / prior_.level.spread + static_cast<double>(length);
    }
    [[nodiscard]] double shape(std::size_t length) const {
        return prior_.shape + static_cast<double>(length) / 2;
    }
    [[nodiscard]] double scale(std::size_t first, std::size_t last) const {
        const double sum = sums_.sum[last] - sums_.sum[first];
        const double about = sums_.squares[last] - sums_.squares[first] - sum * sum / weight(last - first);
        return prior_.scale + (about > 0 ? about : 0) / 2;
    }
    [[nodiscard]] double level(std::size_t first, std::size_t last) const {
        const double sum = sums_.sum[last] - sums_.sum[first];
        return prior_.level.mean + prior_.level.noise * sum / weight(last - first);
    }

    NormalGammaPrior prior_;
    Sums sums_;
    std::vector<double> constant_;  // by length
};

}  // namespace

std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& series, const NormalPrior& prior) {
    return std::make_unique<KnownNoise>(series, prior);
}

std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& series,
                                            const NormalGammaPrior& prior) {
    return std::make_unique<OwnNoise>(series, prior);
}

}  // namespace entente::graph
