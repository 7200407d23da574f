#include <cmath>

#include "entente/graph/blocs.hpp"
#include "graph/centrality/brokerage_chance.hpp"
#include "graph/kernels/brokerage.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

constexpr std::array role_names = {"coordinator", "itinerant", "gatekeeper", "representative", "liaison"};

std::string column(std::string_view role) {
    return "broker_" + std::string(role);
}

//   a --> b --> c     classes: a, b states; c, d agencies; e a person
//         b --> e
//   d --> b
constexpr const char* published =
    "a state\nb state\nc agency\nd agency\ne person\n"
    "a > b aid 1 1951\nb > c aid 1 1951\nd > b aid 1 1951\nb > e aid 1 1951\n";

// Ties 1 -> 2, 2 -> 3, 4 -> 2, 2 -> 5 with classes 1, 1, 2, 2, 3: R's sna.
TEST(Brokerage, OfASmallDigraphIsAsPublished) {
    const auto expect_b = [](const char* role, double pairs) {
        expect_values(measured(published, column(role)),
                      {{"a", 0}, {"b", pairs}, {"c", 0}, {"d", 0}, {"e", 0}});
    };
    expect_b("coordinator", 0);
    expect_b("itinerant", 1);
    expect_b("gatekeeper", 0);
    expect_b("representative", 2);
    expect_b("liaison", 1);
    expect_b("total", 4);
}

TEST(Brokerage, TellsTheRolesApart) {
    const auto role_of = [](const char* a, const char* v, const char* b) {
        const std::string text =
            std::string("a ") + a + "\nv " + v + "\nb " + b + "\na > v aid 1 1951\nv > b aid 1 1951\n";
        std::string found;
        for (const char* role : role_names) {
            if (measured(text, column(role)).at("v") == 1) found += role;
        }
        return found;
    };
    EXPECT_EQ(role_of("state", "state", "state"), "coordinator");
    EXPECT_EQ(role_of("state", "person", "state"), "itinerant");
    EXPECT_EQ(role_of("state", "person", "person"), "gatekeeper");
    EXPECT_EQ(role_of("state", "state", "person"), "representative");
    EXPECT_EQ(role_of("state", "person", "agency"), "liaison");
}

TEST(Brokerage, NeedsAnOpenPathAndRunsUndirectedRelationsBothWays) {
    //   a -- v -- b: a to b and b to a; a tie from a to b leaves the way back
    const std::string open = "a state\nb state\nv state\na - v talks 1 1951\nv - b talks 1 1951\n";
    EXPECT_EQ(measured(open, "broker_total").at("v"), 2);
    EXPECT_EQ(measured(open + "a > b aid 1 1951\n", "broker_total").at("v"), 1);
    EXPECT_EQ(measured(open + "a - b meeting 0 1951\n", "broker_total").at("v"), 0);
    MeasureOptions options;
    options.ties = TieKind::cooperation;
    EXPECT_EQ(measured(open + "a - b meeting 0 1951\n", "broker_total", options).at("v"), 2);
}

TEST(Brokerage, GroupsByBlocWhenAskedTo) {
    //   a = b = c friends, d = e = f friends, war between c and d: two blocs, all states
    const auto n = test::network(
        "a state\nb state\nc state\nd state\ne state\nf state\n"
        "a - b talks 5 1951\nb - c talks 5 1951\na - c talks 5 1951\nd - e talks 5 1951\n"
        "e - f talks 5 1951\nd - f talks 5 1951\nc - d war -5 1951\n");
    MeasureOptions options;
    options.groups = Grouping::bloc;
    ASSERT_EQ(modularity_blocs(signed_graph(whole(n))).of, (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1}));
    const test::ByActor two_of_c{{"a", 0}, {"b", 0}, {"c", 2}, {"d", 2}, {"e", 0}, {"f", 0}};
    expect_values(measured(n, whole(n), "broker_representative", options), two_of_c);
    expect_values(measured(n, whole(n), "broker_gatekeeper", options), two_of_c);
    expect_values(measured(n, whole(n), "broker_coordinator"),
                  {{"a", 0}, {"b", 0}, {"c", 4}, {"d", 4}, {"e", 0}, {"f", 0}});
    expect_values(measured(n, whole(n), "broker_representative"),
                  {{"a", 0}, {"b", 0}, {"c", 0}, {"d", 0}, {"e", 0}, {"f", 0}});
}

/// A digraph whose arcs are there with a chance of `percent`, and groups.
struct Digraph {
    std::vector<std::vector<bool>> arc;
    std::vector<std::uint32_t> group;

    Digraph(std::size_t n, std::size_t groups, std::size_t percent, test::Dice& dice)
        : arc(n, std::vector<bool>(n)), group(n) {
        for (std::size_t v = 0; v < n; ++v) {
            group[v] = static_cast<std::uint32_t>(dice.below(groups));
            for (std::size_t w = 0; w < n; ++w) arc[v][w] = v != w && dice.chance(percent);
        }
    }

    [[nodiscard]] ArcArrays rows() const {
        ArcArrays result;
        for (const auto& row : arc) {
            for (std::size_t w = 0; w < row.size(); ++w) {
                if (!row[w]) continue;
                result.column.push_back(static_cast<Vertex>(w));
                result.strength.push_back(1);
            }
            result.start.push_back(static_cast<Vertex>(result.column.size()));
        }
        return result;
    }
};

