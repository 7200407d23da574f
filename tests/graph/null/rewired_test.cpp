#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "entente/graph/null_model.hpp"
#include "entente/graph/signed_graph.hpp"
#include "graph/null/draws.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::whole;

/// What a test tells networks apart by: the ends and ways of every tie, and its strengths.
std::string picture(const Snapshot& snapshot) {
    std::string result;
    for (const Tie& tie : snapshot.ties()) {
        result += std::to_string(position(tie.source)) + ">" + std::to_string(position(tie.target)) + ":" +
                  std::to_string(tie.cooperation) + "/" + std::to_string(tie.conflict) + " ";
    }
    return result;
}

/// As picture(), without strengths.
std::string shape(const Snapshot& snapshot) {
    std::string result;
    for (const Tie& tie : snapshot.ties()) {
        result += std::to_string(position(tie.source)) + ">" + std::to_string(position(tie.target)) +
                  (tie.net() > 0 ? "+ " : "- ");
    }
    return result;
}

using Degrees = std::vector<std::array<int, 9>>;

/// By vertex: partners friendly, hostile, unsigned; ties in, out of either sign and without.
Degrees degrees(const Snapshot& snapshot) {
    const auto slot = [](double net) -> std::size_t { return net == 0 ? 2 : net > 0 ? 0 : 1; };
    Degrees result(snapshot.actors().size(), std::array<int, 9>{});
    for (const Dyad& dyad : snapshot.dyads()) {
        ++result[*snapshot.vertex(dyad.first)][slot(dyad.net())];
        ++result[*snapshot.vertex(dyad.second)][slot(dyad.net())];
    }
    for (const Tie& tie : snapshot.ties()) {
        ++result[*snapshot.vertex(tie.source)][3 + slot(tie.net())];
        ++result[*snapshot.vertex(tie.target)][6 + slot(tie.net())];
    }
    return result;
}

/// What every dyad carries, wherever it is: cooperation, conflict, relations, and the two of either way, -1
/// where nothing runs. The ways are in no order.
std::multiset<std::array<double, 7>> loads(const Snapshot& snapshot) {
    std::multiset<std::array<double, 7>> result;
    for (const Dyad& dyad : snapshot.dyads()) {
        std::pair<double, double> there{-1, -1};
        std::pair<double, double> back{-1, -1};
        for (const Tie& tie : snapshot.ties()) {
            if (tie.source == dyad.first && tie.target == dyad.second)
                there = {tie.cooperation, tie.conflict};
            if (tie.source == dyad.second && tie.target == dyad.first) back = {tie.cooperation, tie.conflict};
        }
        if (back < there) std::swap(there, back);
        result.insert({dyad.cooperation, dyad.conflict, static_cast<double>(dyad.relations), there.first,
                       there.second, back.first, back.second});
    }
    return result;
}

void expect_well_formed(const Snapshot& snapshot) {
    const auto ties = snapshot.ties();
    for (std::size_t i = 0; i < ties.size(); ++i) {
        EXPECT_NE(ties[i].source, ties[i].target);
        if (i == 0) continue;
        EXPECT_LT(std::pair(ties[i - 1].source, ties[i - 1].target),
                  std::pair(ties[i].source, ties[i].target));
    }
    const auto dyads = snapshot.dyads();
    for (std::size_t i = 0; i < dyads.size(); ++i) {
        EXPECT_LT(dyads[i].first, dyads[i].second);
        if (i == 0) continue;
        EXPECT_LT(std::pair(dyads[i - 1].first, dyads[i - 1].second),
                  std::pair(dyads[i].first, dyads[i].second));
    }
    // A tie for each way of each dyad, and none else.
    std::size_t ways = 0;
    for (const Dyad& dyad : dyads) {
        const auto runs = [&](model::ActorIndex from, model::ActorIndex to) {
            return std::any_of(ties.begin(), ties.end(),
                               [&](const Tie& tie) { return tie.source == from && tie.target == to; });
        };
        EXPECT_EQ(runs(dyad.first, dyad.second), dyad.forward || dyad.mutual);
        EXPECT_EQ(runs(dyad.second, dyad.first), dyad.backward || dyad.mutual);
        ways += (dyad.forward || dyad.mutual ? 1U : 0U) + (dyad.backward || dyad.mutual ? 1U : 0U);
    }
    EXPECT_EQ(ways, ties.size());
}

