// bench_read FILE [TIMES]: reads a network, JSON or .db, TIMES over, and prints the median of what one
// reading took as one line of JSON.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/clock.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/json.hpp"

namespace {

using namespace entente;

model::Network read(const std::string& path) {
    if (path.ends_with(".db")) {
        return ingest::read_database(path);
    }
    return ingest::read_json(ingest::read_file(path), path);
}

int run(const std::string& path, std::size_t times) {
    std::vector<double> wall;
    std::vector<double> cpu;
    std::size_t relations = 0;
    for (std::size_t i = 0; i < std::max<std::size_t>(times, 1); ++i) {
        const bench::Clock clock;
        relations = read(path).relations().size();
        wall.push_back(clock.wall());
        cpu.push_back(clock.cpu());
    }
    for (auto* taken : {&wall, &cpu}) {
        std::sort(taken->begin(), taken->end());
    }
    std::printf("{\"wall\": %.6f, \"cpu\": %.6f, \"relations\": %zu}\n", wall[wall.size() / 2],
                cpu[cpu.size() / 2], relations);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_read FILE [TIMES]\n", stderr);
        return 2;
    }
    try {
        return run(argv[1], argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
