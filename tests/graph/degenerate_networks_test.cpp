// Every measure on networks that leave it little or nothing to measure: what is defined, and that the rest is
// empty. The table is docs/measures.md's promise in full.
#include <gtest/gtest.h>

#include <cmath>
#include <iterator>
#include <map>
#include <sstream>
#include <vector>

#include "entente/graph/balance_definitions.hpp"
#include "entente/graph/period_balance.hpp"
#include "graph/degenerate.hpp"
#include "graph/degenerate_networks.hpp"
#include "graph/support.hpp"

namespace entente::graph {
namespace {

using test::whole;

const auto& networks() {
    return test::degenerate_networks();
}

// A cell: `-` undefined; a number: that of every actor; a/b: those of two; words: see number() and
// expected(). By hand, from the definitions. The network of nobody has no column: it has no values at all.
// Measures that are not here have their row in their own test (degenerate.hpp).
constexpr std::string_view table = R"(
measure                 one  two  four    friends foes    zero    oneway   pairs foes4 friends4 zero4 cancel
degree                  0    0    0       1       1       1       1        1     3     3        3     3
in_degree               0    0    0       1       1       1       0/1      1     3     3        3     3
out_degree              0    0    0       1       1       1       1/0      1     3     3        3     3
positive_degree         0    0    0       1       0       0       1        1     0     3        0     0
negative_degree         0    0    0       0       1       0       0        0     3     0        0     0
net_degree              0    0    0       1       -1      0       1        1     -3    3        0     0
degree_ratio            -    -    -       1       -1      -       1        1     -1    1        -     -
strength                0    0    0       5       5       0       5        5     15    15       0     30
in_strength             0    0    0       5       5       0       0/5      5     15    15       0     30
out_strength            0    0    0       5       5       0       5/0      5     15    15       0     30
cooperation_strength    0    0    0       5       0       0       5        5     0     15       0     15
conflict_strength       0    0    0       0       5       0       0        0     15    0        0     15
net_strength            0    0    0       5       -5      0       5        5     -15   15       0     0
strength_ratio          -    -    -       1       -1      -       1        1     -1    1        -     0
betweenness             -    -    0       -       -       -       -        0     0     0        0     0
closeness               -    -    -       1       1       1       1        third 1     1        1     1
harmonic                -    0    0       1       1       1       1        third 1     1        1     1
weighted_betweenness    -    -    0       -       -       -       -        0     0     0        0     0
weighted_closeness      -    -    -       5       5       -       5        5third 5    5        -     10
weighted_harmonic       -    0    0       5       5       0       5        5third 5    5        0     10
eigenvector             -    -    -       root    -       -       root     root  -     .5       -     .5
pagerank                1    .5   .25     .5      .5      .5      rank     .25   .25   .25      .25   .25
katz                    1    root .5      root    root    root    root     .5    .5    .5       .5    .5
hub                     -    -    -       1       -       -       1/0      1     -     .5       -     .5
authority               -    -    -       1       -       -       0/1      1     -     .5       -     .5
core                    0    0    0       1       1       1       1        1     3     3        3     3
clustering              -    -    -       -       -       -       -        -     1     1        1     1
pn                      -    1    1       2       -       1       2        1.2   .5    2        1     1
pn_in                   -    1    1       2       -       1       1/2      1.2   -     2        1     1
pn_out                  -    1    1       2       -       1       2/1      1.2   -     2        1     1
signed_eigenvector      -    -    -       -       -       -       -        -     .5    .5       -     -
constraint              -    -    -       1       1       -       1        1     burt  burt     -     burt
effective_size          -    -    -       1       1       -       1        1     1     1        -     1
efficiency              -    -    -       1       1       -       1        1     third third    -     third
broker_coordinator      0    0    0       0       0       0       0        0     0     0        0     0
broker_itinerant        0    0    0       0       0       0       0        0     0     0        0     0
broker_gatekeeper       0    0    0       0       0       0       0        0     0     0        0     0
broker_representative   0    0    0       0       0       0       0        0     0     0        0     0
broker_liaison          0    0    0       0       0       0       0        0     0     0        0     0
broker_total            0    0    0       0       0       0       0        0     0     0        0     0
broker_coordinator_z    -    -    -       -       -       -       -        z     -     -        -     -
broker_itinerant_z      -    -    -       -       -       -       -        -     -     -        -     -
broker_gatekeeper_z     -    -    -       -       -       -       -        -     -     -        -     -
broker_representative_z -    -    -       -       -       -       -        -     -     -        -     -
broker_liaison_z        -    -    -       -       -       -       -        -     -     -        -     -
broker_total_z          -    -    -       -       -       -       -        z     -     -        -     -
walk_balance            1    1    1       1       1       1       1        1     walks 1        1     1
)";

/// By measure: a cell for each network but the first.
std::map<std::string_view, std::vector<std::string>> cells() {
    std::string text(table);
    for (const auto& [name, row] : test::degenerate_rows()) text += name + ' ' + row + '\n';
    std::map<std::string_view, std::vector<std::string>> rows;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string name;
        if (!(words >> name) || name == "measure") continue;
        const Measure* const measure = find_measure(name);
        EXPECT_TRUE(measure && rows[measure->name].empty()) << name << " is no measure, or there twice";
        if (measure) rows[measure->name].assign(std::istream_iterator<std::string>(words), {});
    }
    return rows;
}

