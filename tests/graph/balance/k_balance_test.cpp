#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "entente/graph/blocs.hpp"
#include "graph/balance/signed_support.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::random_ties;
using test::signed_ties;
using ::testing::ElementsAre;

using Partition = std::vector<std::uint32_t>;

double criterion(const SignedGraph& graph, const Partition& bloc, double alpha) {
    double sum = 0;
    for (const SignedTie& tie : graph.ties) {
        const bool together = bloc[tie.first] == bloc[tie.second];
        if (together && tie.sign < 0) sum += alpha;
        if (!together && tie.sign > 0) sum += 1 - alpha;
    }
    return sum;
}

double least_of_all(const SignedGraph& graph, unsigned k, double alpha) {
    Partition bloc(graph.vertices, 0);
    double least = 1e9;
    const std::function<void(std::size_t)> place = [&](std::size_t v) {
        if (v == bloc.size()) {
            least = std::min(least, criterion(graph, bloc, alpha));
            return;
        }
        for (bloc[v] = 0; bloc[v] < k; ++bloc[v]) place(v + 1);
    };
    place(0);
    return least;
}

/// The frustration index: least number of ties against any two camps.
std::uint64_t frustration_index(const SignedGraph& graph) {
    std::uint64_t least = graph.ties.size();
    for (std::uint32_t camps = 0; camps < 1U << graph.vertices; ++camps) {
        const auto frustrated = std::ranges::count_if(graph.ties, [&](const SignedTie& tie) {
            const bool together = (camps >> tie.first & 1U) == (camps >> tie.second & 1U);
            return together != (tie.sign > 0);
        });
        least = std::min(least, static_cast<std::uint64_t>(frustrated));
    }
    return least;
}

TEST(KBalance, OfThreeEnemiesNeedsThreeBlocs) {
    const SignedGraph graph = signed_ties(4, "0-1 0-3 1-3");
    const KBalance two = k_balance(graph, 2);
    EXPECT_EQ(two.negative_within, 1U);
    EXPECT_EQ(two.positive_between, 0U);
    EXPECT_EQ(two.criterion, .5);
    EXPECT_EQ(two.errors.size(), 1U);
    const KBalance three = k_balance(graph, 3);
    EXPECT_EQ(three.criterion, 0);
    EXPECT_TRUE(three.errors.empty());
    EXPECT_THAT(three.bloc, ElementsAre(0, 1, 0, 2));  // the one without ties in the first
}

TEST(KBalance, OfNobodyAndWithoutTies) {
    EXPECT_TRUE(k_balance({}, 3).bloc.empty());
    const KBalance none = k_balance(signed_ties(3, ""), 2);
    EXPECT_THAT(none.bloc, ElementsAre(0, 0, 0));
    EXPECT_EQ(none.criterion, 0);
}

TEST(KBalance, RefusesWhatIsOutOfRange) {
    const SignedGraph graph = signed_ties(2, "0+1");
    EXPECT_THROW(k_balance(graph, 1), std::invalid_argument);
    EXPECT_THROW(k_balance(graph, 7), std::invalid_argument);
    EXPECT_THROW(k_balance(graph, 2, -.1), std::invalid_argument);
    EXPECT_THROW(k_balance(graph, 2, 1.1), std::invalid_argument);
    EXPECT_THROW(k_balance(graph, 2, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}

TEST(KBalance, OfTheTribesHasTwoErrorsInThreeBlocs) {
    const auto found = test::read_signed_ties("tribes.csv", false);
    if (found.empty()) GTEST_SKIP() << "no real data";
    EXPECT_EQ(k_balance(found.at(0), 3).errors.size(), 2U);
    EXPECT_EQ(k_balance(found.at(0), 2).errors.size(), 7U);
}

TEST(KBalance, OfTheFirstAllianceNetworksIsTheirFrustrationIndex) {
    const auto windows = test::read_signed_ties("cow_signed_signnet.csv", true);
    if (windows.empty()) GTEST_SKIP() << "no real data";
    std::vector<std::size_t> errors;
    for (int window = 1; window <= 5; ++window)
        errors.push_back(k_balance(windows.at(window), 2).errors.size());
    EXPECT_THAT(errors, ElementsAre(17, 18, 20, 15, 15));
}

TEST(KBalance, ReachesTheLeastOfAllPartitionsOfSmallGraphs) {
    Dice dice(10);
    for (int i = 0; i < 300; ++i) {
        const SignedGraph graph = random_ties(dice, 1 + dice.below(7), 20 + dice.below(81), dice.below(101));
        const auto k = static_cast<unsigned>(2 + dice.below(3));
        const double alpha = static_cast<double>(dice.below(11)) / 10;
        const KBalance found = k_balance(graph, k, alpha);
        EXPECT_NEAR(found.criterion, least_of_all(graph, k, alpha), 1e-9) << i;
    }
}

TEST(KBalance, WithTwoBlocsIsHalfTheFrustrationIndex) {
    Dice dice(11);
    for (int i = 0; i < 200; ++i) {
        const SignedGraph graph = random_ties(dice, 1 + dice.below(11), 20 + dice.below(81), dice.below(101));
        EXPECT_EQ(2 * k_balance(graph, 2).criterion, static_cast<double>(frustration_index(graph))) << i;
    }
}

TEST(KBalance, CountsWhatItsPartitionSays) {
    Dice dice(12);
    for (int i = 0; i < 30; ++i) {
        const SignedGraph graph = random_ties(dice, 2 + dice.below(25), 20, 50);
        const auto k = static_cast<unsigned>(2 + dice.below(5));
        const KBalance found = k_balance(graph, k, .3);
        EXPECT_NEAR(found.criterion, criterion(graph, found.bloc, .3), 1e-9);
        EXPECT_EQ(found.errors.size(), found.negative_within + found.positive_between);
        EXPECT_TRUE(std::ranges::is_sorted(found.errors));
        for (const std::size_t error : found.errors) {
            const SignedTie& tie = graph.ties[error];
            EXPECT_EQ(found.bloc[tie.first] == found.bloc[tie.second], tie.sign < 0);
        }
        for (const std::uint32_t b : found.bloc) EXPECT_LT(b, k);
    }
}

TEST(KBalance, NeverGrowsWithMoreBlocsAndIsTheSameForTheSameSeed) {
    Dice dice(13);
    for (int i = 0; i < 4; ++i) {
        const SignedGraph graph = random_ties(dice, 30, 30, 60);
        double last = 1e9;
        for (unsigned k = 2; k <= 6; ++k) {
            const KBalance found = k_balance(graph, k, .5, 7);
            EXPECT_LE(found.criterion, last);
            EXPECT_EQ(found.bloc, k_balance(graph, k, .5, 7).bloc);
            last = found.criterion;
        }
    }
}

}  // namespace
}  // namespace entente::graph
