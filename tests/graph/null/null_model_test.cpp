#include "entente/graph/null_model.hpp"

#include <tbb/global_control.h>

#include <algorithm>
#include <stdexcept>

#include "graph/null/draws.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::whole;

TEST(CompareWithNull, ByHand) {
    const Values random{3.0, 1.0, std::nullopt, 2.0, 4.0};
    const NullComparison found = compare_with_null(3.0, random);
    EXPECT_EQ(found.networks, 4U);
    EXPECT_EQ(found.mean, 2.5);
    EXPECT_NEAR(*found.low, 1.075, 1e-12);  // 1 + 3 * .025
    EXPECT_NEAR(*found.high, 3.925, 1e-12);
    EXPECT_EQ(found.p_greater, 3.0 / 5);  // 3 and 4
    EXPECT_EQ(found.p_less, 4.0 / 5);     // 1, 2 and 3
    EXPECT_EQ(compare_with_null(5.0, random).p_greater, 1.0 / 5);
    EXPECT_EQ(compare_with_null(5.0, random).p_less, 1.0);
    const Values one{7.0};
    EXPECT_EQ(compare_with_null(7.0, one).low, 7.0);
    EXPECT_EQ(compare_with_null(7.0, one).high, 7.0);
}

TEST(CompareWithNull, TakesNumbersThatRoundingPartsForEqual) {
    const Values random{0.1 + 0.2, 0.3};
    const NullComparison found = compare_with_null(0.3, random);
    EXPECT_EQ(found.p_greater, 1.0);
    EXPECT_EQ(found.p_less, 1.0);
}

TEST(CompareWithNull, IsEmptyWithoutNumbers) {
    const Values random{1.0, std::nullopt};
    const NullComparison unobserved = compare_with_null(std::nullopt, random);
    EXPECT_EQ(unobserved.networks, 1U);
    for (const auto& none :
         {unobserved, compare_with_null(1.0, Values{std::nullopt}), compare_with_null(1.0, Values{})}) {
        EXPECT_FALSE(none.mean || none.low || none.high || none.p_greater || none.p_less);
    }
    EXPECT_EQ(compare_with_null(1.0, Values{std::nullopt}).networks, 0U);
}

bool same(const NullComparison& a, const NullComparison& b) {
    return a.networks == b.networks && a.mean == b.mean && a.low == b.low && a.high == b.high &&
           a.p_greater == b.p_greater && a.p_less == b.p_less;
}

std::vector<std::optional<double>> some_numbers(const Snapshot& snapshot) {
    std::vector<std::optional<double>> result = measure(snapshot, *find_measure("betweenness"));
    const Values more = measure(snapshot, *find_measure("eigenvector"));
    result.insert(result.end(), more.begin(), more.end());
    return result;
}

TEST(NullComparisons, AreTheSameForAnyNumberOfThreads) {
    const auto n = test::build(test::random_draft(142));
    const Snapshot all = whole(n);
    std::vector<std::vector<NullComparison>> found;
    for (const std::size_t threads : {1U, 2U, 4U, 8U}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        found.push_back(null_comparison(all, 40, 9, some_numbers));
    }
    ASSERT_EQ(found[0].size(), 2 * all.actors().size());
    for (const auto& other : found) {
        EXPECT_TRUE(std::equal(other.begin(), other.end(), found[0].begin(), found[0].end(), same));
    }
    EXPECT_TRUE(std::any_of(found[0].begin(), found[0].end(), [](const NullComparison& of_one) {
        return of_one.p_greater && *of_one.p_greater < 0.9;
    }));
}

TEST(NullComparisons, AreThoseOfTheRewiredNetworks) {
    const auto n = test::build(test::random_draft(142));
    const Snapshot all = whole(n);
    std::vector<Values> random;
    for (std::uint64_t i = 0; i < 30; ++i) random.push_back(some_numbers(rewired(all, seed_of(4, i))));
    const Values observed = some_numbers(all);
    const auto found = null_comparison(all, 30, 4, some_numbers);
    ASSERT_EQ(found.size(), observed.size());
    for (std::size_t k = 0; k < observed.size(); ++k) {
        Values of_one;
        for (const Values& values : random) of_one.push_back(values[k]);
        EXPECT_TRUE(same(found[k], compare_with_null(observed[k], of_one)));
    }
}

