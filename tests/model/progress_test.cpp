#include "entente/model/progress.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace entente::model {
namespace {

TEST(Progress, KnowsNothingAtFirst) {
    const Progress progress;
    EXPECT_EQ(progress.count().done, 0U);
    EXPECT_EQ(progress.count().expected, 0U);
    EXPECT_EQ(progress.count().unit, "");
}

TEST(Progress, ExpectationsAddUp) {
    Progress progress;
    progress.expect(3, "figures");
    progress.advance();
    progress.expect(2, "figures");
    progress.advance(3);
    EXPECT_EQ(progress.count().done, 4U);
    EXPECT_EQ(progress.count().expected, 5U);
    EXPECT_EQ(progress.count().unit, "figures");
}

TEST(Progress, AForecastHoldsUntilMoreIsExpected) {
    Progress progress;
    progress.forecast(10, "networks");
    progress.expect(4, "networks");
    EXPECT_EQ(progress.count().expected, 10U);
    progress.forecast(3, "networks");  // within the first one
    EXPECT_EQ(progress.count().expected, 10U);
    progress.expect(8, "networks");
    EXPECT_EQ(progress.count().expected, 12U);
}

TEST(Progress, AForecastCountsFromWhatWasExpectedBefore) {
    Progress progress;
    progress.expect(4, "networks");
    progress.advance(4);
    progress.forecast(6, "measures");
    EXPECT_EQ(progress.count().expected, 10U);
    EXPECT_EQ(progress.count().unit, "measures");
}

TEST(Progress, MoreDoneThanExpectedIsAllThereIs) {
    Progress progress;
    progress.expect(1, "figures");
    progress.advance(2);
    EXPECT_EQ(progress.count().expected, 2U);
}

TEST(Progress, NobodyNeedsToLookOn) {
    forecast(nullptr, 3, "figures");
    expect(nullptr, 3, "figures");
    advance(nullptr);
    Progress progress;
    expect(&progress, 3, "figures");
    advance(&progress, 2);
    EXPECT_EQ(progress.count().done, 2U);
}

TEST(Progress, LosesNothingAmongThreads) {
    Progress progress;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&progress] {
            for (int i = 0; i < 10'000; ++i) {
                progress.expect(1, "steps");
                progress.forecast(2, "steps");
                progress.advance();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(progress.count().done, 40'000U);
    EXPECT_GE(progress.count().expected, 40'000U);
    EXPECT_LE(progress.count().expected, 40'002U);
}

}  // namespace
}  // namespace entente::model
