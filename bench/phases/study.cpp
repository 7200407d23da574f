// The simulation study of docs/phases.md: how often segment() and its company are right, on series whose
// shifts are known. Prints Markdown tables; the same seeds give the same tables.
//
//     bench_phase_study [SERIES]     series per row, 2000 unless said otherwise; a quarter where the
//                                    posterior is asked
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/phases/simulated.hpp"
#include "entente/graph/segmentation.hpp"
#include "entente/graph/shift_posterior.hpp"

namespace {

using namespace entente;
using bench::Noise;
using bench::simulated;
using Series = std::vector<double>;

constexpr std::size_t permutations = 199;
constexpr std::size_t near = 3;  // a shift found so near to a true one is that one

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

bool found_near(const std::vector<std::size_t>& starts, std::size_t place) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::size_t start) { return start <= place + near && place <= start + near; });
}

graph::SegmentationOptions with(graph::PenaltyRule rule) {
    graph::SegmentationOptions options;
    options.rule = rule;
    return options;
}

void false_positives(std::size_t series) {
    std::printf("| noise | values | tested | bic | mbic | p <= 0.05 | posterior above 1/2 |\n");
    std::printf("|---|--:|--:|--:|--:|--:|--:|\n");
    for (const Noise noise : {Noise::normal, Noise::dependent, Noise::heavy}) {
        for (const std::size_t n : {20U, 30U, 50U, 69U, 100U, 200U}) {
            std::array<std::size_t, 5> wrong{};
            const std::size_t few = std::max<std::size_t>(series / 4, 1);
            for (std::size_t i = 0; i < series; ++i) {
                graph::RandomLevel random(graph::seed_of(n, i));
                const Series values = simulated(noise, n, random);
                const std::array rules{graph::PenaltyRule::tested, graph::PenaltyRule::bic,
                                       graph::PenaltyRule::mbic};
                for (std::size_t rule = 0; rule < 3; ++rule) {
                    if (!graph::segment(values, with(rules[rule])).starts.empty()) ++wrong[rule];
                }
                const auto p = graph::block_permutation_p(values, {}, {0, permutations, i});
                if (p && *p <= 0.05) ++wrong[3];
                if (i < few && graph::shift_posterior(values, {}).number[0] < 0.5) ++wrong[4];
            }
            std::printf("| %s | %zu | %.1f | %.1f | %.1f | %.1f | %.1f |\n", bench::name_of(noise), n,
                        percent(wrong[0], series), percent(wrong[1], series), percent(wrong[2], series),
                        percent(wrong[3], series), percent(wrong[4], few));
        }
    }
}

// A series with a level raised between two places; a shift at the end of the series is none.
struct Design {
    const char* name;
    std::size_t n;
    std::size_t first;
    std::size_t last;
};

constexpr std::array designs{Design{"10 and 10 values", 20, 10, 20}, Design{"20 and 20", 40, 20, 40},
                             Design{"59 and 10", 69, 59, 69}, Design{"25, 10 and 25", 60, 25, 35},
                             Design{"50 and 50", 100, 50, 100}};

void power(std::size_t series) {
    std::printf("| levels | height | tested | bic | mbic | p <= 0.05 |\n|---|--:|--:|--:|--:|--:|\n");
    for (const Design& design : designs) {
        for (const double height : {1.0, 1.5, 2.0, 3.0}) {
            std::array<std::size_t, 4> right{};
            for (std::size_t i = 0; i < series; ++i) {
                graph::RandomLevel random(graph::seed_of(1000 + design.n, i));
                Series values = simulated(Noise::normal, design.n, random);
                bench::raise(values, design.first, design.last, height);
                const std::array rules{graph::PenaltyRule::tested, graph::PenaltyRule::bic,
                                       graph::PenaltyRule::mbic};
                for (std::size_t rule = 0; rule < 3; ++rule) {
                    const auto starts = graph::segment(values, with(rules[rule])).starts;
                    const bool up = found_near(starts, design.first);
                    const bool down = design.last == design.n || found_near(starts, design.last);
                    if (up && down) ++right[rule];
                }
                const auto p = graph::block_permutation_p(values, {}, {0, permutations, i});
                if (p && *p <= 0.05) ++right[3];
            }
            std::printf("| %s | %.1f | %.1f | %.1f | %.1f | %.1f |\n", design.name, height,
                        percent(right[0], series), percent(right[1], series), percent(right[2], series),
                        percent(right[3], series));
        }
    }
}

