// Published and real signed networks. Tribes: Read (1954). Alliances and disputes by window: Doreian and
// Mrvar (2015). Great powers before 1914: Antal, Krapivsky and Redner (2006) after Langer.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "graph/balance/frustration_support.hpp"
#include "graph/balance/signed_support.hpp"

namespace entente::test {
namespace {

using graph::Frustration;
using graph::SignedGraph;

Frustration solved(const SignedGraph& ties) {
    Frustration result = frustration(ties);
    expect_certificate(ties, result);
    EXPECT_TRUE(result.exact()) << result.lower << ".." << result.upper;
    return result;
}

TEST(FrustrationOfRealNetworks, Tribes) {
    const auto read = read_signed_ties("tribes.csv", false);
    if (read.empty()) GTEST_SKIP() << "no real data";
    const Frustration found = solved(read.at(0));
    EXPECT_EQ(found.upper, 7U);
    EXPECT_NEAR(*found.normalised(found.upper), .7586207, 5e-8);
}

TEST(FrustrationOfRealNetworks, AlliancesInAllWindows) {
    const auto windows = read_signed_ties("cow_signed_signnet.csv", true);
    if (windows.empty()) GTEST_SKIP() << "no real data";
    ASSERT_EQ(windows.size(), 51U);
    EXPECT_EQ(windows.at(1).vertices, 64U);
    EXPECT_EQ(windows.at(1).ties.size(), 362U);
    const std::vector<std::uint64_t> published{17, 18, 20, 15, 15};
    for (const auto& [window, ties] : windows) {
        const Frustration found = solved(ties);
        const auto at = static_cast<std::size_t>(window - 1);
        if (at < published.size()) {
            EXPECT_EQ(found.upper, published[at]) << window;
        }
    }
}

/// The ties that hold in a year, by the names of the powers in alphabetical order; begin <= year < end.
struct GreatPowers {
    std::vector<std::string> names;
    SignedGraph ties;
};

GreatPowers great_powers(int year) {
    GreatPowers result;
    std::ifstream in(signed_benchmark("wwi_signed_1872_1907.csv"));
    std::map<std::string, std::uint32_t> number{{"AUH", 0}, {"DEU", 1}, {"FRA", 2},
                                                {"GBR", 3}, {"ITA", 4}, {"RUS", 5}};
    for (const auto& [name, vertex] : number) result.names.push_back(name);
    result.ties.vertices = number.size();
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
        std::ranges::replace(line, ',', ' ');
        std::istringstream row(line);
        std::string from;
        std::string to;
        int sign = 0;
        int begin = 0;
        int end = 0;
        row >> from >> to >> sign >> begin >> end;
        if (year < begin || year >= end) continue;
        result.ties.ties.push_back({number.at(from), number.at(to), static_cast<std::int8_t>(sign), 1});
    }
    put_in_order(result.ties);
    return result;
}

TEST(FrustrationOfRealNetworks, GreatPowersBeforeTheFirstWorldWar) {
    if (!std::ifstream(signed_benchmark("wwi_signed_1872_1907.csv"))) GTEST_SKIP() << "no real data";
    for (const int year : {1872, 1882, 1890, 1891, 1904}) {
        EXPECT_EQ(solved(great_powers(year).ties).upper, 1U) << year;
    }
    const GreatPowers in_1907 = great_powers(1907);
    const Frustration found = solved(in_1907.ties);
    EXPECT_EQ(found.upper, 0U);
    std::vector<std::string> camp[2];
    for (std::size_t v = 0; v < in_1907.names.size(); ++v) camp[found.camp[v]].push_back(in_1907.names[v]);
    EXPECT_EQ(camp[0], (std::vector<std::string>{"AUH", "DEU", "ITA"}));
    EXPECT_EQ(camp[1], (std::vector<std::string>{"FRA", "GBR", "RUS"}));
}

}  // namespace
}  // namespace entente::test
