// Two camps with a tie against them, and an actor that changes sides: what the tables of balance say.
#include "entente/report/balance_tables.hpp"

#include <gmock/gmock.h>

#include "entente/report/rank_table.hpp"
#include "support/builders.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

//   early: a+b, c+d, a-c, a-d, b-c, b+d        late: a+b, b+c, a+c, d-a, d-b, d-c
//   Four triangles early: abc +-- and acd +-- balanced; abd ++- and bcd ++- not. b is friend of both camps.
constexpr const char* sides =
    "observed 1990..2000\n"
    "era early 1990..1995\n"
    "era late 1995..2000\n"
    "a state\nb state\nc state\nd state\nalone state\n"
    "a - b accord 4 1991\n"
    "c - d accord 4 1991\n"
    "b - d accord 4 1991\n"
    "a > c clash -5 1992\n"
    "a > d clash -5 1992\n"
    "b > c clash -5 1992\n"
    "a - b accord 4 1996\n"
    "b - c accord 4 1996\n"
    "a - c accord 4 1996\n"
    "a > d clash -5 1997\n"
    "b > d clash -5 1997\n"
    "c > d clash -5 1997\n";

/// Everything that a table looks at, kept alive.
struct Setting {
    explicit Setting(const std::string& text, const graph::BalanceOptions& options = {})
        : network(test::network(text)), periods(graph::periods(network, {graph::PeriodUnit::era, 1})) {
        for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval);
        found = graph::period_balance(snapshots, options);
    }

    [[nodiscard]] BalanceFindings findings() const { return {network, periods, snapshots, found}; }

    model::Network network;
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    std::vector<graph::PeriodBalance> found;
};

TEST(BalanceTable, CountsTrianglesAndNamesTheFrustratedTie) {
    const std::string csv = to_csv(balance_table(Setting(sides).findings()));
    EXPECT_THAT(csv, StartsWith("period,start,end,actors,positive,negative,unsigned,triads_ppp,triads_ppn,"
                                "triads_pnn,triads_nnn,balance,walk_balance,frustration,frustration_lower,"
                                "frustration_exact,frustration_normalised,blocs,modularity,frustrated_ties\n"
                                "early,1990-01-01,1995-01-01,5,3,3,0,0,2,2,0,0.5,0."));
    EXPECT_THAT(csv, HasSubstr(",1,1,yes,0.6666666666666667,"));
    EXPECT_THAT(csv, HasSubstr(",b:d\n"));
    EXPECT_THAT(csv, HasSubstr("late,1995-01-01,2000-01-01,5,3,3,0,1,0,3,0,1,1,0,0,yes,1,2,"));
}

TEST(BalanceTable, IsEmptyWhereNothingIsDefined) {
    const std::string csv =
        to_csv(balance_table(Setting("observed 1990..2000\na state\nb state\n").findings()));
    EXPECT_THAT(csv, HasSubstr("\nall,1990-01-01,2000-01-01,2,0,0,0,0,0,0,0,,1,0,0,yes,,0,,\n"));
    EXPECT_THAT(to_csv(balance_table(Setting("observed 1990..2000\n").findings())),
                HasSubstr("\nall,1990-01-01,2000-01-01,0,0,0,0,0,0,0,0,,,0,0,yes,,0,,\n"));
}

TEST(BalanceTable, HasRandomNetworksBesideItWhenAsked) {
    graph::BalanceOptions options;
    options.null_networks = 10;
    const Table table = balance_table(Setting(sides, options).findings());
    ASSERT_EQ(table.columns.size(), 20U + 15U);
    EXPECT_EQ(table.columns[20].name, "balance_null");
    EXPECT_EQ(table.columns.back().name, "frustration_null_networks");
    for (const auto& row : table.rows) EXPECT_EQ(row.back(), Cell(10L));
}