TEST(NullComparisons, GiveOneWhereNothingCanChange) {
    const auto star = test::network(
        "a state\nb state\nc state\nd state\na - b talks 1 1951\na - c talks 2 1951\na - d talks 3 1951\n");
    for (const NullComparison& found : null_comparison(whole(star), 20, 1, some_numbers)) {
        EXPECT_EQ(found.networks, 20U);
        EXPECT_EQ(found.p_greater, 1.0);
        EXPECT_EQ(found.p_less, 1.0);
    }
}

TEST(NullComparisons, WantAsManyNumbersOfEachNetwork) {
    const auto n = test::network("a state\nb state\na - b talks 1 1951\n");
    const Snapshot all = whole(n);
    const auto numbers = [&](const Snapshot& snapshot) {
        return std::vector<std::optional<double>>(snapshot.dyads()[0].evidence.size(), 1.0);
    };
    EXPECT_THROW((void)null_comparison(all, 2, 1, numbers), std::invalid_argument);
    EXPECT_EQ(null_comparison(all, 0, 1, numbers).at(0).networks, 0U);
}

TEST(Ranks, ShareTiesAndPassOverTheUndefined) {
    EXPECT_EQ(ranks({2.0, 5.0, std::nullopt, 2.0, -1.0, 5.0, 2.0}),
              (Values{4.0, 1.5, std::nullopt, 4.0, 6.0, 1.5, 4.0}));
    EXPECT_EQ(ranks({0.1 + 0.2, 0.3, 0.4}), (Values{2.5, 2.5, 1.0}));
    EXPECT_EQ(ranks({}), Values{});
    EXPECT_EQ(ranks({std::nullopt}), Values{std::nullopt});
}

TEST(RankComparisons, AreNullComparisonsOfTheRanks) {
    const auto n = test::build(test::random_draft(142));
    const Snapshot all = whole(n);
    const std::vector<const Measure*> rows{find_measure("betweenness"), find_measure("eigenvector"),
                                           find_measure("degree")};
    MeasureOptions options;
    options.normalised = false;
    const auto found = rank_comparison(all, rows, options, 25, 7);
    ASSERT_EQ(found.size(), rows.size());
    for (std::size_t m = 0; m < rows.size(); ++m) {
        const auto numbers = [&](const Snapshot& snapshot) {
            return ranks(measure(snapshot, *rows[m], options));
        };
        const Values observed = numbers(all);
        const auto expected = null_comparison(all, 25, 7, numbers);
        ASSERT_EQ(found[m].size(), all.actors().size());
        for (std::size_t v = 0; v < found[m].size(); ++v) {
            EXPECT_EQ(found[m][v].rank, observed[v]);
            EXPECT_TRUE(same(found[m][v].null, expected[v]));
        }
    }
    // Degrees are kept, so ranks by degree can be no other than they are.
    for (const RankComparison& by_degree : found[2]) {
        EXPECT_EQ(by_degree.null.mean, by_degree.rank);
        EXPECT_EQ(by_degree.null.p_less, 1.0);
    }
}

TEST(RankComparisons, OfNobodyAndOfNoNetworks) {
    const std::vector<const Measure*> rows{find_measure("degree")};
    const auto nobody = test::network("observed 1950..1951\n");
    EXPECT_EQ(rank_comparison(whole(nobody), rows, {}, 5, 1).at(0).size(), 0U);
    const auto two = test::network("a state\nb state\na - b talks 1 1951\n");
    const auto found = rank_comparison(whole(two), rows, {}, 0, 1);
    EXPECT_EQ(found.at(0).at(0).rank, 1.5);
    EXPECT_FALSE(found.at(0).at(0).null.mean);
}

}  // namespace
}  // namespace entente::graph
