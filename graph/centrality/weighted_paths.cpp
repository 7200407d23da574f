// The three share one search from every actor (graph/kernels/weighted_paths.hpp). The length of a tie is
// strength^length_exponent, by default 1/strength; ties of strength 0 carry no path.
//
// Closeness, with r others within reach at distances that sum to s, is (r/s) * r/(n-1), as without lengths;
// harmonic centrality the mean of 1/distance to all others, 1/infinity being 0. Neither is scaled by the mean
// strength, so both have the unit 1/length.
//
// Brandes, Journal of Mathematical Sociology 25 (2001) 163-177; Newman, Physical Review E 64 (2001) 016132;
// Opsahl, Agneessens and Skvoretz, Social Networks 32 (2010) 245-251.
#include "graph/centrality/weighted_paths.hpp"

#include "graph/kernels/weighted_paths.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

const WeightedPaths& paths_of(Measurement& measurement) {
    const TieKind kind = measurement.kind_or(TieKind::all);
    return measurement.once<WeightedPaths>(
        kind, [&] { return weighted_paths(measurement.paths(kind), measurement.options().length_exponent); });
}

template <class Value>
Values by_distances(Measurement& measurement, const Value& value) {
    const double others = static_cast<double>(measurement.size()) - 1;
    Values result;
    result.reserve(measurement.size());
    for (const DistanceSums& sums : paths_of(measurement).distances) result.push_back(value(sums, others));
    return result;
}

}  // namespace

Values weighted_betweenness(Measurement& measurement) {
    if (measurement.size() < 3) return Values(measurement.size());
    const double n = static_cast<double>(measurement.size());
    const bool each_pair_twice = measurement.options().direction == Direction::ignored;
    const double pairs = measurement.options().normalised ? (n - 1) * (n - 2) : each_pair_twice ? 2 : 1;
    Values result;
    result.reserve(measurement.size());
    for (const double sum : paths_of(measurement).betweenness) result.emplace_back(sum / pairs);
    return result;
}

Values weighted_closeness(Measurement& measurement) {
    return by_distances(measurement, [](const DistanceSums& sums, double others) -> std::optional<double> {
        if (!(sums.within_reach > 0)) return std::nullopt;
        return sums.within_reach / sums.length * (sums.within_reach / others);
    });
}

Values weighted_harmonic(Measurement& measurement) {
    return by_distances(measurement, [](const DistanceSums& sums, double others) -> std::optional<double> {
        if (others < 1) return std::nullopt;
        return sums.inverse_length / others;
    });
}

}  // namespace entente::graph
