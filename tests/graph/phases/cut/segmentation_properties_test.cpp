#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/excursions.hpp"
#include "graph/phases/cut/kept.hpp"

namespace entente::graph {
namespace {

using Series = std::vector<double>;

// An independent, slow twin: every set of shifts, each cost from its definition.

double sum_of_squares(const Series& values, std::size_t first, std::size_t last) {
    double mean = 0;
    for (std::size_t i = first; i < last; ++i) mean += values[i] / static_cast<double>(last - first);
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += (values[i] - mean) * (values[i] - mean);
    return sum;
}

struct Optimum {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t shifts = 0;
};

/// Infinite when a segment is too short.
double cost_of(const Series& values, const std::vector<std::size_t>& starts, double noise, double penalty,
               std::size_t min_length) {
    double cost = penalty * static_cast<double>(starts.size());
    std::size_t from = 0;
    for (std::size_t i = 0; i <= starts.size(); ++i) {
        const std::size_t to = i < starts.size() ? starts[i] : values.size();
        if (to - from < min_length) return std::numeric_limits<double>::infinity();
        cost += sum_of_squares(values, from, to) / (noise * noise);
        from = to;
    }
    return cost;
}

Optimum best_of_all(const Series& values, double noise, double penalty, std::size_t min_length) {
    Optimum best;
    for (std::size_t set = 0; set < std::size_t{1} << (values.size() - 1); ++set) {
        std::vector<std::size_t> starts;
        for (std::size_t i = 1; i < values.size(); ++i) {
            if ((set >> (i - 1) & 1) != 0) starts.push_back(i);
        }
        const double cost = cost_of(values, starts, noise, penalty, min_length);
        const bool tie = std::abs(cost - best.cost) < 1e-7;
        if (tie ? starts.size() < best.shifts : cost < best.cost) best = {cost, starts.size()};
    }
    return best;
}

/// In [low, high), evenly from the first case on.
template <class Number = int>
Number draw(Number low, Number high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(low, high));
}

/// Up to 12 values of a few kinds: whole numbers (many ties), fine ones, steps with a wiggle.
Series any_short_series() {
    const auto n = draw<std::size_t>(1, 13);
    const auto kind = draw(0, 3);
    Series values;
    for (std::size_t i = 0; i < n; ++i) {
        const double coarse = draw(-3, 4);
        const double fine = draw(-1000, 1001) / 1000.0;
        const double step = i < n / 2 ? 0 : 5;
        values.push_back(kind == 0 ? coarse : kind == 1 ? fine : step + fine);
    }
    return values;
}

RC_GTEST_PROP(Segmentation, CostsWhatTheBestOfAllSegmentationsCosts, ()) {
    const Series values = any_short_series();
    SegmentationOptions options;
    options.min_length = draw<std::size_t>(1, 4);
    options.penalty = draw(0, 100) / 10.0;
    options.least_noise = 0.01;
    const Segmentation found = segment(values, options);
    if (values.size() < 2 * options.min_length) {
        RC_ASSERT(found.starts.empty());
        return;
    }
    if (found.noise > 0) {
        const auto left_out = excursions_of(values, found.noise, *options.penalty, options.min_length);
        RC_ASSERT(found.isolated == left_out);
    }
    const Kept kept(values.size(), found.isolated);
    const Series cut = kept.of(values);
    if (cut.size() < 2 * options.min_length) {
        RC_ASSERT(found.starts.empty());
        return;
    }
    const Optimum best = best_of_all(cut, found.noise, *options.penalty, options.min_length);
    RC_ASSERT(std::abs(found.cost - best.cost) < 1e-6);
    RC_ASSERT(found.starts.size() == best.shifts);
    std::vector<std::size_t> starts;
    for (const std::size_t start : found.starts) starts.push_back(kept.before(start));
    const double again = cost_of(cut, starts, found.noise, *options.penalty, options.min_length);
    RC_ASSERT(std::abs(found.cost - again) < 1e-6);
}

RC_GTEST_PROP(Segmentation, RangesHoldTheStartsThatCostLittleMore, ()) {
    const Series values = any_short_series();
    SegmentationOptions options;
    options.min_length = 1;  // nothing is reined in
    options.penalty = draw(0, 60) / 10.0;
    const Segmentation found = segment(values, options);
    RC_ASSERT(found.ranges.size() == found.starts.size());
    for (std::size_t i = 0; i < found.starts.size(); ++i) {
        const std::size_t from = i == 0 ? 0 : found.starts[i - 1];
        const std::size_t to = i + 1 < found.starts.size() ? found.starts[i + 1] : values.size();
        RC_ASSERT(found.ranges[i].first <= found.starts[i]);
        RC_ASSERT(found.ranges[i].second >= found.starts[i]);
        const auto cost = [&](std::size_t at) {
            return (sum_of_squares(values, from, at) + sum_of_squares(values, at, to)) /
                   (found.noise * found.noise);
        };
        for (std::size_t at = from + 1; at < to; ++at) {
            const double more = cost(at) - cost(found.starts[i]);
            const bool outside = at < found.ranges[i].first || at > found.ranges[i].second;
            if (outside) RC_ASSERT(more > 3.84 - 1e-6);
            if (at == found.ranges[i].first || at == found.ranges[i].second) RC_ASSERT(more < 3.84 + 1e-6);
        }
    }
}

RC_GTEST_PROP(Segmentation, MirroringTheSeriesMirrorsTheResult, ()) {
    const Series values = any_short_series();
    Series mirrored;
    for (const double value : values) mirrored.push_back(-value);
    const Segmentation a = segment(values);
    const Segmentation b = segment(mirrored);
    RC_ASSERT(a.starts == b.starts);
    RC_ASSERT(a.ranges == b.ranges);
    RC_ASSERT(a.isolated == b.isolated);
    RC_ASSERT(a.noise == b.noise);
    for (std::size_t i = 0; i < a.means.size(); ++i) RC_ASSERT(a.means[i] == -b.means[i]);
}

RC_GTEST_PROP(Segmentation, DoesNotDependOnUnitOrOrigin, ()) {
    const Series values = any_short_series();
    const double unit = std::ldexp(1.0, draw(-20, 21));
    Series converted;
    for (const double value : values) converted.push_back(value * unit);
    const Segmentation a = segment(values);
    const Segmentation b = segment(converted);
    RC_ASSERT(a.starts == b.starts);
    RC_ASSERT(std::abs(a.cost - b.cost) < 1e-6);
    for (std::size_t i = 0; i < a.means.size(); ++i) {
        RC_ASSERT(std::abs(a.means[i] * unit - b.means[i]) <= 1e-9 * unit);
    }
}

}  // namespace
}  // namespace entente::graph