TEST(BalanceTable, SaysWhenTimeRanOut) {
    graph::BalanceOptions options;
    options.start_clock = [] { return [] { return true; }; };
    // Five actors all hostile to one another: 4 of 10 ties are frustrated, more than the triangles alone
    // show.
    std::string text = "observed 1990..2000\n";
    for (const char* actor : {"a", "b", "c", "d", "e"}) text += std::string(actor) + " state\n";
    for (const char* one = "abcde"; *one != 0; ++one) {
        for (const char* two = one + 1; *two != 0; ++two) {
            text += std::string(1, *one) + " - " + std::string(1, *two) + " war -9 1991\n";
        }
    }
    const Setting setting(text, options);
    const graph::Frustration& bounds = setting.found.front().frustration;
    EXPECT_LE(bounds.lower, 4U);
    EXPECT_GE(bounds.upper, 4U);
    EXPECT_THAT(to_csv(balance_table(setting.findings())), HasSubstr(bounds.exact() ? ",yes," : ",no,"));
}

TEST(FrustratedTiesTable, SaysWhatEachStandsAgainst) {
    EXPECT_EQ(to_csv(frustrated_ties_table(Setting(sides).findings())),
              "period,start,end,actor1,actor2,name1,name2,sign,cooperation,conflict,against\n"
              "early,1990-01-01,1995-01-01,b,d,b,d,positive,4,0,friendly across the camps\n");
}

TEST(CampsTable, PutsOnlyActorsWithSignedTiesIntoCamps) {
    const std::string csv = to_csv(camps_table(Setting(sides).findings()));
    EXPECT_THAT(csv, HasSubstr("early,1990-01-01,1995-01-01,a,a,state,A,0\n"
                               "early,1990-01-01,1995-01-01,b,b,state,A,1\n"
                               "early,1990-01-01,1995-01-01,c,c,state,B,0\n"
                               "early,1990-01-01,1995-01-01,d,d,state,B,1\n"
                               "early,1990-01-01,1995-01-01,alone,alone,state,,\n"));
}

TEST(BlocsTable, KeepsNumbersAndSaysWhoMoved) {
    const std::string csv = to_csv(blocs_table(Setting(sides).findings()));
    EXPECT_THAT(csv, HasSubstr("early,1990-01-01,1995-01-01,c,c,state,2,\n"));
    EXPECT_THAT(csv, HasSubstr("late,1995-01-01,2000-01-01,c,c,state,1,2\n"));
    EXPECT_THAT(csv, HasSubstr("late,1995-01-01,2000-01-01,d,d,state,2,\n"));
    EXPECT_THAT(csv, HasSubstr("late,1995-01-01,2000-01-01,alone,alone,state,,\n"));
}

TEST(CensusTable, HasAllClassesOfEveryPeriod) {
    const Table table = census_table(Setting(sides).findings());
    ASSERT_EQ(table.rows.size(), 2U * 138U);
    long triples = 0;
    for (std::size_t i = 0; i < 138; ++i) triples += std::get<long>(table.rows[i].back());
    EXPECT_EQ(triples, 10);
}

TEST(KBalanceTable, HasARowAPeriodAndK) {
    const unsigned ks[] = {2, 3};
    const std::string csv = to_csv(k_balance_table(Setting(sides).findings(), ks, 0.5, 1));
    EXPECT_THAT(csv, StartsWith("period,start,end,k,alpha,criterion,negative_within,positive_between,errors\n"
                                "early,1990-01-01,1995-01-01,2,0.5,0.5,0,1,b:d\n"
                                "early,1990-01-01,1995-01-01,3,0.5,0.5,0,1,b:d\n"
                                "late,1995-01-01,2000-01-01,2,0.5,0,0,0,\n"));
}

TEST(RankTable, HasARowAPeriodActorAndMeasure) {
    const model::Network network = test::network(sides);
    const RankQuestion question{
        {graph::find_measure("degree"), graph::find_measure("betweenness")}, {}, 5, 1};
    const Table table =
        rank_table(network, graph::periods(network, {graph::PeriodUnit::era, 1}), {}, question);
    ASSERT_EQ(table.rows.size(), 2U * 5U * 2U);
    // Random networks keep degrees, so that ranks by degree never differ: a, b, c, d share 1 to 4.
    EXPECT_THAT(to_csv(table),
                HasSubstr("early,1990-01-01,1995-01-01,a,a,state,degree,3,2.5,2.5,2.5,2.5,1,1,5\n"));
}

}  // namespace
}  // namespace entente::report
