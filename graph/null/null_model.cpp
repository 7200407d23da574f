// Numbers of a snapshot beside those of random networks with the same degrees and signs. Network i has a seed
// of its own, mixed from the seed and i, so that threads have no say in what comes out.
//
// p-values count the observed network among the random ones, so that they are never 0: Davison and Hinkley,
// Bootstrap Methods and their Application (1997), section 4.2. Quantiles: type 7 of Hyndman and Fan, The
// American Statistician 50 (1996) 361-365, R's default.
#include "entente/graph/null_model.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/null/rewiring.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

/// Far above what rounding does to equal numbers found on different ways, far below any difference of note.
bool equal_but_for_rounding(double a, double b) {
    return std::abs(a - b) <= std::max(1e-9 * std::max(std::abs(a), std::abs(b)), 1e-12);
}

/// `sorted` is not empty.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = static_cast<double>(sorted.size() - 1) * share;
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 == sorted.size()) return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

/// `defined` is not empty.
NullComparison compared(double observed, std::vector<double> defined) {
    NullComparison result;
    result.networks = defined.size();
    double sum = 0;
    std::size_t greater = 0;
    std::size_t less = 0;
    for (const double value : defined) {
        sum += value;
        const bool equal = equal_but_for_rounding(value, observed);
        if (equal || value > observed) ++greater;
        if (equal || value < observed) ++less;
    }
    const auto n = static_cast<double>(defined.size());
    std::sort(defined.begin(), defined.end());
    result.mean = sum / n;
    result.low = quantile(defined, 0.025);
    result.high = quantile(defined, 0.975);
    result.p_greater = (1 + static_cast<double>(greater)) / (1 + n);
    result.p_less = (1 + static_cast<double>(less)) / (1 + n);
    return result;
}

/// `use(i, network)` for the random networks 0 … n - 1, from several threads.
template <class Use>
void for_each_network(const Snapshot& snapshot, std::size_t n, std::uint64_t seed, const Use& use) {
    const Rewiring rewiring(snapshot);
    parallel_for(0, n, [&](std::size_t i) { use(i, rewiring.network(seed_of(seed, i))); });
}

/// Ranks are halves of whole numbers: held as their doubles, 0 for undefined, they take a quarter of the
/// room.
std::uint32_t packed(const std::optional<double>& rank) {
    return rank ? static_cast<std::uint32_t>(*rank * 2) : 0;
}

std::optional<double> unpacked(std::uint32_t rank) {
    return rank == 0 ? std::nullopt : std::optional(rank / 2.0);
}

/// `options` count networks, not measures.
std::vector<Values> ranks_of(const Snapshot& snapshot, std::span<const Measure* const> rows,
                             MeasureOptions options) {
    options.progress = nullptr;
    std::vector<Values> result = measure(snapshot, rows, options);
    for (Values& values : result) values = ranks(values);
    return result;
}

}  // namespace

Snapshot rewired(const Snapshot& snapshot, std::uint64_t seed) {
    return Rewiring(snapshot).network(seed);
}

NullComparison compare_with_null(std::optional<double> observed,
                                 std::span<const std::optional<double>> in_random_networks) {
    std::vector<double> defined;
    for (const auto& value : in_random_networks) {
        if (value) defined.push_back(*value);
    }
    if (observed && !defined.empty()) return compared(*observed, std::move(defined));
    NullComparison result;
    result.networks = defined.size();
    return result;
}

std::vector<NullComparison> null_comparison(
    const Snapshot& snapshot, std::size_t n, std::uint64_t seed,
    const std::function<std::vector<std::optional<double>>(const Snapshot&)>& numbers) {
    const auto observed = numbers(snapshot);
    std::vector<std::optional<double>> random(observed.size() * n);  // number by number
    for_each_network(snapshot, n, seed, [&](std::size_t i, const Snapshot& network) {
        const auto found = numbers(network);
        if (found.size() != observed.size()) {
            throw std::invalid_argument("as many numbers are needed of every random network");
        }
        for (std::size_t k = 0; k < found.size(); ++k) random[k * n + i] = found[k];
    });
    std::vector<NullComparison> result;
    for (std::size_t k = 0; k < observed.size(); ++k) {
        result.push_back(compare_with_null(observed[k], std::span(random).subspan(k * n, n)));
    }
    return result;
}

Values ranks(const Values& values) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return *values[a] != *values[b] ? *values[a] > *values[b] : a < b;
    });
    Values result(values.size());
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && equal_but_for_rounding(*values[order[first]], *values[order[last]])) {
            ++last;
        }
        const double mean = static_cast<double>(first + 1 + last) / 2;
        for (std::size_t at = first; at < last; ++at) result[order[at]] = mean;
    }
    return result;
}

std::vector<std::vector<RankComparison>> rank_comparison(const Snapshot& snapshot,
                                                         std::span<const Measure* const> rows,
                                                         const MeasureOptions& options, std::size_t n,
                                                         std::uint64_t seed) {
    const std::size_t actors = snapshot.actors().size();
    const std::vector<Values> observed = ranks_of(snapshot, rows, options);
    std::vector<std::uint32_t> random(rows.size() * actors * n);  // by measure, by vertex, by network
    model::expect(options.progress, n, "random networks");
    for_each_network(snapshot, n, seed, [&](std::size_t i, const Snapshot& network) {
        const std::vector<Values> found = ranks_of(network, rows, options);
        for (std::size_t m = 0; m < rows.size(); ++m) {
            for (std::size_t v = 0; v < actors; ++v) random[(m * actors + v) * n + i] = packed(found[m][v]);
        }
        model::advance(options.progress);
    });
    std::vector<std::vector<RankComparison>> result(rows.size());
    Values of_one(n);
    for (std::size_t m = 0; m < rows.size(); ++m) {
        for (std::size_t v = 0; v < actors; ++v) {
            const auto at = random.begin() + static_cast<std::ptrdiff_t>((m * actors + v) * n);
            std::transform(at, at + static_cast<std::ptrdiff_t>(n), of_one.begin(), unpacked);
            result[m].push_back({observed[m][v], compare_with_null(observed[m][v], of_one)});
        }
    }
    return result;
}

}  // namespace entente::graph
