#include "graph/kernels/search_order.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "graph/kernels/lists_of_ties.hpp"
#include "graph/kernels/unweighted_twins.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::TestArcs;
using test::TieList;

/// By vertex: the least vertex of its weak component, found by passing names along ties until none changes.
std::vector<Vertex> weak_components(std::size_t n, const TieList& ties) {
    std::vector<Vertex> least(n);
    std::iota(least.begin(), least.end(), Vertex{0});
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [ends, unused] : ties) {
            const Vertex smaller = std::min(least[ends.first], least[ends.second]);
            changed = changed || least[ends.first] != smaller || least[ends.second] != smaller;
            least[ends.first] = least[ends.second] = smaller;
        }
    }
    return least;
}

/// The arcs between new numbers as ties of the old ones, all of strength 1 as those of any_shape() are.
TieList named(const Arcs& arcs, std::span<const Vertex> vertices) {
    TieList result;
    for (std::size_t place = 0; place < arcs.size(); ++place) {
        EXPECT_TRUE(std::ranges::is_sorted(arcs.row(place)));
        for (const Vertex w : arcs.row(place)) test::tie(result, vertices[place], vertices[w], 1);
    }
    return result;
}

TieList turned(const TieList& ties) {
    TieList result;
    for (const auto& [ends, strength] : ties) test::tie(result, ends.second, ends.first, strength);
    return result;
}

RC_GTEST_PROP(SearchOrderProperty, NumbersAllThatHaveAnArcAndNobodyElseOnce, ()) {
    const test::Shaped shaped = test::any_shape(60);
    const SearchOrder order(TestArcs(shaped.vertices, shaped.ties).ways());
    std::vector<char> has_arc(shaped.vertices, 0);
    for (const auto& [ends, unused] : shaped.ties) has_arc[ends.first] = has_arc[ends.second] = 1;
    RC_ASSERT(order.places().size() == shaped.vertices);
    RC_ASSERT(order.vertices().size() == static_cast<std::size_t>(std::ranges::count(has_arc, 1)));
    for (Vertex v = 0; v < shaped.vertices; ++v) {
        RC_ASSERT((order.places()[v] != SearchOrder::none) == (has_arc[v] == 1));
        if (has_arc[v] == 1) RC_ASSERT(order.vertices()[order.places()[v]] == v);
    }
}

RC_GTEST_PROP(SearchOrderProperty, KeepsWeakComponentsTogether, ()) {
    const test::Shaped shaped = test::any_shape(60);
    const SearchOrder order(TestArcs(shaped.vertices, shaped.ties).ways());
    const std::vector<Vertex> component = weak_components(shaped.vertices, shaped.ties);
    const auto same = [&](Vertex a, Vertex b) {
        return component[order.vertices()[a]] == component[order.vertices()[b]];
    };
    const auto n = static_cast<Vertex>(order.vertices().size());
    for (Vertex place = 0; place < n; ++place) {
        for (Vertex other = 0; other < n; ++other) {
            const bool within = order.component_begin(place) <= other && other < order.component_end(place);
            RC_ASSERT(within == same(place, other));
        }
    }
}

RC_GTEST_PROP(SearchOrderProperty, HasTheSameArcsBothWays, ()) {
    const test::Shaped shaped = test::any_shape(60);
    const SearchOrder order(TestArcs(shaped.vertices, shaped.ties).ways());
    RC_ASSERT(named(order.arcs().out, order.vertices()) == shaped.ties);
    RC_ASSERT(named(order.arcs().in, order.vertices()) == turned(shaped.ties));
}

/// In a breadth-first search those found from an earlier vertex come before those found from a later one.
RC_GTEST_PROP(SearchOrderProperty, IsThatOfABreadthFirstSearch, ()) {
    const test::Shaped shaped = test::any_shape(60);
    const SearchOrder order(TestArcs(shaped.vertices, shaped.ties).ways());
    const BothWays arcs = order.arcs();
    Vertex found_from = 0;
    for (Vertex place = 0; place < order.vertices().size(); ++place) {
        if (place == order.component_begin(place)) {
            found_from = place;
            continue;
        }
        Vertex first = SearchOrder::none;
        for (const Vertex w : arcs.out.row(place)) first = std::min(first, w);
        for (const Vertex w : arcs.in.row(place)) first = std::min(first, w);
        RC_ASSERT(first < place);
        RC_ASSERT(found_from <= first);
        found_from = first;
    }
}

TEST(SearchOrder, BeginsAtAnEndOfAPath) {
    //   3 - 1 - 0 - 4 - 2, and 5 alone
    TieList path;
    for (const auto& [a, b] : {std::pair{3, 1}, {1, 0}, {0, 4}, {4, 2}}) {
        test::tie_both_ways(path, static_cast<std::size_t>(a), static_cast<std::size_t>(b), 1);
    }
    const SearchOrder order(TestArcs(6, path).ways());
    const std::vector<Vertex> from_two{2, 4, 0, 1, 3};
    const std::vector<Vertex> from_three{3, 1, 0, 4, 2};
    const std::vector<Vertex> found(order.vertices().begin(), order.vertices().end());
    EXPECT_TRUE(found == from_two || found == from_three);
    EXPECT_EQ(order.places()[5], SearchOrder::none);
}

}  // namespace
}  // namespace entente::graph
