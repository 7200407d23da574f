// In the double cover every vertex has two states. An edge leads to the same state of its other end if it is
// friendly, to the opposite one if hostile, at length y; and the other way round at length 1 - y (the edge is
// in F). A closed walk that ends in the opposite state is an inequality, and violated if it is shorter than
// 1. Seen from any camps, such a walk contains an odd number of arcs that change sides, so it is enough to
// search from the arcs that do; close to an optimum few of them are shorter than 1.
// Barahona and Mahjoub, Mathematical Programming 36 (1986) 157-173.
#include "graph/balance/frustration/cycle_cuts.hpp"

#include <algorithm>
#include <set>

namespace entente::graph::two_camps {
namespace {

/// Added to each arc, so that among walks of equal length the one of fewest arcs is found.
constexpr double hop = 1e-6;

/// Added to the arcs of every cut found in the same call, so that the cuts differ.
constexpr double apart = 0.03;

bool later(double a, std::uint32_t a_state, double b, std::uint32_t b_state) {
    return a > b || (a == b && a_state > b_state);
}

std::vector<std::uint32_t> key(const Cut& cut) {
    std::vector<std::uint32_t> result;
    for (const Cut::Term& term : cut.terms) {
        result.push_back(2 * term.edge + (term.flipped ? 1 : 0));
    }
    return result;
}

}  // namespace

double violation(const Cut& cut, const std::vector<double>& y) {
    double left = 0;
    for (const Cut::Term& term : cut.terms) {
        left += term.flipped ? 1 - y[term.edge] : y[term.edge];
    }
    return 1 - left;
}

std::vector<Cut> CutFinder::find(const std::vector<double>& y, const Camps& camps, double slack, Stop& stop) {
    std::vector<Cut> cuts;
    std::set<std::vector<std::uint32_t>> known;
    used_.assign(problem_.edges.size(), 0);
    reached_.resize(2 * static_cast<std::size_t>(problem_.vertices));
    for (std::uint32_t e = 0; e < problem_.edges.size(); ++e) {
        if (e % 64 == 0 && stop()) break;
        const Edge& edge = problem_.edges[e];
        // The one of the edge's two arcs that changes sides with regard to the camps.
        const bool flipped = !frustrated(edge, camps);
        const double length = flipped ? 1 - y[e] : y[e];
        if (length >= 1 - slack) continue;
        const std::uint32_t from = 2 * edge.second + ((edge.hostile != flipped) ? 1 : 0);
        const std::uint32_t to = 2 * edge.first + 1;
        if (!search(from, to, 1 - slack - length, y)) continue;
        Cut found = cut(from, to, {e, flipped});
        if (violation(found, y) > slack && known.insert(key(found)).second) {
            for (const Cut::Term& term : found.terms) {
                used_[term.edge] += apart;
            }
            cuts.push_back(std::move(found));
        }
    }
    return cuts;
}

bool CutFinder::search(std::uint32_t from, std::uint32_t to, double limit, const std::vector<double>& y) {
    ++round_;
    heap_.clear();
    const auto order = [](const Step& a, const Step& b) {
        return later(a.length, a.state, b.length, b.state);
    };
    reached_[from] = {round_, 0, from, {}};
    heap_.push_back({0, from});
    while (!heap_.empty()) {
        std::pop_heap(heap_.begin(), heap_.end(), order);
        const Step here = heap_.back();
        heap_.pop_back();
        if (here.state == to) return true;
        if (here.length > reached_[here.state].length) continue;
        const std::uint32_t v = here.state / 2;
        const std::uint32_t side = here.state % 2;
        for (std::uint32_t i = near_.start[v]; i < near_.start[v + 1]; ++i) {
            const auto [other, e] = near_.entries[i];
            const std::uint32_t across = side ^ (problem_.edges[e].hostile ? 1U : 0U);
            relax(2 * other + across, here.length + y[e] + used_[e] + hop, limit, here, {e, false});
            if (y[e] > 0) {
                relax(2 * other + (across ^ 1U), here.length + (1 - y[e]) + used_[e] + hop, limit, here,
                      {e, true});
            }
        }
    }
    return false;
}

void CutFinder::relax(std::uint32_t state, double length, double limit, const Step& from, Cut::Term term) {
    if (length > limit) return;
    Reached& there = reached_[state];
    if (there.round == round_ && there.length <= length) return;
    there = {round_, length, from.state, term};
    heap_.push_back({length, state});
    std::push_heap(heap_.begin(), heap_.end(),
                   [](const Step& a, const Step& b) { return later(a.length, a.state, b.length, b.state); });
}

Cut CutFinder::cut(std::uint32_t from, std::uint32_t to, Cut::Term closing) const {
    // The walk from back to front, with the state at the end of each arc; a vertex met again closes a walk
    // within it, which is the cut if it changes sides and can be left out if not.
    std::vector<std::uint32_t> states{to};
    std::vector<Cut::Term> terms;
    Cut result;
    for (std::uint32_t state = to; state != from;) {
        terms.push_back(reached_[state].term);
        state = reached_[state].before;
        const auto met = std::find_if(states.begin(), states.end(),
                                      [&](std::uint32_t before) { return before / 2 == state / 2; });
        if (met == states.end()) {
            states.push_back(state);
            continue;
        }
        const auto at = met - states.begin();
        if (*met != state) {
            result.terms.assign(terms.begin() + at, terms.end());
            break;
        }
        states.resize(static_cast<std::size_t>(at) + 1);
        terms.resize(static_cast<std::size_t>(at));
    }
    if (result.terms.empty()) {
        terms.push_back(closing);
        result.terms = std::move(terms);
    }
    std::sort(result.terms.begin(), result.terms.end(),
              [](const Cut::Term& a, const Cut::Term& b) { return a.edge < b.edge; });
    return result;
}

}  // namespace entente::graph::two_camps
