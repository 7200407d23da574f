// Branch and cut over the frustrated edges: the linear relaxation with the inequalities of negative closed
// walks, found as they are violated; where its optimum is fractional, the state of one edge is decided either
// way and both cases are solved, the most promising first. What follows from the decisions (two vertices that
// are related through decided edges) is fixed with them, so every case can be completed to camps. Rounding
// every fractional solution gives camps, and those improve the upper bound.
// Barahona, Grötschel, Jünger and Reinelt, Operations Research 36 (1988) 493-513 (for spin glasses);
// Aref, Mason and Wilson, Networks 75 (2020) 95-110.
#include "graph/balance/frustration/branch_and_cut.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "graph/balance/frustration/cut_lp.hpp"
#include "graph/balance/frustration/local_search.hpp"
#include "graph/balance/frustration/packing.hpp"
#include "graph/balance/frustration/parity_sets.hpp"

namespace entente::graph::two_camps {
namespace {

/// Cuts that are violated by less are not worth a solution.
constexpr double least_violation = 1e-4;

/// A later case is divided once a round of cuts lifts its bound by less.
constexpr double least_rise = 0.1;

/// How far the bound of the first case has to rise before its loose cuts are dropped.
constexpr double drop_every = 0.5;

struct Case {
    std::int64_t lower = 0;
    std::size_t number = 0;
    std::vector<Decision> decisions;

    /// The lowest bound first; among equals the deepest, then the newest.
    bool operator<(const Case& other) const {
        if (lower != other.lower) return lower < other.lower;
        if (decisions.size() != other.decisions.size()) return decisions.size() > other.decisions.size();
        return number > other.number;
    }
};

class Search {
public:
    Search(const Problem& problem, Stop& stop)
        : problem_(problem), stop_(stop), near_(problem), finder_(problem, near_), lp_(problem, stop) {}

    Answer run() {
        start();
        std::set<Case> open{{answer_.lower, 0, {}}};
        while (!open.empty() && open.begin()->lower < answer_.upper) {
            answer_.lower = std::max(answer_.lower, open.begin()->lower);
            const Case here = open.extract(open.begin()).value();
            const Outcome outcome = bound(here);
            if (stop_()) return std::move(answer_);
            if (!outcome.branch) continue;
            for (const bool state : {false, true}) {
                Case next{outcome.lower, ++cases_, here.decisions};
                next.decisions.push_back({*outcome.branch, state});
                open.insert(std::move(next));
            }
        }
        answer_.lower = answer_.upper;
        return std::move(answer_);
    }

private:
    struct Outcome {
        std::int64_t lower = 0;
        std::optional<std::uint32_t> branch;  ///< empty: nothing better than the upper bound in this case
    };

    void start() {
        answer_.camps = forest_camps(problem_, lp_.y());
        descend(problem_, near_, answer_.camps);
        tabu_search(problem_, near_, answer_.camps, stop_);
        answer_.upper = cost(problem_, answer_.camps);
        Packing packing = pack_cycles(problem_, near_, answer_.camps, stop_);
        packing = repack_cycles(problem_, near_, answer_.camps, std::move(packing), stop_);
        answer_.lower = packing.bound();
        std::vector<Cut> cuts;
        for (const Packing::Item& item : packing.items) {
            Cut cut;
            for (const std::uint32_t edge : item.cycle) {
                cut.terms.push_back({edge, false});
            }
            cuts.push_back(std::move(cut));
        }
        lp_.add(cuts);
    }

    Outcome bound(const Case& here) {
        if (!apply(here.decisions)) return {};
        const bool root = here.decisions.empty();
        Outcome outcome{here.lower, {}};
        double dropped_at = 0;
        double last = -1;
        if (lp_.cuts() > 2 * problem_.edges.size()) lp_.drop_loose();
        while (lp_.solve()) {
            outcome.lower = std::max(outcome.lower, lp_.proven());
            if (root) answer_.lower = std::max(answer_.lower, std::min(outcome.lower, answer_.upper));
            const Camps rounded = improve();
            if (outcome.lower >= answer_.upper) return {};
            const std::vector<Cut> cuts = finder_.find(lp_.y(), rounded, least_violation, stop_);
            if (stop_() || cuts.empty()) break;
            if (!root && lp_.value() < last + least_rise) break;
            last = lp_.value();
            if (root && last > dropped_at + drop_every) {
                lp_.drop_loose();
                dropped_at = last;
            }
            lp_.add(cuts);
        }
        if (root) settled_ = lp_.settled(answer_.upper);
        outcome.branch = most_open();
        if (!outcome.branch) remember(sets_.camps());
        return outcome;
    }

    /// Fixes what the decisions settle. False when they contradict what is known of better camps.
    bool apply(const std::vector<Decision>& decisions) {
        sets_ = ParitySets(problem_.vertices);
        for (const std::vector<Decision>* list : {&std::as_const(settled_), &decisions}) {
            for (const Decision& decision : *list) {
                const Edge& edge = problem_.edges[decision.edge];
                const bool opposite = edge.hostile != decision.frustrated;
                if (sets_.unite(edge.first, edge.second, opposite)) continue;
                if ((sets_.find(edge.first).second != sets_.find(edge.second).second) != opposite)
                    return false;
            }
        }
        for (std::uint32_t e = 0; e < problem_.edges.size(); ++e) {
            const Edge& edge = problem_.edges[e];
            const auto first = sets_.find(edge.first);
            const auto second = sets_.find(edge.second);
            const double state = (first.second != second.second) != edge.hostile ? 1 : 0;
            const bool known = first.first == second.first;
            lp_.fix(e, known ? state : 0, known ? state : 1);
        }
        return true;
    }

    /// Camps near the fractional solution; what descent makes of them is remembered if the best so far.
    Camps improve() {
        Camps rounded = forest_camps(problem_, lp_.y());
        Camps better = rounded;
        descend(problem_, near_, better);
        remember(std::move(better));
        return rounded;
    }

    void remember(Camps camps) {
        const std::int64_t found = cost(problem_, camps);
        if (found >= answer_.upper) return;
        answer_.upper = found;
        answer_.camps = std::move(camps);
    }

    /// The edge that the solution leaves most open, of those that no decision settles.
    std::optional<std::uint32_t> most_open() {
        std::optional<std::uint32_t> best;
        double most = 0;
        for (std::uint32_t e = 0; e < problem_.edges.size(); ++e) {
            const Edge& edge = problem_.edges[e];
            if (sets_.find(edge.first).first == sets_.find(edge.second).first) continue;
            const double y = lp_.y()[e];
            const double openness = 1 + std::min(y, 1 - y);
            if (openness > most + 1e-6) {
                most = openness;
                best = e;
            }
        }
        return best;
    }

    const Problem& problem_;
    Stop& stop_;
    Neighbours near_;
    CutFinder finder_;
    CutLp lp_;
    Answer answer_;
    std::vector<Decision> settled_;
    ParitySets sets_{0};
    std::size_t cases_ = 0;
};

}  // namespace

Answer branch_and_cut(const Problem& problem, Stop& stop) {
    return Search(problem, stop).run();
}

}  // namespace entente::graph::two_camps
