// Idea: the posterior of the places of k shifts, the i-th of them between those asked for beside it. Given
// that there are so many, the prior is the same for all their places, and the segmentations are the paths
// through k rows of places, whose steps are the segments' marginal likelihoods: forward sums from the
// beginning, backward sums from the end, and their product at a place is its posterior (Fearnhead 2006,
// section 2). The credible interval of a shift is the shortest run of places that holds enough of it and
// holds the place asked for; of equally long ones the most probable, then the first.
//
// Convention: without the bounds the i-th of k shifts would often be another one than that meant: where one
// more is about as likely, all those behind it are counted one place on.
#include "graph/phases/posterior/credible_starts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::graph {

namespace {

constexpr double rounding = 1e-12;
constexpr double impossible = -std::numeric_limits<double>::infinity();

// A number at each of the places from `first` on.
struct Places {
    std::size_t first = 0;
    std::vector<double> values;
};

double log_sum(double a, double b) {
    const double greater = std::max(a, b);
    return greater == impossible ? impossible : greater + std::log1p(std::exp(std::min(a, b) - greater));
}

// Row i: where the i-th start may be. Before the first row there is the beginning, after the last the end.
std::vector<Places> rows_of(std::span<const std::size_t> starts, std::size_t n, std::size_t min_length) {
    std::vector<Places> rows{{0, {impossible}}};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t first = (i == 0 ? 0 : starts[i - 1]) + min_length;
        const std::size_t last = (i + 1 < starts.size() ? starts[i + 1] : n) - min_length;
        rows.push_back({first, std::vector<double>(last - first + 1, impossible)});
    }
    rows.push_back({n, {impossible}});
    return rows;
}

// Calls take(a, b, log evidence) for the segments from a place of one row to one of the next.
template <class Take>
void each_step(const SegmentModel& model, const Places& from, const Places& to, std::size_t min_length,
               const Take& take) {
    std::vector<double> row;
    for (std::size_t b = 0; b < to.values.size(); ++b) {
        const std::size_t end = to.first + b;
        if (end < from.first + min_length) continue;
        row.resize(std::min(end - min_length, from.first + from.values.size() - 1) + 1);
        model.evidence(end, row);
        for (std::size_t start = from.first; start < row.size(); ++start)
            take(start - from.first, b, row[start]);
    }
}

// By start: the posterior of its place.
std::vector<Places> posteriors(const SegmentModel& model, std::size_t n, std::span<const std::size_t> starts,
                               std::size_t min_length) {
    std::vector<Places> forward = rows_of(starts, n, min_length);
    std::vector<Places> backward = forward;
    forward.front().values = {0};
    backward.back().values = {0};
    for (std::size_t i = 1; i < forward.size(); ++i) {
        const std::vector<double>& before = forward[i - 1].values;
        std::vector<double>& here = forward[i].values;
        each_step(
            model, forward[i - 1], forward[i], min_length,
            [&](std::size_t a, std::size_t b, double log) { here[b] = log_sum(here[b], before[a] + log); });
    }
    for (std::size_t i = backward.size() - 1; i > 1; --i) {
        std::vector<double>& here = backward[i - 1].values;
        const std::vector<double>& after = backward[i].values;
        each_step(
            model, backward[i - 1], backward[i], min_length,
            [&](std::size_t a, std::size_t b, double log) { here[a] = log_sum(here[a], log + after[b]); });
    }
    const double total = forward.back().values.front();
    std::vector<Places> result(forward.begin() + 1, forward.end() - 1);
    for (std::size_t i = 0; i < result.size(); ++i) {
        std::vector<double>& values = result[i].values;
        for (std::size_t s = 0; s < values.size(); ++s) {
            values[s] = std::exp(values[s] + backward[i + 1].values[s] - total);
        }
    }
    return result;
}

CredibleStart shortest(const Places& places, std::size_t start, double level) {
    const std::vector<double>& p = places.values;
    const std::size_t held = start - places.first;
    std::vector<double> below{0};
    for (const double value : p) below.push_back(below.back() + value);
    std::size_t best_first = 0;
    std::size_t best_last = p.size() - 1;
    std::size_t last = held;
    for (std::size_t first = 0; first <= held; ++first) {
        const auto mass = [&](std::size_t a, std::size_t b) { return below[b + 1] - below[a]; };
        while (last + 1 < p.size() && mass(first, last) < level - rounding) ++last;
        if (mass(first, last) < level - rounding) break;
        const std::size_t length = last - first;
        const std::size_t best = best_last - best_first;
        if (length < best || (length == best && mass(first, last) > mass(best_first, best_last) + rounding)) {
            best_first = first;
            best_last = last;
        }
    }
    return {places.first + best_first, places.first + best_last, 0};
}

// A segmentation without a start in [first, last] has one segment across it.
void add_probabilities(BackwardWalk& walk, std::span<const Band> visited,
                       std::vector<CredibleStart>& intervals) {
    std::vector<double> across(intervals.size());
    std::vector<double> below;
    for (std::size_t end = walk.size(); end > intervals.front().first; --end) {
        double here = 0;
        for (const double p : visited[end].values) here += p;
        if (!(here > 0)) continue;
        below.assign(1, 0.0);
        for (const double share : walk.row(end)) below.push_back(below.back() + share);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            if (intervals[i].last >= end) continue;
            across[i] += here * below[std::min(intervals[i].first, below.size() - 1)];
        }
    }
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        intervals[i].probability = std::clamp(1 - across[i], 0.0, 1.0);
    }
}

}  // namespace

std::vector<CredibleStart> credible_starts(BackwardWalk& walk, const SegmentModel& model,
                                           std::span<const Band> visited, std::span<const std::size_t> starts,
                                           std::size_t min_length, double level) {
    std::vector<CredibleStart> intervals;
    if (starts.empty()) return intervals;
    const std::vector<Places> places = posteriors(model, walk.size(), starts, min_length);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        intervals.push_back(shortest(places[i], starts[i], level));
    }
    add_probabilities(walk, visited, intervals);
    return intervals;
}

}  // namespace entente::graph