TEST(Rewired, KeepsDegreesBySignAndWayAndWhatDyadsCarry) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Snapshot random = rewired(all, seed);
        expect_well_formed(random);
        EXPECT_EQ(degrees(random), degrees(all));
        EXPECT_EQ(loads(random), loads(all));
        EXPECT_TRUE(std::ranges::equal(random.actors(), all.actors()));
        EXPECT_TRUE(std::ranges::equal(random.kinds(), all.kinds()));
        EXPECT_EQ(random.interval(), all.interval());
        EXPECT_EQ(signed_graph(random).unsigned_dyads, signed_graph(all).unsigned_dyads);
    }
}

// Ways of the same signs, which in sum are friendly, hostile or neither.
TEST(Rewired, KeepsDegreesBySignWhereTheWaysOfADyadDisagree) {
    std::size_t changed = 0;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        std::string text = "observed 1950..1960\n";
        for (int i = 0; i < 12; ++i) text += "a" + std::to_string(i) + " state\n";
        for (std::size_t a = 0; a < 12; ++a) {
            for (std::size_t b = a + 1; b < 12; ++b) {
                if (!dice.chance(30)) continue;
                const std::string one = "a" + std::to_string(a), other = "a" + std::to_string(b);
                text += one + " > " + other + " aid 5 1950..1960\n";
                text += other + " > " + one + " sanction -" + std::to_string(3 + 2 * dice.below(3)) +
                        " 1950..1960\n";
            }
        }
        const auto n = test::network(text);
        const Snapshot all = whole(n);
        const Snapshot random = rewired(all, seed);
        EXPECT_EQ(degrees(random), degrees(all));
        changed += shape(random) == shape(all) ? 0 : 1;
    }
    EXPECT_GT(changed, 20U);
}

TEST(Rewired, IsTheSameForTheSameSeedAndOtherForOthers) {
    const auto n = test::build(test::random_draft(142));
    const Snapshot all = whole(n);
    ASSERT_GT(all.dyads().size(), 15U);
    EXPECT_EQ(picture(rewired(all, 5)), picture(rewired(all, 5)));
    EXPECT_NE(picture(rewired(all, 5)), picture(rewired(all, 6)));
    EXPECT_NE(picture(rewired(all, 5)), picture(all));
}

TEST(Rewired, LeavesANetworkThatCannotChange) {
    const std::string four = "a state\nb state\nc state\nd state\n";
    const std::vector<std::string> fixed{
        "observed 1950..1951\n",
        "a state\n",
        four,
        four + "a > b aid 1 1951\n",
        four + "a - b talks 1 1951\na - c talks 2 1951\na - d talks 3 1951\n",  // a star
        four +
            "a - b talks 1 1951\na - c talks 2 1951\na - d talks 3 1951\n"  // complete
            "b - c talks 4 1951\nb - d war -5 1951\nc - d war -6 1951\n",
        four + "a - b talks 1 1951\nc - d war -1 1951\n",  // signs don't mix
        four + "a - b talks 1 1951\nc > d aid 1 1951\n",   // nor do patterns
    };
    for (const std::string& text : fixed) {
        SCOPED_TRACE(text);
        const auto n = test::network(text);
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            EXPECT_EQ(picture(rewired(whole(n), seed)), picture(whole(n)));
        }
    }
}

/// How often each shape comes up among `draws` rewired networks.
std::map<std::string, int> shapes(const char* text, std::uint64_t draws) {
    const auto n = test::network(text);
    const Snapshot all = whole(n);
    std::map<std::string, int> result;
    for (std::uint64_t i = 0; i < draws; ++i) ++result[shape(rewired(all, seed_of(11, i)))];
    return result;
}

