// Idea: keep, for every place where the present segment may have begun, the probability that it did. A value
// that comes in raises those after whose values it was expected and lowers the others; with the probability
// of the hazard a new segment begins with it (Adams & MacKay 2007). What a segment expects of its next value
// is a Student t, since neither its level nor its noise are known.
//
// Conventions:
//   - the prior of levels and noise is that of prior.cpp, taken from the values so far, never from later
//   ones;
//     it is renewed each time that these have become a twentieth more. Each forecast so rests on the past
//     only, as prequential statistics ask (Dawid, Journal of the Royal Statistical Society A 147 (1984)
//     278-292);
//   - the first five values, which give the first idea of the noise, are taken for one segment, and so is
//     everything up to the first value that differs;
//   - the first segment begins with the series and is no change;
//   - starts with less than 1e-10 of the probability are forgotten.
//
// Adams & MacKay, Bayesian Online Changepoint Detection, University of Cambridge (2007), arXiv:0710.3742.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/posterior/log_gamma.hpp"
#include "graph/phases/posterior/prior.hpp"
#include "graph/phases/posterior/unit.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t learning = 5;
constexpr std::size_t renewed_by = 20;  // part of the length
constexpr double forgotten = 1e-10;

// A segment that may be the present one.
struct Run {
    std::size_t start = 0;
    double probability = 0;
    double count = 0;
    double mean = 0;
    double squares = 0;  // about the mean

    void add(double value) {
        count += 1;
        const double away = value - mean;
        mean += away / count;
        squares += away * (value - mean);
    }
};

double log_expected(const Run& run, const NormalGammaPrior& prior, double value) {
    const double noise = prior.level.noise;
    const double before = 1 / prior.level.spread;
    const double weight = before + run.count;
    const double z = (value - prior.level.mean) / noise;
    const double mean = (run.mean - prior.level.mean) / noise;
    const double shape = prior.shape + run.count / 2;
    const double scale =
        prior.scale + run.squares / (2 * noise * noise) + before * run.count * mean * mean / (2 * weight);
    const double spread = 2 * scale * (weight + 1) / weight;
    const double away = z - run.count * mean / weight;
    return log_gamma(shape + 0.5) - log_gamma(shape) - std::log(std::numbers::pi * spread) / 2 -
           (shape + 0.5) * std::log1p(away * away / spread);
}

class Detector {
public:
    explicit Detector(double hazard) : hazard_(hazard) { runs_.push_back({0, 1}); }

    void take(const std::vector<double>& series, std::size_t at) {
        const double value = series[at];
        lowest_ = at == 0 ? value : std::min(lowest_, value);
        highest_ = at == 0 ? value : std::max(highest_, value);
        if (at >= learning && lowest_ < highest_) {
            renew(series, at);
            weigh(value, at);
        }
        for (Run& run : runs_) run.add(value);
    }

    [[nodiscard]] double changed_since(std::size_t position) const {
        double sum = 0;
        for (const Run& run : runs_) {
            if (run.start > 0 && run.start >= position) sum += run.probability;
        }
        return std::min(sum, 1.0);
    }

    [[nodiscard]] std::size_t likeliest_start() const {
        const auto less = [](const Run& a, const Run& b) { return a.probability < b.probability; };
        return std::max_element(runs_.begin(), runs_.end(), less)->start;
    }

private:
    // From the values before `at`, or up to it if they are all the same.
    void renew(const std::vector<double>& series, std::size_t at) {
        if (at < next_renewal_) return;
        std::vector<double> known(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(at));
        double noise = noise_scale(known);
        if (!(noise > 0)) {
            known.push_back(series[at]);
            noise = noise_scale(known);
        }
        prior_ = normal_gamma_prior(known, noise);
        next_renewal_ = at + std::max<std::size_t>(at / renewed_by, 1);
    }

    void weigh(double value, std::size_t at) {
        std::vector<double> logs;
        for (const Run& run : runs_) {
            logs.push_back(std::log(run.probability * (1 - hazard_)) + log_expected(run, prior_, value));
        }
        runs_.push_back({at, 0});
        logs.push_back(std::log(hazard_) + log_expected(runs_.back(), prior_, value));
        const double greatest = *std::max_element(logs.begin(), logs.end());
        double total = 0;
        for (const double log : logs) total += std::exp(log - greatest);
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            runs_[i].probability = std::exp(logs[i] - greatest) / total;
        }
        std::erase_if(runs_, [](const Run& run) { return run.probability < forgotten; });
    }

    double hazard_;
    std::vector<Run> runs_;
    NormalGammaPrior prior_;
    std::size_t next_renewal_ = 0;
    double lowest_ = 0;
    double highest_ = 0;
};

}  // namespace

OnlineDetection detect_online(const std::vector<double>& series, double expected_length, std::size_t window) {
    if (!(std::isfinite(expected_length) && expected_length > 1)) {
        throw std::invalid_argument("detect_online: the expected length is not a finite number > 1");
    }
    if (window < 1) throw std::invalid_argument("detect_online: the window is below 1");
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::all_of(series.begin(), series.end(), finite)) {
        throw std::invalid_argument("detect_online: the series holds a value that is not finite");
    }
    OnlineDetection result;
    Detector detector(1 / expected_length);
    const std::vector<double> values = times_power_of_two(series, -unit_exponent(series));
    for (std::size_t at = 0; at < values.size(); ++at) {
        detector.take(values, at);
        result.just_changed.push_back(detector.changed_since(at + 1 - std::min(window, at + 1)));
        result.length.push_back(at - detector.likeliest_start() + 1);
    }
    return result;
}

}  // namespace entente::graph
