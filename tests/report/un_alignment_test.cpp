// From the files of the UN voting record to similarity by session: the published and the recomputed values.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "entente/graph/profile_similarity.hpp"
#include "entente/ingest/profiles.hpp"

namespace entente::graph {
namespace {

std::optional<std::string> real_data(const std::string& path) {
    std::ifstream file(std::string(ENTENTE_SOURCE_DIR) + "/../shared/realdata/" + path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The whole record; empty where the real data are not at hand.
const std::optional<model::Profiles>& record() {
    static const std::optional<model::Profiles> profiles = []() -> std::optional<model::Profiles> {
        const auto votes = real_data("un_votes_full/un_votes.csv");
        const auto calls = real_data("un_votes_full/un_roll_calls.csv");
        if (!votes || !calls) return std::nullopt;
        const std::vector<ingest::InputFile> files = {{"un_roll_calls.csv", *calls},
                                                      {"un_votes.csv", *votes}};
        return ingest::import_profiles(*ingest::find_format("un-votes"), files, {}).profiles;
    }();
    return profiles;
}

SimilarityMeasures all_measures() {
    SimilarityMeasures measures;
    for (const SimilarityMeasure& measure : similarity_measures()) measures.push_back(&measure);
    return measures;
}

std::uint32_t position_of(const std::vector<std::string>& ids, const std::string& id) {
    return static_cast<std::uint32_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

ProfileSimilarity of(const model::Profiles& profiles, const std::string& session, const std::string& a,
                     const std::string& b) {
    const auto rows =
        profile_similarity(profiles, all_measures(),
                           {{}, std::pair(position_of(profiles.actors, a), position_of(profiles.actors, b))});
    return rows.at(position_of(profiles.periods, session));
}

double value(const ProfileSimilarity& row, std::string_view measure) {
    const SimilarityMeasures measures = all_measures();
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (measures[m]->name == measure) return row.values[m].value();
    }
    return std::nan("");
}

TEST(UnAlignmentReal, UsaAndPakistanInTheNinthAndThirtyFifthSession) {
    if (!record()) GTEST_SKIP() << "skipped: no real data";
    const ProfileSimilarity ninth = of(*record(), "9", "usa", "pakistan");
    EXPECT_EQ(ninth.items, 31U);
    EXPECT_NEAR(value(ninth, "s"), .4194, 5e-5);
    EXPECT_NEAR(value(ninth, "kappa"), -.1226, 5e-5);
    EXPECT_NEAR(value(ninth, "agreement"), 22 / 31.0, 1e-12);  // 17 alike, 10 half
    EXPECT_NEAR(value(ninth, "identical"), 17 / 31.0, 1e-12);
    const ProfileSimilarity later = of(*record(), "35", "usa", "pakistan");
    EXPECT_EQ(later.items, 103U);
    EXPECT_NEAR(value(later, "s"), -.1359, 5e-5);
    EXPECT_NEAR(value(later, "agreement"), .4320, 5e-5);
}

// Voeten's dyadic agreement leaves out unanimous roll calls: one of the ninth session, none of the
// thirty-fifth.
TEST(UnAlignmentReal, AgreementIsAsPublishedOverRollCallsThatWereContested) {
    if (!record()) GTEST_SKIP() << "skipped: no real data";
    const ContestedProfiles contested_calls = contested(*record());
    EXPECT_EQ(contested_calls.left_out, 82U);
    const ProfileSimilarity ninth = of(contested_calls.profiles, "9", "usa", "pakistan");
    EXPECT_EQ(ninth.items, 30U);
    EXPECT_NEAR(value(ninth, "agreement"), .7000, 1e-12);
    const ProfileSimilarity later = of(contested_calls.profiles, "35", "usa", "pakistan");
    EXPECT_EQ(later.items, 103U);
    EXPECT_NEAR(value(later, "agreement"), .4320, 5e-5);
}

TEST(UnAlignmentReal, StatesThatCameAfterOneAnotherAreNeverConfused) {
    if (!record()) GTEST_SKIP() << "skipped: no real data";
    EXPECT_EQ(of(*record(), "25", "china", "usa").items, 0U);
    EXPECT_GT(of(*record(), "25", "taiwan", "usa").items, 50U);
    EXPECT_GT(of(*record(), "27", "china", "usa").items, 50U);
    EXPECT_GT(of(*record(), "44", "soviet-union", "usa").items, 50U);
    EXPECT_EQ(of(*record(), "44", "russia", "usa").items, 0U);
    EXPECT_GT(of(*record(), "54", "namibia", "usa").items, 50U);
}

TEST(UnAlignmentReal, EveryDyadOfEverySessionIsWithinItsRange) {
    if (!record()) GTEST_SKIP() << "skipped: no real data";
    const SimilarityMeasures measures = all_measures();
    const auto rows = profile_similarity(*record(), measures);
    EXPECT_GT(rows.size(), 500000U);
    std::size_t defined = 0, outside = 0;
    for (const ProfileSimilarity& row : rows) {
        for (std::size_t m = 0; m < measures.size(); ++m) {
            if (!row.values[m]) continue;
            const double least = measures[m]->range == "0..1" ? 0 : -1;
            ++defined;
            outside += *row.values[m] < least - 1e-12 || *row.values[m] > 1 + 1e-12 ? 1 : 0;
        }
    }
    EXPECT_GT(defined, 3000000U);
    EXPECT_EQ(outside, 0U);
}

}  // namespace
}  // namespace entente::graph
