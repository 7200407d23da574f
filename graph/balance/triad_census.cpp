// A triple with at least one arc is counted at the lowest of its pairs that are joined: for a joined pair
// u < v, the partners w of either are gone through, and the triple counts there unless it has a lower joined
// pair; all other vertices make a triple with no arcs but those between u and v. The triples without arcs are
// what is left of n(n-1)(n-2)/6. O(m * largest degree) time.
//
// Batagelj and Mrvar, A subquadratic triad census algorithm for large sparse networks with small maximum
// degree, Social Networks 23 (2001) 237-243, carried over to signed arcs.
#include <algorithm>
#include <array>
#include <cstddef>

#include "entente/graph/balance.hpp"
#include "graph/balance/triad_census_classes.hpp"

namespace entente::graph {
namespace {

/// One that a vertex is joined with, and the arcs between them.
struct Joined {
    std::uint32_t vertex;
    ArcSign forth = ArcSign::none;
    ArcSign back = ArcSign::none;
};

/// Rows of partners, ascending.
struct Partners {
    std::vector<std::size_t> start;
    std::vector<Joined> joined;

    [[nodiscard]] const Joined* begin(std::size_t v) const { return joined.data() + start[v]; }
    [[nodiscard]] const Joined* end(std::size_t v) const { return joined.data() + start[v + 1]; }
};

std::vector<std::vector<Joined>> half_arcs(const SignedDigraph& graph) {
    std::vector<std::vector<Joined>> rows(graph.vertices);
    for (const SignedArc& arc : graph.arcs) {
        const ArcSign sign = arc.sign > 0 ? ArcSign::positive : ArcSign::negative;
        rows[arc.source].push_back({arc.target, sign, ArcSign::none});
        rows[arc.target].push_back({arc.source, ArcSign::none, sign});
    }
    return rows;
}

Partners partners_of(const SignedDigraph& graph) {
    Partners result;
    result.start.push_back(0);
    for (auto& row : half_arcs(graph)) {
        std::ranges::sort(row, {}, &Joined::vertex);
        const std::size_t first = result.joined.size();
        for (const Joined& half : row) {
            const bool other_half =
                result.joined.size() > first && result.joined.back().vertex == half.vertex;
            if (!other_half) result.joined.push_back({half.vertex});
            Joined& whole = result.joined.back();
            if (half.forth != ArcSign::none) whole.forth = half.forth;
            if (half.back != ArcSign::none) whole.back = half.back;
        }
        result.start.push_back(result.joined.size());
    }
    return result;
}

/// n(n-1)(n-2)/6 without the product of all three.
std::uint64_t triples(std::uint64_t n) {
    if (n < 3) return 0;
    const std::uint64_t pairs = n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
    return pairs % 3 == 0 ? pairs / 3 * (n - 2) : (n - 2) / 3 * pairs;
}

using StateCounts = std::array<std::uint64_t, triad_states>;

/// All triples whose lowest joined pair is u and v.vertex; `count` by state.
void count_at(const Partners& partners, std::uint32_t u, const Joined& v, StateCounts& count) {
    const auto add = [&](const Joined& of_u, const Joined& of_v) {
        ++count[triad_number({v.forth, of_u.forth, v.back, of_v.forth, of_u.back, of_v.back})];
    };
    const Joined* a = partners.begin(u);
    const Joined* b = partners.begin(v.vertex);
    const Joined* const a_end = partners.end(u);
    const Joined* const b_end = partners.end(v.vertex);
    std::uint64_t met = 0;
    while (a != a_end || b != b_end) {
        const bool of_u = b == b_end || (a != a_end && a->vertex <= b->vertex);
        const bool of_v = a == a_end || (b != b_end && b->vertex <= a->vertex);
        const std::uint32_t w = of_u ? a->vertex : b->vertex;
        const Joined with_u = of_u ? *a++ : Joined{w};
        const Joined with_v = of_v ? *b++ : Joined{w};
        if (w == u || w == v.vertex) continue;
        ++met;
        if (w > v.vertex || (w > u && !of_u)) add(with_u, with_v);
    }
    const std::uint64_t others = partners.start.size() - 1 - 2 - met;
    constexpr ArcSign none = ArcSign::none;
    count[triad_number({v.forth, none, v.back, none, none, none})] += others;
}

}  // namespace

std::vector<TriadClass> signed_triad_census(const SignedDigraph& graph) {
    const Partners partners = partners_of(graph);
    StateCounts count{};
    for (std::uint32_t u = 0; u < graph.vertices; ++u) {
        for (const Joined* v = partners.begin(u); v != partners.end(u); ++v) {
            if (v->vertex > u) count_at(partners, u, *v, count);
        }
    }
    const TriadClasses& classes = triad_classes();
    std::vector<TriadClass> census;
    for (const std::string& name : classes.names) census.push_back({name, 0});
    std::uint64_t joined = 0;
    for (std::size_t state = 0; state < triad_states; ++state) {
        census[classes.of_state[state]].count += count[state];
        joined += count[state];
    }
    census.front().count = triples(graph.vertices) - joined;
    return census;
}

}  // namespace entente::graph