/// Every triple of vertices, and the definitions one by one.
std::vector<RoleCounts> by_triples(const Digraph& graph) {
    const std::size_t n = graph.group.size();
    std::vector<RoleCounts> counts(n, RoleCounts{});
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t v = 0; v < n; ++v) {
            for (std::size_t b = 0; b < n; ++b) {
                if (a == b || !graph.arc[a][v] || !graph.arc[v][b] || graph.arc[a][b]) continue;
                const bool av = graph.group[a] == graph.group[v];
                const bool vb = graph.group[v] == graph.group[b];
                const bool ab = graph.group[a] == graph.group[b];
                const std::array holds{av && vb, ab && !av, !av && vb, av && !vb, !av && !vb && !ab};
                for (std::size_t role = 0; role < role_count; ++role) counts[v][role] += holds[role] ? 1 : 0;
            }
        }
    }
    return counts;
}

TEST(Brokerage, CountsWhatEveryTripleGivesByListsAndByBits) {
    test::Dice dice(5);
    for (std::size_t trial = 0; trial < 60; ++trial) {
        const Digraph graph(dice.below(140), 1 + dice.below(6), dice.below(101), dice);
        SCOPED_TRACE(graph.group.size());
        const ArcArrays out = graph.rows();
        const ArcArrays in = reversed(out.arcs());
        const auto expected = by_triples(graph);
        for (const BrokerageBy way : {BrokerageBy::cheapest, BrokerageBy::lists, BrokerageBy::bits}) {
            EXPECT_EQ(brokerage_roles(out.arcs(), in.arcs(), graph.group, way), expected);
        }
    }
}

// The mean and the standard deviation over random digraphs against the formulas, by the rules of sampling: a
// mean of N draws is within 5 standard errors, a variance within 10 %.
TEST(Brokerage, HasTheMeanAndVarianceOfRandomDigraphs) {
    constexpr std::size_t draws = 20'000;
    constexpr std::size_t n = 12;
    const std::vector<std::uint32_t> group{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
    const std::vector<std::size_t> sizes{5, 4, 3};
    for (const std::size_t percent : {15U, 40U, 75U}) {
        test::Dice dice(static_cast<std::uint32_t>(percent));
        // By role and all; of vertices 0, 5 and 9, one in each group.
        std::array<std::array<double, role_count + 1>, 3> sum{};
        std::array<std::array<double, role_count + 1>, 3> squares{};
        for (std::size_t draw = 0; draw < draws; ++draw) {
            Digraph graph(n, 1, percent, dice);
            graph.group = group;
            const auto counts = by_triples(graph);
            for (std::size_t g = 0; g < 3; ++g) {
                double total = 0;
                for (std::size_t role = 0; role <= role_count; ++role) {
                    const double x =
                        role < role_count ? static_cast<double>(counts[g == 0 ? 0 : g * 4 + 1][role]) : total;
                    total += x;
                    sum[g][role] += x;
                    squares[g][role] += x * x;
                }
            }
        }
        for (std::size_t g = 0; g < 3; ++g) {
            const RoleMoments moments =
                role_moments(GroupSizes(sizes), sizes[g], static_cast<double>(percent) / 100);
            for (std::size_t role = 0; role <= role_count; ++role) {
                SCOPED_TRACE("density " + std::to_string(percent) + " % group " + std::to_string(g) +
                             " role " + std::to_string(role));
                const double mean = sum[g][role] / draws;
                const double variance = squares[g][role] / draws - mean * mean;
                EXPECT_NEAR(mean, moments[role].mean, 5 * std::sqrt(moments[role].variance / draws));
                EXPECT_NEAR(variance, moments[role].variance, 0.1 * moments[role].variance);
            }
        }
    }
}

TEST(Brokerage, ScoresByHand) {
    // Four ties among five actors: p = 1/5, P = 4/125. b's pairs as a representative: 1 mate, 3 others: 3, of
    // which 3 * 2 share the mate; mean 12/125, variance 3 * 4/125 * 121/125 + 6 * (4/25)^3.
    const double mean = 12 / 125.0;
    const double deviation = std::sqrt(3 * 4 / 125.0 * 121 / 125 + 6 * std::pow(4 / 25.0, 3));
    const double none = -mean / deviation;
    // c and d have one mate and three others as well, e has no mate.
    expect_values(measured(published, "broker_representative_z"),
                  {{"a", none}, {"b", (2 - mean) / deviation}, {"c", none}, {"d", none}, {"e", {}}});
    // In all: 12 pairs, 4 * 3 * 2 sharing either end.
    const double all = 12 * 4 / 125.0;
    const double all_deviation = std::sqrt(12 * 4 / 125.0 * 121 / 125 + 48 * std::pow(4 / 25.0, 3));
    EXPECT_NEAR(*measured(published, "broker_total_z").at("b"), (4 - all) / all_deviation, 1e-12);
}

TEST(Brokerage, HasNoScoreWhereNothingCanVary) {
    const std::string nobody = "a state\nb state\nc state\n";
    const test::ByActor undefined{{"a", {}}, {"b", {}}, {"c", {}}};
    expect_values(measured(nobody, "broker_total_z"), undefined);
    expect_values(
        measured(nobody + "a - b talks 1 1951\nb - c talks 1 1951\na - c talks 1 1951\n", "broker_total_z"),
        undefined);
    EXPECT_TRUE(measured(nobody + "a - b talks 1 1951\n", "broker_total_z").at("a").has_value());
    expect_values(measured("observed 1950..1951\n", "broker_total_z"), {});
    expect_values(measured("a state\n", "broker_total_z"), {{"a", {}}});
    expect_values(measured("a state\n", "broker_total"), {{"a", 0}});
}

}  // namespace
}  // namespace entente::graph
