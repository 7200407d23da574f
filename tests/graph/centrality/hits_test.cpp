#include <cmath>

#include "graph/centrality/dense.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

TEST(Hits, OfTwoSendersAndTwoReceivers) {
    //   a => x, a => y, b => y: A A' = [2 1; 1 1], largest value (3 + sqrt 5) / 2, vector (golden ratio, 1)
    const std::string text =
        "a state\nb state\nx state\ny state\na > x aid 2 1951\na > y aid 2 1951\nb > y aid 2 1951\n";
    const double golden = (1 + std::sqrt(5.0)) / 2;
    const double length = std::sqrt(1 + golden * golden);
    expect_values(measured(text, "hub"), {{"a", golden / length}, {"b", 1 / length}, {"x", 0}, {"y", 0}});
    expect_values(measured(text, "authority"),
                  {{"a", 0}, {"b", 0}, {"x", 1 / length}, {"y", golden / length}});
}

TEST(Hits, TakesComponentsOfSendersAndReceiversByThemselves) {
    //   a =3=> b, c =9=> d <=9= c; e has conflict only; f nothing. Kleinberg's iteration leaves a and b 0.
    const std::string text =
        "a state\nb state\nc state\nd state\ne state\nf state\n"
        "a > b aid 3 1951\nc > d aid 9 1951\ne > a war -10 1951\n";
    expect_values(measured(text, "hub"), {{"a", 1}, {"b", 0}, {"c", 1}, {"d", 0}, {"e", {}}, {"f", {}}});
    expect_values(measured(text, "authority"),
                  {{"a", 0}, {"b", 1}, {"c", 0}, {"d", 1}, {"e", {}}, {"f", {}}});
}

TEST(Hits, OfAnUndirectedTriangleIsItsEigenvector) {
    const std::string text =
        "a state\nb state\nc state\na - b talks 3 1951\nb - c talks 4 1951\na - c talks 5 1951\n";
    expect_values(measured(text, "hub"), measured(text, "eigenvector"));
    expect_values(measured(text, "authority"), measured(text, "eigenvector"));
}

TEST(Hits, OfNobodyAndOfOne) {
    for (const auto* const name : {"hub", "authority"}) {
        expect_values(measured("observed 1950..1951\n", name), {});
        expect_values(measured("a state\n", name), {{"a", {}}});
    }
}

/// The definition: hubs are proportional to what their authorities add up to, and the other way round, with
/// one factor in all of a component; all positive who send or receive.
TEST(Hits, FitTogetherOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values hub = measure(all, *find_measure("hub"));
        const Values authority = measure(all, *find_measure("authority"));
        std::vector<double> sent(hub.size(), 0.0);
        std::vector<double> received(hub.size(), 0.0);
        for (const Tie& tie : all.ties()) {
            if (!(tie.cooperation > 0)) continue;
            const std::size_t a = *all.vertex(tie.source);
            const std::size_t b = *all.vertex(tie.target);
            ASSERT_TRUE(hub[a] && authority[b] && hub[b] && authority[a]);
            EXPECT_GT(*hub[a], 0);
            EXPECT_GT(*authority[b], 0);
            sent[a] += tie.cooperation * *authority[b];
            received[b] += tie.cooperation * *hub[a];
        }
        double squares = 0;
        for (std::size_t v = 0; v < hub.size(); ++v) {
            EXPECT_EQ(hub[v].value_or(0) > 0, sent[v] > 0);
            EXPECT_EQ(authority[v].value_or(0) > 0, received[v] > 0);
            squares += hub[v].value_or(0) * hub[v].value_or(0);
        }
        EXPECT_NEAR(squares, std::round(squares), 1e-9);  // 1 a component
        for (const Tie& tie : all.ties()) {
            if (!(tie.cooperation > 0)) continue;
            const std::size_t a = *all.vertex(tie.source);
            const std::size_t b = *all.vertex(tie.target);
            EXPECT_NEAR(sent[a] / *hub[a] / (received[b] / *authority[b]), 1, 1e-10);
        }
    }
}

TEST(Hits, AreTheSingularVectorsOfAConnectedNetwork) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        test::Dice dice(seed);
        const std::size_t n = 3 + dice.below(12);
        std::string text;
        for (std::size_t v = 0; v < n; ++v) text += "a" + std::to_string(v) + " state\n";
        test::Dense a = test::zeros(n, n);
        const auto tie = [&](std::size_t from, std::size_t to) {
            const std::size_t weight = 1 + dice.below(9);
            text += "a" + std::to_string(from) + " > a" + std::to_string(to) + " aid " +
                    std::to_string(weight) + " 1951\n";
            a[from][to] += static_cast<double>(weight);
        };
        for (std::size_t v = 0; v < n; ++v) {  // a zigzag through senders and receivers
            tie(v, (v + 1) % n);
            tie(v, (v + 2) % n);
        }
        test::Dense square = test::zeros(n, n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                for (std::size_t k = 0; k < n; ++k) square[i][j] += a[i][k] * a[j][k];
            }
        }
        const test::Spectrum expected = test::spectrum(square);
        const model::Network built = test::network(text);
        const Snapshot all = whole(built);
        const Values found = measure(all, *find_measure("hub"));
        for (std::size_t v = 0; v < n; ++v) {
            EXPECT_NEAR(*found[*all.vertex(*built.find_actor("a" + std::to_string(v)))],
                        std::abs(expected.vectors[expected.largest()][v]), 1e-10);
        }
    }
}

}  // namespace
}  // namespace entente::graph
