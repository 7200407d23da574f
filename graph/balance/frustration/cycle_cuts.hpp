// Linear inequalities that every pair of camps satisfies and a fractional solution may not.
#pragma once

#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

/// With y = 1 for frustrated edges and 0 for the others, of a closed walk C and edges F among it, such that
/// the number of hostile edges of C and that of F differ in parity:
/// sum over C \ F of y + sum over F of (1 - y) >= 1.
struct Cut {
    struct Term {
        std::uint32_t edge = 0;
        bool flipped = false;  ///< in F
    };
    std::vector<Term> terms;  ///< ascending by edge, each edge once
};

/// Finds violated cuts, as short walks in the double cover of the graph.
class CutFinder {
public:
    CutFinder(const Problem& problem, const Neighbours& near) : problem_(problem), near_(near) {}

    /// Cuts that `y` violates by more than `slack`, without duplicates, in a fixed order. Empty only if no
    /// inequality is violated by more. `camps`: the better they fit `y`, the less is searched.
    std::vector<Cut> find(const std::vector<double>& y, const Camps& camps, double slack, Stop& stop);

private:
    struct Step {
        double length = 0;
        std::uint32_t state = 0;  ///< 2 * vertex + parity
    };
    struct Reached {
        std::uint32_t round = 0;
        double length = 0;
        std::uint32_t before = 0;  ///< state
        Cut::Term term;
    };

    bool search(std::uint32_t from, std::uint32_t to, double limit, const std::vector<double>& y);
    void relax(std::uint32_t state, double length, double limit, const Step& from, Cut::Term term);
    [[nodiscard]] Cut cut(std::uint32_t from, std::uint32_t to, Cut::Term closing) const;

    const Problem& problem_;
    const Neighbours& near_;
    std::vector<Reached> reached_;
    std::vector<Step> heap_;
    std::vector<double> used_;
    std::uint32_t round_ = 0;
};

/// What the cut's left side falls short of 1 by; 0 or less: satisfied.
double violation(const Cut& cut, const std::vector<double>& y);

}  // namespace entente::graph::two_camps
