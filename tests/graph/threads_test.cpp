// The same bytes for any number of threads: each entry point that works in parallel, on 1, 2, 4 and 8.
#include <gtest/gtest.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <cstring>
#include <functional>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/null_model.hpp"
#include "entente/graph/period_balance.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/phases.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

/// The bits of each number, undefined ones apart from all others.
class Bits {
public:
    void add(double value) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        all_.push_back(bits);
    }
    void add(const std::optional<double>& value) {
        all_.push_back(value.has_value());
        if (value) add(*value);
    }
    void add(std::size_t count) { all_.push_back(count); }
    bool operator==(const Bits&) const = default;
    [[nodiscard]] std::size_t size() const { return all_.size(); }

private:
    std::vector<std::uint64_t> all_;
};

/// 40 actors and 400 relations of ten years: enough for every loop to be cut into several pieces.
const model::Network& network() {
    static const model::Network built = [] {
        test::Dice dice(7);
        std::string text = "observed 1990..2000\n", ties;
        for (std::size_t i = 0; i < 40; ++i) text += "a" + std::to_string(i) + " state\n";
        for (std::size_t i = 0; i < 400; ++i) {
            const std::size_t a = dice.below(40), b = (a + 1 + dice.below(39)) % 40, way = dice.below(2);
            const std::string weight = (dice.chance(40) ? "-" : "") + std::to_string(1 + dice.below(9)) +
                                       "." + std::to_string(dice.below(100));
            ties += "a" + std::to_string(a) + (way == 0 ? " - " : " > ") + "a" + std::to_string(b) +
                    (way == 0 ? " m " : " d ") + weight + " " + std::to_string(1990 + dice.below(10)) + "\n";
        }
        return test::network(text + ties);
    }();
    return built;
}

std::vector<Snapshot> years() {
    std::vector<Snapshot> all;
    for (const Period& period : periods(network(), {PeriodUnit::year, 2}))
        all.emplace_back(network(), period.interval);
    return all;
}

std::vector<const Measure*> every_measure() {
    std::vector<const Measure*> rows;
    for (const Measure& row : measures()) rows.push_back(&row);
    return rows;
}

SimilarityMeasures every_similarity() {
    SimilarityMeasures rows;
    for (const SimilarityMeasure& row : similarity_measures()) rows.push_back(&row);
    return rows;
}

/// Expects what `make` gives to be the same on 1, 2, 4 and 8 threads, and not to be nothing.
void expect_same(const std::function<void(Bits&)>& make) {
    const auto with = [&](int threads) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                        static_cast<std::size_t>(threads));
        tbb::task_arena arena(threads);
        Bits bits;
        arena.execute([&] { make(bits); });
        return bits;
    };
    const Bits one = with(1);
    EXPECT_GT(one.size(), 20U);
    for (const int threads : {2, 4, 8}) EXPECT_EQ(with(threads), one) << threads << " threads";
}

TEST(Threads, ChangeNoMeasure) {
    const auto snapshots = years();
    expect_same([&](Bits& bits) {
        for (const auto& by_measure : measure(snapshots, every_measure())) {
            for (const Values& values : by_measure) {
                for (const auto& value : values) bits.add(value);
            }
        }
    });
}

void add(Bits& bits, const NullComparison& null) {
    bits.add(null.networks);
    for (const auto& value : {null.mean, null.low, null.high, null.p_greater, null.p_less}) bits.add(value);
}

TEST(Threads, ChangeNoBalanceAndNoRandomNetwork) {
    const auto snapshots = years();
    BalanceOptions options;
    options.null_networks = 20;
    expect_same([&](Bits& bits) {
        for (const PeriodBalance& found : period_balance(snapshots, options)) {
            bits.add(found.triads.balance());
            bits.add(found.walks.network);
            for (const std::size_t tie : found.frustration.frustrated) bits.add(tie);
            for (const std::uint32_t bloc : found.blocs.of) bits.add(std::size_t{bloc});
            bits.add(found.blocs.modularity);
            add(bits, found.null->balance);
            add(bits, found.null->walk_balance);
            add(bits, found.null->frustration);
        }
    });
}

TEST(Threads, ChangeNoRankAmongRandomNetworks) {
    const auto snapshots = years();
    const std::vector<const Measure*> rows = {find_measure("betweenness"), find_measure("pagerank")};
    expect_same([&](Bits& bits) {
        for (const auto& by_actor : rank_comparison(snapshots.front(), rows, {}, 20, 3)) {
            for (const RankComparison& one : by_actor) {
                bits.add(one.rank);
                add(bits, one.null);
            }
        }
    });
}

TEST(Threads, ChangeNoAlignmentAndNoInterval) {
    const auto snapshots = years();
    const SimilarityMeasures rows = every_similarity();
    BootstrapOptions draws;
    draws.draws = 50;
    expect_same([&](Bits& bits) {
        const std::vector<TieSimilarity> found = tie_similarity(snapshots, rows);
        for (const TieSimilarity& row : found) {
            for (const auto& value : row.values) bits.add(value);
        }
        for (const BootstrapIntervals& row : tie_intervals(snapshots, found, rows, {}, draws)) {
            for (const auto& interval : row) {
                bits.add(interval ? std::optional(interval->low) : std::nullopt);
                bits.add(interval ? std::optional(interval->high) : std::nullopt);
            }
        }
    });
}

TEST(Threads, ChangeNoShiftAndNoChange) {
    const PeriodRule year{PeriodUnit::year, 1};
    const auto snapshots = years();
    expect_same([&](Bits& bits) {
        for (const Phases& found :
             {network_phases(network(), year), actor_phases(network(), model::ActorIndex{0}, year),
              phases(network(), model::ActorIndex{0}, model::ActorIndex{1}, year)}) {
            for (const double level : found.levels) bits.add(level);
            bits.add(found.shifts.size());
            bits.add(found.p_value);
        }
        for (const NetworkChange& change : network_changes(snapshots)) {
            for (const auto& value :
                 {change.appeared, change.vanished, change.flipped, change.lad, change.deltacon}) {
                bits.add(value);
            }
        }
    });
}

}  // namespace
}  // namespace entente::graph
