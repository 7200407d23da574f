// bench_centrality [--benchmark_filter=WORK/WHO] …: see README.md. One thread, whatever TBB finds.
#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include <cstdlib>
#include <cstring>
#include <memory>

#include "bench/centrality/works.hpp"

namespace entente::bench {

void add(const std::string& work, const std::string& who, const std::function<Run()>& prepare,
         const Settings& settings) {
    const auto run = std::make_shared<Run>();
    auto* const registered =
        benchmark::RegisterBenchmark((work + "/" + who).c_str(), [=](benchmark::State& state) {
            if (!*run) *run = prepare();
            Answer answer(0);
            for (auto _ : state) benchmark::DoNotOptimize(answer = (*run)());
            state.counters["check"] = answer.check;
            state.counters["rounds"] = answer.rounds;
            state.counters["share"] = settings.share;
        });
    registered->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);
    if (settings.slow) registered->Iterations(1)->Repetitions(1);
}

double summary(std::span<const double> values) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += values[i] * static_cast<double>(i % 7 + 1);
    return sum;
}

bool whole_works() {
    const char* const asked = std::getenv("BENCH_WHOLE");
    return asked != nullptr && std::strcmp(asked, "1") == 0;
}

}  // namespace entente::bench

int main(int argc, char** argv) {
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    entente::bench::add_ours();
    entente::bench::add_pull_pagerank();
    entente::bench::add_boost();
    entente::bench::add_igraph();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
