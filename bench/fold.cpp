// bench_fold FILE THREADS [OUT.db [CONDITION...]]: folds a GDELT file by month, all types as one, and
// prints what that took, without the start of the program, as one line of JSON. With OUT.db the cells
// are then written there, which is not timed.
#include <cstdio>
#include <cstdlib>

#include "bench/clock.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/events.hpp"

namespace {

using namespace entente;

int fold(int argc, char** argv) {
    ingest::EventOptions options;
    options.types = ingest::EventTypes::none;
    options.threads = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
    options.where.assign(argv + std::min(argc, 4), argv + argc);
    const std::string path = argv[1];
    const bench::Clock clock;
    const ingest::EventImport import =
        ingest::fold_events(*ingest::find_format("gdelt")->events, {&path, 1}, options);
    const std::string took = clock.json();
    std::uint64_t events = 0;
    for (std::size_t i = 0; i < import.cells.size(); ++i) {
        events += import.cells[i].count;
    }
    std::printf("{%s, \"cells\": %zu, \"events\": %llu, \"bytes\": %zu}\n", took.c_str(), import.cells.size(),
                static_cast<unsigned long long>(events), import.cells.size() * sizeof(ingest::Cell));
    if (argc > 3) {
        ingest::write_database(argv[3], import);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: bench_fold FILE THREADS [OUT.db [CONDITION...]]\n", stderr);
        return 2;
    }
    try {
        return fold(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
