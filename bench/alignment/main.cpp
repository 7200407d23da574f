// bench_alignment FOLDER OUT.csv: reads the record of the General Assembly in FOLDER (un_votes.csv,
// un_roll_calls.csv), compares all states of all sessions on one thread, and prints what each took as one
// line of JSON. Writes the answers as profiles for others to compare.
#include <tbb/global_control.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "bench/clock.hpp"
#include "entente/graph/alignment_intervals.hpp"
#include "entente/ingest/profiles.hpp"

namespace {

using namespace entente;

/// Sums of the first measure's values and of the items compared, for others to be held against.
void print_work(const char* name, const bench::Clock& clock,
                const std::vector<graph::ProfileSimilarity>& rows) {
    const std::string took = clock.json();
    double sum = 0;
    std::size_t items = 0;
    for (const graph::ProfileSimilarity& row : rows) {
        sum += row.values.front().value_or(0);
        items += row.items;
    }
    std::printf(", \"%s\": {%s, \"rows\": %zu, \"items\": %zu, \"sum\": %.9f}", name, took.c_str(),
                rows.size(), items, sum);
}

graph::SimilarityMeasures all_measures() {
    graph::SimilarityMeasures measures;
    for (const graph::SimilarityMeasure& measure : graph::similarity_measures()) measures.push_back(&measure);
    return measures;
}

void compare(const char* name, const model::Profiles& profiles, const graph::SimilarityMeasures& measures) {
    const bench::Clock clock;
    const auto rows = graph::profile_similarity(profiles, measures);
    print_work(name, clock, rows);
}

/// The dyads of one session, the fullest, with a thousand draws each.
void draw(const model::Profiles& profiles, const graph::SimilarityMeasures& measures) {
    std::vector<std::size_t> answers(profiles.periods.size());
    for (const model::Answer& answer : profiles.answers) ++answers[answer.period];
    const auto fullest =
        static_cast<std::uint32_t>(std::max_element(answers.begin(), answers.end()) - answers.begin());
    std::vector<graph::ProfileSimilarity> rows = graph::profile_similarity(profiles, measures);
    std::erase_if(rows, [&](const auto& row) { return row.period != fullest; });
    const bench::Clock clock;
    const auto intervals = graph::profile_intervals(profiles, rows, measures, {});
    print_work("intervals", clock, rows);
}

int run(const std::string& folder, const std::string& out) {
    const bench::Clock clock;
    const auto file = [&](const char* name) {
        return ingest::InputFile{name, ingest::read_input(folder + "/" + name).front().content};
    };
    const std::vector<ingest::InputFile> files = {file("un_roll_calls.csv"), file("un_votes.csv")};
    const model::Profiles profiles =
        ingest::import_profiles(*ingest::find_format("un-votes"), files, {}).profiles;
    std::printf("{\"read\": {%s, \"answers\": %zu}", clock.json().c_str(), profiles.answers.size());
    std::ofstream(out, std::ios::binary) << ingest::write_profiles_csv(profiles);
    compare("s", profiles, {graph::find_similarity_measure("s")});
    compare("kappa", profiles, {graph::find_similarity_measure("kappa")});
    compare("tau_b", profiles, {graph::find_similarity_measure("tau_b")});
    compare("all", profiles, all_measures());
    draw(profiles, {graph::find_similarity_measure("s")});
    std::printf("}\n");
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: bench_alignment FOLDER OUT.csv\n", stderr);
        return 2;
    }
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