/// That `count` shapes come up equally often: chi-square below its 99.9 % quantile.
void expect_uniform(const std::map<std::string, int>& found, std::size_t count, double quantile) {
    ASSERT_EQ(found.size(), count);
    double draws = 0;
    for (const auto& [one, times] : found) draws += times;
    const double expected = draws / static_cast<double>(count);
    double chi_square = 0;
    for (const auto& [one, times] : found) chi_square += (times - expected) * (times - expected) / expected;
    EXPECT_LT(chi_square, quantile);
}

TEST(Rewired, ReachesAllNetworksOfTheSameDegreesEquallyOften) {
    // Two dyads of four actors: 3 ways.
    expect_uniform(
        shapes("a state\nb state\nc state\nd state\na - b talks 1 1951\nc - d talks 2 1951\n", 3000), 3,
        13.82);
    // A path of five actors, degrees 1 2 2 2 1: 6 paths from a to e, and a - e beside the triangle of b, c,
    // d.
    expect_uniform(shapes("a state\nb state\nc state\nd state\ne state\n"
                          "a - b talks 1 1951\nb - c talks 1 1951\nc - d talks 1 1951\nd - e talks 1 1951\n",
                          4000),
                   7, 22.46);
    // A ring of six actors: 60 rings of six and 10 pairs of triangles.
    expect_uniform(shapes("a state\nb state\nc state\nd state\ne state\nf state\n"
                          "a - b talks 1 1951\nb - c talks 1 1951\nc - d talks 1 1951\nd - e talks 1 1951\n"
                          "e - f talks 1 1951\nf - a talks 1 1951\n",
                          7000),
                   70, 111.1);
}

TEST(Rewired, ReachesAllDirectedNetworksOfTheSameDegreesEquallyOften) {
    // A directed cycle of three: the two ways round.
    expect_uniform(
        shapes("a state\nb state\nc state\na > b aid 1 1951\nb > c aid 1 1951\nc > a aid 1 1951\n", 2000), 2,
        10.83);
    // A directed cycle of four without two-way ties: 3! cycles; a - b - a would be a two-way tie.
    expect_uniform(shapes("a state\nb state\nc state\nd state\n"
                          "a > b aid 1 1951\nb > c aid 1 1951\nc > d aid 1 1951\nd > a aid 1 1951\n",
                          3000),
                   6, 20.52);
    // Two directed ties: a and c send, b and d receive.
    expect_uniform(shapes("a state\nb state\nc state\nd state\na > b aid 1 1951\nc > d aid 1 1951\n", 1000),
                   2, 10.83);
}

TEST(Rewired, TurnsTwoWayTiesOfUnequalStrengthEitherWay) {
    //   a =2=> b =1=> a, c =2=> d =1=> c: 3 pairings, 4 ways to lay the strengths
    const auto n = test::network(
        "a state\nb state\nc state\nd state\n"
        "a > b aid 2 1951\nb > a aid 1 1951\nc > d aid 2 1951\nd > c aid 1 1951\n");
    const Snapshot all = whole(n);
    std::map<std::string, int> found;
    for (std::uint64_t i = 0; i < 6000; ++i) ++found[picture(rewired(all, i))];
    expect_uniform(found, 12, 31.26);
}

TEST(Draws, AreUniformForSizesThatDoNotDivideARange) {
    Draws draws(1);
    std::map<std::string, int> found;
    for (int i = 0; i < 14'000; ++i) ++found[std::to_string(draws.below(7))];
    expect_uniform(found, 7, 22.46);
    // Above half the range, numbers without rejection would come up once or twice as often.
    std::map<std::string, int> thirds;
    constexpr std::uint32_t third = 1U << 30U;
    for (int i = 0; i < 9000; ++i) ++thirds[std::to_string(draws.below(3 * third) / third)];
    expect_uniform(thirds, 3, 13.82);
}

}  // namespace
}  // namespace entente::graph
