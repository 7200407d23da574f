// Idea: as normal_model.cpp, for counts. Given its rate, a segment's counts enter by their sum only:
//   - Poisson: the gamma prior gives gamma(shape + sum) / (rate + L)^(shape + sum);
//   - negative binomial of known size: the beta prior gives B(a + size L, b + sum).
// What depends on single counts only is the same for every segmentation and left out. Bernardo & Smith,
// Bayesian Theory, 1994, appendix A.
#include <cmath>

#include "graph/phases/posterior/log_gamma.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {

namespace {

constexpr double largest_table = 1 << 20;

std::vector<double> running_sums(const std::vector<double>& counts) {
    std::vector<double> sums{0};
    for (const double count : counts) sums.push_back(sums.back() + count);
    return sums;
}

// log_gamma(start + k) of whole k from 0 to `last`, from a table if that is not too large.
class LogGammas {
public:
    LogGammas(double start, double last) : start_(start) {
        if (last > largest_table) return;
        for (double k = 0; k <= last; ++k) table_.push_back(log_gamma(start + k));
    }
    double operator()(double k) const {
        return table_.empty() ? log_gamma(start_ + k) : table_[static_cast<std::size_t>(k)];
    }

private:
    double start_;
    std::vector<double> table_;
};

class Poisson final : public SegmentModel {
public:
    Poisson(const std::vector<double>& counts, const GammaPrior& prior)
        : prior_(prior), sums_(running_sums(counts)), log_gammas_(prior.shape, sums_.back()) {
        constant_ = prior.shape * std::log(prior.rate) - log_gamma(prior.shape);
        for (std::size_t length = 0; length <= counts.size(); ++length) {
            log_rate_.push_back(std::log(prior.rate + static_cast<double>(length)));
        }
    }

    void evidence(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            const double sum = sums_[end] - sums_[s];
            out[s] = constant_ + log_gammas_(sum) - (prior_.shape + sum) * log_rate_[end - s];
        }
    }

    void levels(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            out[s] = (prior_.shape + sums_[end] - sums_[s]) / (prior_.rate + static_cast<double>(end - s));
        }
    }

    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        return random.gamma(prior_.shape + sums_[last] - sums_[first]) /
               (prior_.rate + static_cast<double>(last - first));
    }

private:
    GammaPrior prior_;
    std::vector<double> sums_;
    LogGammas log_gammas_;
    double constant_ = 0;
    std::vector<double> log_rate_;  // by length
};

class NegativeBinomial final : public SegmentModel {
public:
    NegativeBinomial(const std::vector<double>& counts, const BetaPrior& prior)
        : prior_(prior), sums_(running_sums(counts)), log_gammas_(prior.b, sums_.back()) {
        const double constant = log_gamma(prior.a + prior.b) - log_gamma(prior.a) - log_gamma(prior.b);
        for (std::size_t length = 0; length <= counts.size(); ++length) {
            constant_.push_back(constant + log_gamma(failures(length)));
        }
    }

    void evidence(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            const double sum = sums_[end] - sums_[s];
            out[s] = constant_[end - s] + log_gammas_(sum) - log_gamma(failures(end - s) + prior_.b + sum);
        }
    }

    void levels(std::size_t end, std::span<double> out) const override {
        for (std::size_t s = 0; s < out.size(); ++s) {
            out[s] = prior_.size * (prior_.b + sums_[end] - sums_[s]) / (failures(end - s) - 1);
        }
    }

    double draw(std::size_t first, std::size_t last, RandomLevel& random) const override {
        const double successes = random.gamma(prior_.b + sums_[last] - sums_[first]);
        return prior_.size * successes / random.gamma(failures(last - first));
    }

private:
    [[nodiscard]] double failures(std::size_t length) const {
        return prior_.a + prior_.size * static_cast<double>(length);
    }

    BetaPrior prior_;
    std::vector<double> sums_;
    LogGammas log_gammas_;
    std::vector<double> constant_;  // by length
};

}  // namespace

std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& counts, const GammaPrior& prior) {
    return std::make_unique<Poisson>(counts, prior);
}

std::unique_ptr<SegmentModel> segment_model(const std::vector<double>& counts, const BetaPrior& prior) {
    return std::make_unique<NegativeBinomial>(counts, prior);
}

}  // namespace entente::graph
