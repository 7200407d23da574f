// bench_segmentation TIMES FOLDER: what segment() takes, as a user calls it ("default"), and set to do what a
// plain PELT does ("same"), beside that ("PELT"). Lines of work, who, CPU seconds (the least of TIMES runs),
// number of shifts, cost and, if few, the shifts, for table.py. Writes short series to FOLDER, a value a
// line, for strucchange.R, and says what segment() takes for them.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "bench/clock.hpp"
#include "bench/phases/simulated.hpp"
#include "entente/graph/segmentation.hpp"

namespace {

using namespace entente;

struct Result {
    double seconds = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> starts;
    double cost = 0;
};

// Killick, Fearnhead & Eckley (2012), with noise 1 and segments of one value and more.
Result plain_pelt(const std::vector<double>& values, double penalty) {
    const bench::Clock clock;
    const std::size_t n = values.size();
    std::vector<double> sum(n + 1);
    std::vector<double> squares(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
        sum[i + 1] = sum[i] + values[i];
        squares[i + 1] = squares[i] + values[i] * values[i];
    }
    std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> last(n + 1);
    best[0] = -penalty;
    std::vector<std::size_t> starts;
    std::vector<double> costs;
    for (std::size_t end = 1; end <= n; ++end) {
        starts.push_back(end - 1);
        costs.resize(starts.size());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::size_t start = starts[i];
            const double rise = sum[end] - sum[start];
            costs[i] = best[start] + penalty + squares[end] - squares[start] -
                       rise * rise / static_cast<double>(end - start);
            if (costs[i] < best[end]) {
                best[end] = costs[i];
                last[end] = start;
            }
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (costs[i] <= best[end] + penalty) starts[kept++] = starts[i];
        }
        starts.resize(kept);
    }
    Result result{clock.cpu(), {}, best[n]};
    for (std::size_t end = n; last[end] > 0; end = last[end]) result.starts.push_back(last[end]);
    return result;
}

Result ours(const std::vector<double>& values, const graph::SegmentationOptions& options, int times) {
    Result result;
    for (int i = 0; i < times; ++i) {
        const bench::Clock clock;
        const graph::Segmentation found = graph::segment(values, options);
        result = {std::min(result.seconds, clock.cpu()), found.starts, found.cost};
    }
    return result;
}

// Standard normal noise about a level that changes, or not.
std::vector<double> series(const std::string& kind, std::size_t n) {
    graph::RandomLevel random(n);
    if (kind == "constant") return std::vector<double>(n, 1.0);
    std::vector<double> values = bench::simulated(bench::Noise::normal, n, random);
    if (kind == "one") bench::raise(values, n / 2, n, 2);
    if (kind == "many") {
        for (std::size_t first = 100; first < n; first += 200) {
            bench::raise(values, first, std::min(first + 100, n), 3);
        }
    }
    if (kind == "trend") {
        for (std::size_t i = 0; i < n; ++i) values[i] += 10 * static_cast<double>(i) / static_cast<double>(n);
    }
    return values;
}

void print(const std::string& work, const char* who, const Result& result) {
    std::printf("%s\t%s\t%.6f\t%zu\t%.6f\t", work.c_str(), who, result.seconds, result.starts.size(),
                result.cost);
    if (result.starts.size() < 10) {
        for (const std::size_t start : result.starts) std::printf("%zu ", start);
    }
    std::printf("\n");
    std::fflush(stdout);
}

void measure(const std::string& kind, std::size_t n, int times) {
    const std::vector<double> values = series(kind, n);
    const std::string work = kind + "-" + std::to_string(n);
    print(work, "default", ours(values, {}, times));
    // Where nothing is ever ruled out PELT takes the square of n: at a million, the better part of an hour.
    if (kind != "many" && n > (kind == "nothing" ? 100'000U : 10'000U)) return;
    graph::SegmentationOptions same;
    same.penalty = 2 * std::log(static_cast<double>(n));
    same.noise = 1;
    same.min_length = 1;
    same.rein_in = false;
    print(work, "same", ours(values, same, times));
    print(work, "PELT", plain_pelt(values, *same.penalty));
}

// With two shifts, at a third and two thirds. As strucchange.R cuts them: 5 values and more.
void measure_short(std::size_t n, const std::string& folder) {
    constexpr int times = 20;
    std::vector<double> values = series("nothing", n);
    bench::raise(values, n / 3, 2 * n / 3, 2);
    const std::string work = "strucchange-" + std::to_string(n);
    std::ofstream file(folder + "/" + work);
    file.precision(17);
    for (const double value : values) file << value << '\n';
    graph::SegmentationOptions options;
    options.rule = graph::PenaltyRule::bic;
    options.min_length = 5;
    options.rein_in = false;
    print(work, "default", ours(values, options, times));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const int times = std::max(std::atoi(argv[1]), 1);
    for (const std::size_t n : {100U, 300U}) measure_short(n, argv[2]);
    for (const char* kind : {"nothing", "constant", "one", "many", "trend"}) {
        for (const std::size_t n : {10'000U, 100'000U, 1'000'000U}) measure(kind, n, times);
    }
}
