// How the works of the table are put before Google Benchmark: as `WORK/WHO`.
#pragma once

#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace entente::bench {

/// What sums up the answer, so that nothing is optimised away and the table can tell when two do not answer
/// the same (NaN: not to be compared); and the rounds of what goes round, else 0.
struct Answer {
    Answer(double sum, double rounds_taken = 0) : check(sum), rounds(rounds_taken) {}

    double check;
    double rounds;
};

/// One go at the work.
using Run = std::function<Answer()>;
inline constexpr double not_compared = std::numeric_limits<double>::quiet_NaN();

struct Settings {
    /// Which part of the work a run does; the table divides the time by it and says so.
    double share = 1;
    bool slow = false;  ///< one run is enough, and all that one has time for
};

/// `prepare` is called once, not measured, and gives what is.
void add(const std::string& work, const std::string& who, const std::function<Run()>& prepare,
         const Settings& settings = {});

/// Depends on the order of the values.
double summary(std::span<const double> values);

/// Whether the environment asks for whole works where a part is enough (BENCH_WHOLE=1).
bool whole_works();

/// Those of measures() that igraph has too, by our names.
const std::vector<std::string>& shared_measures();

void add_ours();
void add_pull_pagerank();
void add_boost();
void add_igraph();  ///< nothing where igraph is not there

namespace work {
inline constexpr char betweenness_2k[] = "betweenness-2k";
inline constexpr char betweenness_20k[] = "betweenness-20k";
inline constexpr char distances[] = "distances-100k";
inline constexpr char weighted[] = "weighted-2k";
inline constexpr char pagerank[] = "pagerank-100k";
inline constexpr char core[] = "core-100k";
inline constexpr char triangles[] = "triangles-100k";
inline constexpr char years[] = "years-shared";
inline constexpr char years_all[] = "years-all";
inline constexpr char planted[] = "frustration-planted";
inline constexpr char random[] = "frustration-random";
inline constexpr char alliances[] = "frustration-alliances";
}  // namespace work

}  // namespace entente::bench