// How often the intervals of the shifts found hold the true ones, where as many were found.
struct Coverage {
    std::size_t series = 0;
    std::size_t shifts = 0;
    std::array<std::size_t, 2> covered{};  // by the credible intervals, by the likelihood ranges
    std::array<std::size_t, 2> length{};

    void add(const Series& values, const std::vector<std::size_t>& places) {
        const graph::Segmentation found = graph::segment(values);
        if (found.starts.size() != places.size()) return;
        ++series;
        const auto credible = graph::shift_posterior(values, found.starts).intervals;
        for (std::size_t i = 0; i < places.size(); ++i) {
            ++shifts;
            count(0, credible[i].first, credible[i].last, places[i]);
            count(1, found.ranges[i].first, found.ranges[i].second, places[i]);
        }
    }
    void count(std::size_t which, std::size_t first, std::size_t last, std::size_t place) {
        if (first <= place && place <= last) ++covered[which];
        length[which] += last - first + 1;
    }
    [[nodiscard]] double mean_length(std::size_t which) const {
        return shifts == 0 ? 0 : static_cast<double>(length[which]) / static_cast<double>(shifts);
    }
};

void coverage(std::size_t series) {
    std::printf(
        "| levels | height | series with as many shifts | credible interval | its length | "
        "likelihood range | its length |\n|---|--:|--:|--:|--:|--:|--:|\n");
    for (const Design& design : designs) {
        std::vector<std::size_t> places{design.first};
        if (design.last < design.n) places.push_back(design.last);
        for (const double height : {1.0, 1.5, 2.0, 3.0}) {
            Coverage coverage;
            for (std::size_t i = 0; i < series; ++i) {
                graph::RandomLevel random(graph::seed_of(2000 + design.n, i));
                Series values = simulated(Noise::normal, design.n, random);
                bench::raise(values, design.first, design.last, height);
                coverage.add(values, places);
            }
            std::printf("| %s | %.1f | %zu | %.1f | %.1f | %.1f | %.1f |\n", design.name, height,
                        coverage.series, percent(coverage.covered[0], coverage.shifts),
                        coverage.mean_length(0), percent(coverage.covered[1], coverage.shifts),
                        coverage.mean_length(1));
        }
    }
}

// Half of the series have no shift; the others one at any place, between levels that lie as far apart as
// values of the noise do, which is what the prior takes for granted and no more.
void calibration(std::size_t series) {
    constexpr std::size_t n = 60;
    constexpr std::size_t bins = 5;
    std::array<std::size_t, bins> count{};
    std::array<std::size_t, bins> shifted{};
    std::array<double, bins> said{};
    for (std::size_t i = 0; i < series; ++i) {
        graph::RandomLevel random(graph::seed_of(3000, i));
        Series values = simulated(Noise::normal, n, random);
        const bool shift = i % 2 == 1;
        const auto place = 2 + static_cast<std::size_t>(random.uniform() * static_cast<double>(n - 3));
        const double height = random.normal() - random.normal();
        if (shift) bench::raise(values, place, n, height);
        const double any = 1 - graph::shift_posterior(values, {}).number[0];
        const auto bin = std::min(static_cast<std::size_t>(any * bins), bins - 1);
        ++count[bin];
        said[bin] += any;
        if (shift) ++shifted[bin];
    }
    std::printf(
        "| posterior probability of any shift | series | on average | with a shift |\n|---|--:|--:|--:|\n");
    for (std::size_t bin = 0; bin < bins; ++bin) {
        std::printf("| %zu-%zu %% | %zu | %.1f | %.1f |\n", 100 * bin / bins, 100 * (bin + 1) / bins,
                    count[bin], count[bin] == 0 ? 0 : 100 * said[bin] / static_cast<double>(count[bin]),
                    percent(shifted[bin], count[bin]));
    }
}

}  // namespace

int main(int arguments, char** values) {
    const std::size_t series = arguments > 1 ? std::strtoul(values[1], nullptr, 10) : 2000;
    if (series == 0) {
        std::fprintf(stderr, "bench_phase_study [SERIES]: how many series, a number above 0\n");
        return 2;
    }
    std::printf("Shifts found in series without any, percent of %zu series\n\n", series);
    false_positives(series);
    std::printf("\nShifts found within %zu places, percent of %zu series\n\n", near, series);
    power(series);
    std::printf("\nIntervals that hold the true start, percent; levels %.0f %%\n\n", 95.0);
    coverage(series / 2);
    std::printf("\nWhat the posterior says, and what is so, percent\n\n");
    calibration(series);
}
