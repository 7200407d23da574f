// The posterior of shifts the slow way: every segmentation by itself, and the marginal likelihood of a
// segment as the product of what is expected of each value after those before it.
#pragma once

#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <utility>
#include <vector>

#include "graph/phases/posterior/prior.hpp"

namespace entente::test {

/// What one segment says: log marginal likelihood and posterior mean of the level.
struct Judged {
    double log_evidence = 0;
    double level = 0;
};
using Judge = std::function<Judged(const std::vector<double>&)>;

inline double log_normal_density(double x, double mean, double variance) {
    return -(x - mean) * (x - mean) / (2 * variance) - std::log(2 * std::numbers::pi * variance) / 2;
}

inline Judge judge(const graph::NormalPrior& prior) {
    return [prior](const std::vector<double>& values) {
        Judged result{0, prior.mean};
        const double noise = prior.noise * prior.noise;
        double variance = prior.spread * noise;
        for (const double x : values) {
            result.log_evidence += log_normal_density(x, result.level, variance + noise);
            const double gain = variance / (variance + noise);
            result.level += gain * (x - result.level);
            variance *= 1 - gain;
        }
        return result;
    };
}

inline Judge judge(const graph::NormalGammaPrior& prior) {
    return [prior](const std::vector<double>& values) {
        Judged result{0, prior.level.mean};
        double weight = 1 / prior.level.spread;
        double shape = prior.shape;
        double scale = prior.scale * prior.level.noise * prior.level.noise;
        for (const double x : values) {
            const double freedom = 2 * shape;
            const double spread = scale * (weight + 1) / (shape * weight);
            const double t2 = (x - result.level) * (x - result.level) / spread;
            result.log_evidence += std::lgamma((freedom + 1) / 2) - std::lgamma(freedom / 2) -
                                   std::log(freedom * std::numbers::pi * spread) / 2 -
                                   (freedom + 1) / 2 * std::log1p(t2 / freedom);
            scale += weight * (x - result.level) * (x - result.level) / (2 * (weight + 1));
            result.level = (weight * result.level + x) / (weight + 1);
            weight += 1;
            shape += 0.5;
        }
        return result;
    };
}

inline Judge judge(const graph::GammaPrior& prior) {
    return [prior](const std::vector<double>& counts) {
        double shape = prior.shape;
        double rate = prior.rate;
        double log_evidence = 0;
        for (const double x : counts) {  // negative binomial
            log_evidence += std::lgamma(shape + x) - std::lgamma(shape) - std::lgamma(x + 1) +
                            shape * std::log(rate / (rate + 1)) - x * std::log(rate + 1);
            shape += x;
            rate += 1;
        }
        return Judged{log_evidence, shape / rate};
    };
}

inline Judge judge(const graph::BetaPrior& prior) {
    return [prior](const std::vector<double>& counts) {
        double a = prior.a;
        double b = prior.b;
        double log_evidence = 0;
        const auto log_beta = [](double p, double q) {
            return std::lgamma(p) + std::lgamma(q) - std::lgamma(p + q);
        };
        for (const double x : counts) {  // beta negative binomial
            log_evidence += std::lgamma(prior.size + x) - std::lgamma(prior.size) - std::lgamma(x + 1) +
                            log_beta(a + prior.size, b + x) - log_beta(a, b);
            a += prior.size;
            b += x;
        }
        return Judged{log_evidence, prior.size * b / (a - 1)};
    };
}

struct OneSegmentation {
    std::vector<std::size_t> starts;
    double probability = 0;
    std::vector<double> level;  ///< by position
};

/// All segmentations of a short series, with their posterior probabilities. odds: of each shift.
inline std::vector<OneSegmentation> every_segmentation(const std::vector<double>& series, const Judge& judge,
                                                       std::size_t min_length, double log_odds) {
    const std::size_t n = series.size();
    std::vector<OneSegmentation> all;
    double total = 0;
    for (std::size_t mask = 0; mask < std::size_t{1} << (n - 1); ++mask) {
        OneSegmentation one;
        double log = 0;
        bool possible = true;
        for (std::size_t first = 0; first < n && possible;) {
            std::size_t last = first + 1;
            while (last < n && (mask >> (last - 1) & 1U) == 0) ++last;
            possible = last - first >= min_length || (first == 0 && last == n);
            if (first > 0) {
                one.starts.push_back(first);
                log += log_odds;
            }
            const Judged segment = judge({series.begin() + static_cast<std::ptrdiff_t>(first),
                                          series.begin() + static_cast<std::ptrdiff_t>(last)});
            log += segment.log_evidence;
            one.level.insert(one.level.end(), last - first, segment.level);
            first = last;
        }
        if (!possible) continue;
        one.probability = std::exp(log);
        total += one.probability;
        all.push_back(std::move(one));
    }
    for (OneSegmentation& one : all) one.probability /= total;
    return all;
}

}  // namespace entente::test
