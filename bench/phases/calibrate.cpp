// bench_calibrate [SHARE [LENGTH]]: the penalties of PenaltyRule::tested, for
// graph/phases/cut/tested_penalties.hpp.
//
// Draws series of independent normal values, seeded, and finds for each the penalty from which on segment()
// sees no shift in it; what 5 % of the series exceed is the penalty that belongs to their length. Lines for
// each length (or LENGTH only), with the noise estimated and known, for min_length 1, 2 and 5. SHARE (1):
// that part of the series. It takes about 45 minutes of one processor, with SHARE 0.01 a minute.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <random>
#include <vector>

#include "graph/phases/cut/fpop.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/cut/prepared.hpp"

namespace {

using namespace entente::graph;

constexpr double false_alarms = 0.05;
constexpr std::size_t lengths[] = {4,  5,  6,  7,  8,  9,   10,  11,  12,   13,   14,     15,      16,
                                   17, 18, 19, 20, 21, 22,  23,  24,  25,   26,   27,     28,      29,
                                   30, 35, 40, 50, 70, 100, 200, 500, 1000, 2000, 10'000, 100'000, 1'000'000};
constexpr std::size_t longest_estimated = 2000;  // beyond, the estimate is as good as the truth
constexpr std::size_t longest_own = 1000;
constexpr std::size_t longest_weighted = 100;

class NormalValues {
public:
    explicit NormalValues(std::uint64_t seed) : engine_(seed) {}

    // Box and Muller: both of a pair.
    void fill(std::vector<double>& values) {
        for (std::size_t i = 0; i < values.size(); i += 2) {
            const double radius = std::sqrt(-2 * std::log(uniform()));
            const double angle = 2 * std::numbers::pi * uniform();
            values[i] = radius * std::cos(angle);
            if (i + 1 < values.size()) values[i + 1] = radius * std::sin(angle);
        }
    }

private:
    double uniform() { return (static_cast<double>(engine_() >> 11U) + 0.5) / 9007199254740992.0; }

    std::mt19937_64 engine_;
};

// The penalty from which on the series shows no shift, if above `from`; else `from`. Each optimum found says
// from which penalty on it is none any more; what is reined in depends on the penalty, so a step leads to
// the next, not to the end.
double last_penalty(const std::vector<double>& series, SegmentationOptions options, double from) {
    double penalty = from;
    for (;;) {
        options.penalty = penalty;
        const Prepared prepared = prepare(series, options);
        if (!prepared.divisible) return penalty;
        const MeanCost* const mean = std::get_if<MeanCost>(&prepared.costs);
        const OptimalCut found = mean != nullptr ? fpop(*mean, prepared.n, options.min_length, penalty)
                                                 : cut(prepared.costs, prepared.n, prepared.search);
        const std::vector<std::size_t>& starts = found.starts;
        if (starts.empty()) return penalty;
        const double gain = cost_of(prepared.costs, prepared.n, {}, false) -
                            cost_of(prepared.costs, prepared.n, starts, false);
        penalty = std::max(gain / static_cast<double>(starts.size()), penalty * (1 + 1e-6)) + 1e-9;
    }
}

struct Quantile {
    double penalty = 0;
    double error = 0;
};

Quantile calibrated(std::size_t n, const SegmentationOptions& options, std::size_t count) {
    NormalValues values(n);
    std::vector<double> series(n);
    std::vector<double> penalties;
    const double from = std::max(4.0, std::log(static_cast<double>(n)));
    for (std::size_t i = 0; i < count; ++i) {
        values.fill(series);
        penalties.push_back(last_penalty(series, options, from));
    }
    std::sort(penalties.begin(), penalties.end());
    const auto at = [&](double share) {
        const auto place = static_cast<std::size_t>((1 - share) * static_cast<double>(count));
        return penalties[std::min(place, count - 1)];
    };
    // Standard error by the order statistics one standard error of the share to either side.
    const double share_error = std::sqrt(false_alarms * (1 - false_alarms) / static_cast<double>(count));
    return {at(false_alarms),
            (at(std::max(false_alarms - share_error, 0.0)) - at(false_alarms + share_error)) / 2};
}

enum class Spread { estimated, known, own };  // own: of each segment, SegmentCost::mean_variance

std::size_t series_of_length(std::size_t n, Spread spread, double share) {
    double most = n <= 200 ? 200'000 : n <= 2000 ? 20'000 : n <= 10'000 ? 6000 : n <= 100'000 ? 2000 : 500;
    if (spread == Spread::own) most /= 10;  // it takes the square of n
    return std::max<std::size_t>(static_cast<std::size_t>(share * most), 100);
}

void print(std::size_t n, Spread spread, double share) {
    const std::size_t count = series_of_length(n, spread, share);
    const char* const names[] = {"estimated", "known", "own"};
    std::printf("%8zu %8zu  %-9s", n, count, names[static_cast<std::size_t>(spread)]);
    for (const std::size_t min_length : {1U, 2U, 5U}) {
        SegmentationOptions options;
        options.min_length = min_length;
        if (spread == Spread::known) options.noise = 1;
        if (spread == Spread::own) options.cost = SegmentCost::mean_variance;
        const Quantile found = calibrated(n, options, count);
        std::printf("  %6.3f (%.3f)", found.penalty, found.error);
        std::fflush(stdout);
    }
    std::printf("\n");
}

// Mean and mean square of true over estimated variance, for graph/phases/cut/joint_penalty.cpp.
void print_noise_weights(double share) {
    std::printf("\n%8s  mean and mean square of 1 / estimated variance\n", "n");
    for (const std::size_t n : lengths) {
        if (n > longest_weighted) break;
        const std::size_t count = series_of_length(n, Spread::known, share);
        NormalValues values(n);
        std::vector<double> series(n);
        double sum = 0;
        double squares = 0;
        for (std::size_t i = 0; i < count; ++i) {
            values.fill(series);
            const double weight = std::pow(noise_scale(series), -2);
            sum += weight / static_cast<double>(count);
            squares += weight * weight / static_cast<double>(count);
        }
        std::printf("%8zu  %.2f  %.2f\n", n, sum, squares);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const double share = argc > 1 ? std::atof(argv[1]) : 1;
    const std::size_t only = argc > 2 ? static_cast<std::size_t>(std::atoll(argv[2])) : 0;
    std::printf("%8s %8s  %-9s  %s\n", "n", "series", "noise", "min_length 1, 2 and 5 (standard errors)");
    for (const std::size_t n : lengths) {
        if (only != 0 && n != only) continue;
        if (n <= longest_estimated) print(n, Spread::estimated, share);
        print(n, Spread::known, share);
        if (n <= longest_own) print(n, Spread::own, share);
    }
    if (only == 0) print_noise_weights(share);
}