std::optional<double> number(const std::string& cell) {
    static const std::map<std::string, double> names = {
        {"third", 1.0 / 3},
        {"5third", 5.0 / 3},
        {"root", std::sqrt(0.5)},
        {"burt", 25.0 / 27},  // 3 (1/3 + 2/9)^2
        {"z", -2 / std::sqrt(11.0)},
        {"walks", (std::exp(-3.0) + 3 * std::exp(1.0)) / (std::exp(3.0) + 3 * std::exp(-1.0))}};
    if (cell == "-") return std::nullopt;
    if (const auto at = names.find(cell); at != names.end()) return at->second;
    return std::stod(cell);
}

Values expected(const std::string& cell, std::size_t actors) {
    // a sends all to b, b to nobody and so to both: x = 0.15 / 2 + 0.85 y / 2, y = x + 0.85 x, x + y = 1.
    if (cell == "rank") return {1 / 2.85, 1.85 / 2.85};
    if (const auto slash = cell.find('/'); slash != std::string::npos) {
        return {number(cell.substr(0, slash)), number(cell.substr(slash + 1))};
    }
    return Values(actors, number(cell));
}

TEST(DegenerateNetworks, HaveTheMeasuresOfTheTable) {
    const auto rows = cells();
    for (const Measure& row : measures()) {
        ASSERT_TRUE(rows.contains(row.name)) << "its test needs a DegenerateRow: " << row.name;
        const std::vector<std::string>& wanted_cells = rows.at(row.name);
        ASSERT_EQ(wanted_cells.size(), networks().size() - 1) << row.name;
        for (std::size_t i = 1; i < networks().size(); ++i) {
            SCOPED_TRACE(std::string(row.name) + " of " + networks()[i].first);
            const auto n = test::network(networks()[i].second);
            const Values found = measure(whole(n), row);
            const Values wanted = expected(wanted_cells[i - 1], n.actors().size());
            ASSERT_EQ(found.size(), wanted.size());
            for (std::size_t v = 0; v < found.size(); ++v) {
                ASSERT_EQ(found[v].has_value(), wanted[v].has_value());
                if (found[v]) {
                    EXPECT_NEAR(*found[v], *wanted[v], 1e-9);
                } else {
                    EXPECT_NE(row.undefined, "never");
                }
            }
        }
    }
}

TEST(DegenerateNetworks, WithoutActorsHaveNoValues) {
    const auto n = test::network("observed 1990..1991\n");
    for (const Measure& row : measures()) EXPECT_TRUE(measure(whole(n), row).empty()) << row.name;
}

TEST(DegenerateNetworks, HaveTheSameMeasuresAlongAndAgainstTies) {
    for (const auto& [name, text] : networks()) {
        const auto n = test::network(text);
        for (const Direction direction : {Direction::out, Direction::in}) {
            for (const TieKind ties : {TieKind::all, TieKind::cooperation, TieKind::conflict}) {
                MeasureOptions options;
                options.direction = direction;
                options.ties = ties;
                for (const Measure& row : measures()) {
                    for (const auto& value : measure(whole(n), row, options)) {
                        EXPECT_TRUE(!value || std::isfinite(*value)) << row.name << " of " << name;
                    }
                }
            }
        }
    }
}

/// balance, walk balance, frustration, normalised, modularity
using Balance = std::vector<std::optional<double>>;

Balance balance_of(const Snapshot& snapshot) {
    const PeriodBalance found = period_balance(snapshot);
    return {found.triads.balance(), found.walks.network, static_cast<double>(found.frustration.upper),
            found.frustration.normalised(found.frustration.upper), found.blocs.modularity};
}

TEST(DegenerateNetworks, HaveTheBalanceOfTheTable) {
    constexpr std::nullopt_t none = std::nullopt;
    const double walks = *number("walks");
    const std::map<std::string, Balance> table_of_balance = {
        {"nobody", {none, none, 0, none, none}},
        {"one actor", {none, 1, 0, none, none}},
        {"two without a tie", {none, 1, 0, none, none}},
        {"four without a tie", {none, 1, 0, none, none}},
        {"friends", {none, 1, 0, 1, 0}},
        {"foes", {none, 1, 0, 1, 0.5}},
        {"a tie of weight 0", {none, 1, 0, none, none}},
        {"a tie one way", {none, 1, 0, 1, 0}},
        {"two pairs of friends", {none, 1, 0, 1, 0.5}},
        {"all foes", {0, walks, 2, 1.0 / 3, 0.25}},
        {"all friends", {1, 1, 0, 1, 0}},
        {"all of weight 0", {none, 1, 0, none, none}},
        {"all cancel", {none, 1, 0, none, none}},
    };
    for (const auto& [name, text] : networks()) {
        SCOPED_TRACE(name);
        const auto n = test::network(text);
        const Balance found = balance_of(whole(n)), &wanted = table_of_balance.at(name);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            ASSERT_EQ(found[i].has_value(), wanted[i].has_value()) << i;
            if (found[i]) {
                EXPECT_NEAR(*found[i], *wanted[i], 1e-12) << i;
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph
