// What takes long counts itself: to the end, in the unit that its header names, and without a say in the
// result.
#include "entente/model/progress.hpp"

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/null_model.hpp"
#include "entente/graph/period_balance.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/phases.hpp"
#include "graph/support.hpp"

namespace entente::graph {
namespace {

/// Six years of ties among five actors.
const model::Network& network() {
    static const model::Network built = test::network(
        "observed 1990..1996\n"
        "a state\nb state\nc state\nd state\ne state\n"
        "a - b pact 5 1990..1993\n"
        "a - b war -8 1993..1996\n"
        "b - c pact 5 1990..1996\n"
        "c - d war -8 1991..1994\n"
        "d - e pact 5 1990..1996\n"
        "a - e aid 3 1992\n"
        "a - c aid 3 1995\n");
    return built;
}

std::vector<Snapshot> years() {
    std::vector<Snapshot> all;
    for (const Period& period : periods(network(), {PeriodUnit::year, 1}))
        all.emplace_back(network(), period.interval);
    return all;
}

void expect_counted(const model::Progress& progress, std::uint64_t units, std::string_view unit) {
    EXPECT_EQ(progress.count().done, units);
    EXPECT_EQ(progress.count().expected, units);
    EXPECT_EQ(progress.count().unit, unit);
}

TEST(Counted, MeasuresOfSnapshots) {
    const auto snapshots = years();
    const std::vector<const Measure*> rows = {find_measure("degree"), find_measure("betweenness")};
    model::Progress progress;
    MeasureOptions options;
    options.progress = &progress;
    EXPECT_EQ(measure(snapshots, rows, options), measure(snapshots, rows));
    expect_counted(progress, 12, "measures");
}

TEST(Counted, RandomNetworksWithRanks) {
    const auto snapshots = years();
    const std::vector<const Measure*> rows = {find_measure("degree"), find_measure("betweenness")};
    model::Progress progress;
    MeasureOptions options;
    options.progress = &progress;
    const auto found = rank_comparison(snapshots.front(), rows, options, 7, 1);
    EXPECT_EQ(found.front().front().null.networks, 7U);
    expect_counted(progress, 7, "random networks");
}

TEST(Counted, NetworksOfBalance) {
    const auto snapshots = years();
    model::Progress progress, with_random;
    BalanceOptions options;
    options.progress = &progress;
    (void)period_balance(snapshots, options);
    expect_counted(progress, 6, "networks");
    options.progress = &with_random;
    options.null_networks = 3;
    (void)period_balance(snapshots, options);
    expect_counted(with_random, 6 * (1 + 1 + 3), "networks");
}

TEST(Counted, DyadsOfIntervals) {
    const auto snapshots = years();
    const SimilarityMeasures rows = {find_similarity_measure("s")};
    const auto found = tie_similarity(snapshots, rows);
    model::Progress progress;
    BootstrapOptions options;
    options.draws = 10;
    const auto unwatched = tie_intervals(snapshots, found, rows, {}, options);
    options.progress = &progress;
    EXPECT_EQ(tie_intervals(snapshots, found, rows, {}, options).size(), unwatched.size());
    expect_counted(progress, found.size(), "dyads");
}

TEST(Counted, Permutations) {
    const PeriodRule year{PeriodUnit::year, 1};
    model::Progress progress, jointly;
    PhaseOptions options;
    options.test.permutations = 50;
    const auto unwatched =
        phases(network(), model::ActorIndex{0}, model::ActorIndex{1}, year, {}, {}, options);
    options.test.progress = &progress;
    const auto watched = phases(network(), model::ActorIndex{0}, model::ActorIndex{1}, year, {}, {}, options);
    ASSERT_TRUE(watched.p_value);
    EXPECT_EQ(watched.p_value, unwatched.p_value);
    expect_counted(progress, 50, "permutations");
    options.test.progress = &jointly;
    ASSERT_TRUE(actor_phases(network(), model::ActorIndex{0}, year, {}, {}, options).p_value);
    expect_counted(jointly, 50, "permutations");
}

TEST(Counted, ChangesOfANetwork) {
    model::Progress progress;
    NetworkChangeOptions options;
    options.progress = &progress;
    EXPECT_EQ(network_changes(years(), options).size(), 5U);
    expect_counted(progress, 5, "pairs of periods");
}

}  // namespace
}  // namespace entente::graph
