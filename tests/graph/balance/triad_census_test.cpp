#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "entente/graph/balance.hpp"
#include "graph/balance/triad_census_classes.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::Dice;

/// 1, -1 or 0 by source and target.
using Signs = std::vector<std::vector<int>>;

SignedDigraph digraph(const Signs& signs) {
    SignedDigraph graph;
    graph.vertices = signs.size();
    for (std::uint32_t a = 0; a < signs.size(); ++a) {
        for (std::uint32_t b = 0; b < signs.size(); ++b) {
            if (signs[a][b] != 0) graph.arcs.push_back({a, b, static_cast<std::int8_t>(signs[a][b])});
        }
    }
    return graph;
}

Signs random_signs(Dice& dice, std::size_t n, std::size_t percent_tied, std::size_t percent_hostile) {
    Signs signs(n, std::vector<int>(n, 0));
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) {
            if (a != b && dice.chance(percent_tied)) signs[a][b] = dice.chance(percent_hostile) ? -1 : 1;
        }
    }
    return signs;
}

/// The letters of three vertices in that order.
std::string letters(const Signs& signs, const std::array<std::size_t, 3>& v) {
    std::string text;
    for (const auto& [from, to] : {std::pair{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}}) {
        text += "N0P"[signs[v[static_cast<std::size_t>(from)]][v[static_cast<std::size_t>(to)]] + 1];
    }
    return text;
}

/// What a name ends in, straight from its definition: the first of all six ways to call the vertices.
std::string class_letters(const Signs& signs, std::array<std::size_t, 3> v) {
    std::sort(v.begin(), v.end());
    const auto key = [](std::string text) {
        std::ranges::replace(text, 'P', '1');
        std::ranges::replace(text, 'N', '2');
        std::ranges::replace(text, '0', '3');
        return text;
    };
    std::string best = letters(signs, v);
    while (std::next_permutation(v.begin(), v.end()))
        best = std::min(best, letters(signs, v), [&](auto a, auto b) { return key(a) < key(b); });
    return best;
}

using ByLetters = std::map<std::string, std::uint64_t>;

ByLetters counted_one_by_one(const Signs& signs) {
    ByLetters result;
    for (std::size_t a = 0; a < signs.size(); ++a) {
        for (std::size_t b = a + 1; b < signs.size(); ++b) {
            for (std::size_t c = b + 1; c < signs.size(); ++c) ++result[class_letters(signs, {a, b, c})];
        }
    }
    return result;
}

std::string letters_of(const TriadClass& found) {
    return found.name.substr(found.name.find('-') + 1);
}

ByLetters by_letters(const std::vector<TriadClass>& census) {
    ByLetters result;
    for (const TriadClass& found : census) {
        if (found.count > 0) result[letters_of(found)] = found.count;
    }
    return result;
}

/// Ignoring the signs.
std::map<std::string, std::uint64_t> by_man_code(const std::vector<TriadClass>& census) {
    std::map<std::string, std::uint64_t> result;
    for (const TriadClass& found : census) {
        if (found.count > 0) result[found.name.substr(0, found.name.find('-'))] += found.count;
    }
    return result;
}

std::uint64_t sum(const std::vector<TriadClass>& census) {
    return std::accumulate(census.begin(), census.end(), std::uint64_t{0},
                           [](std::uint64_t so_far, const TriadClass& c) { return so_far + c.count; });
}

/// The only class of a triple.
std::string name_of(const Signs& signs) {
    const auto census = signed_triad_census(digraph(signs));
    const auto at = std::ranges::find(census, 1U, &TriadClass::count);
    return at == census.end() ? "" : at->name;
}

TEST(SignedTriadCensus, Has138ClassesAsManyAsTheOrbitsOf729States) {
    std::set<std::string> orbits;
    std::map<std::string, std::set<std::uint16_t>> numbers;
    for (int state = 0; state < 729; ++state) {
        Signs signs(3, std::vector<int>(3, 0));
        TriadState arcs{};
        int rest = state;
        std::size_t i = 0;
        for (const auto& [from, to] : {std::pair{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}}) {
            signs[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)] = rest % 3 - 1;
            arcs[i++] = rest % 3 == 0 ? ArcSign::negative : rest % 3 == 1 ? ArcSign::none : ArcSign::positive;
            rest /= 3;
        }
        const std::string letters = class_letters(signs, {0, 1, 2});
        orbits.insert(letters);
        numbers[letters].insert(triad_classes().of_state[triad_number(arcs)]);
        EXPECT_EQ(letters_of({name_of(signs), 1}), letters);
    }
    EXPECT_EQ(orbits.size(), 138U);
    for (const auto& [letters, found] : numbers) EXPECT_EQ(found.size(), 1U) << letters;
    EXPECT_EQ(std::set(triad_classes().names.begin(), triad_classes().names.end()).size(), 138U);
    EXPECT_EQ(signed_triad_census({}).size(), 138U);
}

