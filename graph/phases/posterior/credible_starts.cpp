// Idea: the i-th of exactly k shifts is at s in the segmentations whose walk comes to s after k - i + 1
// segments and from there to 0 after i more; the product of the two probabilities, over that of k shifts, is
// the posterior of its place. Its credible interval is the shortest run of places that holds enough of it and
// holds the shift asked for; of equally long ones the most probable, then the first.
//
// Convention: if exactly k shifts have less than 1e-25 of the posterior, it would be read off what was thrown
// away as negligible. The shift's place is then that of one shift between its neighbours, which are held.
#include "graph/phases/posterior/credible_starts.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

constexpr double least_number = 1e-25;
constexpr double rounding = 1e-12;

// Places from `first` on.
struct Places {
    std::size_t first = 0;
    std::vector<double> probability;  // sums to 1
};

void normalise(Places& places) {
    double sum = 0;
    for (const double p : places.probability) sum += p;
    for (double& p : places.probability) p /= sum;
}

Places of_so_many(std::span<const Band> visited, std::span<const Band> arrived, std::size_t i,
                  std::size_t k) {
    Places places{0, std::vector<double>(arrived.size() - 1)};
    for (std::size_t s = 1; s + 1 < arrived.size(); ++s) {
        places.probability[s] = visited[s][k - i] * arrived[s][i + 1];
    }
    normalise(places);
    return places;
}

Places between_neighbours(const SegmentModel& model, std::size_t from, std::size_t to,
                          std::size_t min_length) {
    Places places{from + min_length, {}};
    std::vector<double> logs;
    std::vector<double> left(from + 1);
    std::vector<double> right(to - min_length + 1);
    model.evidence(to, right);
    for (std::size_t s = from + min_length; s + min_length <= to; ++s) {
        model.evidence(s, left);
        logs.push_back(left[from] + right[s]);
    }
    const double greatest = *std::max_element(logs.begin(), logs.end());
    for (const double log : logs) places.probability.push_back(std::exp(log - greatest));
    normalise(places);
    return places;
}

CredibleStart shortest(const Places& places, std::size_t start, double level) {
    const std::vector<double>& p = places.probability;
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
    const std::size_t k = starts.size();
    const bool likely = visited[0][k + 1] > least_number;
    const std::vector<Band> arrived = likely ? arrivals(walk, k) : std::vector<Band>{};
    for (std::size_t i = 0; i < k; ++i) {
        const std::size_t from = i == 0 ? 0 : starts[i - 1];
        const std::size_t to = i + 1 < k ? starts[i + 1] : walk.size();
        const Places places =
            likely ? of_so_many(visited, arrived, i, k) : between_neighbours(model, from, to, min_length);
        intervals.push_back(shortest(places, starts[i], level));
    }
    add_probabilities(walk, visited, intervals);
    return intervals;
}

}  // namespace entente::graph
