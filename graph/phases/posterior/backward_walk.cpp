// Idea: let F(e) be the sum, over all segmentations of the values before e, of prior times marginal
// likelihood. Its terms by the start s of the last segment are F(s) * odds * evidence(s, e), and their shares
// of F(e) are the probabilities with which a walk that stands at e steps back to s. The walks from n to 0 are
// the segmentations, each with its posterior probability (Fearnhead 2006, sections 2 and 3, from the other
// end). F alone needs logarithms; all that is asked afterwards is a sum of products of those shares.
//
// Numbers of shifts are counted along the walk. Most counts are then all but impossible at most places, so
// each place keeps the band of counts whose probability is above 1e-40, and steps less probable than that are
// not taken: 1e-40 times all steps of 20,000 values is far below rounding.
#include "graph/phases/posterior/backward_walk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::graph {

namespace {

constexpr double negligible = 1e-40;
constexpr double log_negligible = -92.2;
constexpr double impossible = -std::numeric_limits<double>::infinity();

}  // namespace

void Band::add_next(const Band& other, double share) {
    const std::size_t from = other.first + 1;
    const std::size_t count = other.values.size();
    if (values.empty()) first = from;
    if (from < first) {
        values.insert(values.begin(), first - from, 0.0);
        first = from;
    }
    values.resize(std::max(values.size(), from + count - first), 0.0);
    double* const to = values.data() + (from - first);
    for (std::size_t i = 0; i < count; ++i) to[i] += share * other.values[i];
}

void Band::trim() {
    const auto matters = [](double value) { return value > negligible; };
    const auto begin = std::find_if(values.begin(), values.end(), matters);
    const auto end = std::find_if(values.rbegin(), values.rend(), matters).base();
    if (begin >= end) {
        values.clear();
        return;
    }
    values.erase(end, values.end());
    first += static_cast<std::size_t>(begin - values.begin());
    values.erase(values.begin(), begin);
}

BackwardWalk::BackwardWalk(const SegmentModel& model, std::size_t n, std::size_t min_length, double log_odds)
    : model_(model),
      n_(n),
      min_length_(std::min(min_length, n)),
      log_odds_(log_odds),
      log_total_(n + 1, impossible),
      row_(n) {
    log_total_[0] = 0;
    for (std::size_t end = min_length_; end <= n; ++end) {
        const std::span<const double> logs = terms(end);
        const double greatest = *std::max_element(logs.begin(), logs.end());
        double sum = 0;
        for (const double log : logs) {
            if (log - greatest > log_negligible) sum += std::exp(log - greatest);
        }
        log_total_[end] = greatest + std::log(sum);
    }
}

std::span<double> BackwardWalk::terms(std::size_t end) {
    const std::span<double> logs = std::span(row_).first(end < min_length_ ? 0 : end - min_length_ + 1);
    if (logs.empty()) return logs;
    model_.evidence(end, logs);
    for (std::size_t s = 1; s < logs.size(); ++s) logs[s] += log_total_[s] + log_odds_;
    return logs;
}

std::span<const double> BackwardWalk::row(std::size_t end) {
    const std::span<double> shares = terms(end);
    for (double& share : shares) {
        const double log = share - log_total_[end];
        share = log > log_negligible ? std::exp(log) : 0;
    }
    return shares;
}

std::vector<Band> visits(BackwardWalk& walk) {
    const std::size_t n = walk.size();
    std::vector<Band> result(n + 1);
    result[n] = {0, {1.0}};
    for (std::size_t end = n; end > 0; --end) {
        result[end].trim();
        if (result[end].values.empty()) continue;
        const std::span<const double> shares = walk.row(end);
        for (std::size_t s = 0; s < shares.size(); ++s) {
            if (shares[s] > 0) result[s].add_next(result[end], shares[s]);
        }
    }
    return result;
}

}  // namespace entente::graph