TEST(SignedTriadCensus, NamesClassesByTheUsualCodes) {
    // By the drawings of Holland and Leinhardt's 16 classes; arcs of vertices 0, 1, 2.
    EXPECT_EQ(name_of({{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}), "003-000000");
    EXPECT_EQ(name_of({{0, 0, 0}, {0, 0, -1}, {0, 0, 0}}), "012-N00000");
    EXPECT_EQ(name_of({{0, 0, -1}, {0, 0, 0}, {1, 0, 0}}), "102-P0N000");
    EXPECT_EQ(name_of({{0, 1, 1}, {0, 0, 0}, {0, 0, 0}}), "021D-PP0000");  // 1 <- 0 -> 2
    EXPECT_EQ(name_of({{0, 0, 1}, {0, 0, 1}, {0, 0, 0}}), "021U-P0000P");  // 0 -> 2 <- 1
    EXPECT_EQ(name_of({{0, 1, 0}, {0, 0, -1}, {0, 0, 0}}), "021C-P00N00");
    EXPECT_EQ(name_of({{0, 1, 0}, {1, 0, 0}, {0, 1, 0}}), "111D-P0P0P0");  // 0 <-> 1 <- 2
    EXPECT_EQ(name_of({{0, 1, 0}, {1, 0, 1}, {0, 0, 0}}), "111U-PPP000");  // 0 <-> 1 -> 2
    EXPECT_EQ(name_of({{0, 1, 1}, {0, 0, 1}, {0, 0, 0}}), "030T-PP0P00");
    EXPECT_EQ(name_of({{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}), "030C-P00PP0");
    EXPECT_EQ(name_of({{0, 1, 0}, {1, 0, 1}, {0, 1, 0}}), "201-PPP0P0");
    EXPECT_EQ(name_of({{0, 0, 1}, {1, 0, 1}, {1, 0, 0}}), "120D-PP0P0P");  // 0 <- 1 -> 2, 0 <-> 2
    EXPECT_EQ(name_of({{0, 1, 1}, {0, 0, 0}, {1, 1, 0}}), "120U-PPPP00");  // 0 -> 1 <- 2, 0 <-> 2
    EXPECT_EQ(name_of({{0, 1, 1}, {0, 0, 1}, {1, 0, 0}}), "120C-PPP00P");  // 0 -> 1 -> 2, 0 <-> 2
    EXPECT_EQ(name_of({{0, 1, 1}, {1, 0, 1}, {1, 0, 0}}), "210-PPPPP0");
    EXPECT_EQ(name_of({{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}), "300-PPPPPP");
    EXPECT_EQ(name_of({{0, -1, -1}, {-1, 0, -1}, {-1, -1, 0}}), "300-NNNNNN");
}

TEST(SignedTriadCensus, GoesThroughTheMANClassesInTheirOrder) {
    std::vector<std::string> codes;
    std::vector<std::size_t> sizes;
    for (const TriadClass& found : signed_triad_census({})) {
        const std::string code = found.name.substr(0, found.name.find('-'));
        if (codes.empty() || codes.back() != code) {
            codes.push_back(code);
            sizes.push_back(0);
        }
        ++sizes.back();
    }
    EXPECT_THAT(codes, ::testing::ElementsAre("003", "012", "102", "021D", "021U", "021C", "111D", "111U",
                                              "030T", "030C", "201", "120D", "120U", "120C", "210", "300"));
    // By Burnside's count for each class: 2^arcs signs, fewer where the class can be turned into itself.
    EXPECT_THAT(sizes, ::testing::ElementsAre(1, 2, 3, 3, 3, 4, 8, 8, 8, 4, 10, 10, 10, 16, 32, 16));
}

TEST(SignedTriadCensus, OfFewerThanThreeVerticesIsAllZeros) {
    for (std::size_t n = 0; n < 3; ++n) {
        SignedDigraph graph;
        graph.vertices = n;
        if (n == 2) graph.arcs.push_back({0, 1, 1});
        EXPECT_EQ(sum(signed_triad_census(graph)), 0U);
    }
}

TEST(SignedTriadCensus, EqualsACountOfAllTriples) {
    Dice dice(2);
    for (int i = 0; i < 300; ++i) {
        const Signs signs = random_signs(dice, dice.below(16), dice.below(101), dice.below(101));
        const auto census = signed_triad_census(digraph(signs));
        EXPECT_EQ(by_letters(census), counted_one_by_one(signs)) << i;
    }
}

TEST(SignedTriadCensus, SumsUpToAllTriplesOfManyVertices) {
    for (const std::uint64_t n : {1000U, 5000U, 100000U}) {
        SignedDigraph graph;
        graph.vertices = n;
        // A star towards vertex 0 from the next 100: 021U of each two, 012 of each one with the rest.
        for (std::uint32_t v = 1; v <= 100; ++v) graph.arcs.push_back({v, 0, 1});
        const auto census = signed_triad_census(graph);
        EXPECT_EQ(sum(census), n * (n - 1) * (n - 2) / 6);
        const auto codes = by_man_code(census);
        EXPECT_EQ(codes.at("021U"), 100U * 99 / 2);
        EXPECT_EQ(codes.at("012"), 100U * (n - 101));
    }
}

}  // namespace
}  // namespace entente::graph
