// The ranks p are the stationary distribution p = G p of the walk that goes from w to v with d times the
// share of w's strength that v receives, and starts again anywhere with what is left: 1 - d, or all of it
// where w sends nothing. G = L + U + R: the arcs from lower and from higher vertices, and the jumps.
//
// Solved by Gauss and Seidel's sweeps, which pull along the arcs that come in and use each new value at once,
// (I - L) x' = (U + R) x: about half as many as the power iteration takes. All entries of G are positive, so
// they converge to a multiple of p from any start. A sweep that changes x by D leaves G x' - x' = (U + R) D,
// whose absolute sum is at most that of D, since columns of G add up to 1; and G brings vectors of sum 0
// nearer to 0 by the factor d. So the absolute errors of x' / sum(x') add up to at most |D| / sum(x') / (1 -
// d). Sweeps run in the order of the vertices on one thread: the same bytes always.
//
// Near d = 1 rounding can make x grow or shrink by one factor in every sweep, which is no error of the ranks
// but keeps |D| above a small tolerance for ever. So sweeps also end once changes that are at the size of
// rounding have ceased to become smaller.
//
// Langville and Meyer, Internet Mathematics 1 (2004) 335-380; Gauss-Seidel sweeps: Arasu, Novak, Tomkins and
// Tomlin, PageRank Computation and the Structure of the Web (2002).
#include "graph/kernels/pagerank.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::graph {
namespace {

constexpr int most_sweeps = 100000;
/// Changes of at most this share of the sum may be rounding, and are when so many sweeps in a row have none
/// smaller.
constexpr double rounding_change = 1e-12;
constexpr int sweeps_without_progress = 16;

/// What a vertex sends, as largest * sum: the sum of strengths itself may overflow.
struct Sent {
    double largest = 0;
    double sum = 0;    ///< of strength / largest, 0 when nothing is sent
    bool even = true;  ///< the same strength along each arc
};

Sent sent_along(std::span<const double> strengths) {
    Sent sent;
    for (const double s : strengths) sent.largest = std::max(sent.largest, s);
    if (!(sent.largest > 0)) return sent;
    for (const double s : strengths) {
        sent.sum += s / sent.largest;
        sent.even = sent.even && s == sent.largest;
    }
    return sent;
}

std::vector<Sent> all_sent(const Arcs& out) {
    std::vector<Sent> sent;
    sent.reserve(out.size());
    for (std::size_t v = 0; v < out.size(); ++v) sent.push_back(sent_along(out.strengths(v)));
    return sent;
}

/// The sum of the absolute changes of one sweep, and of the new values.
struct Sweep {
    double change = 0;
    double sum = 0;
};

/// Where vertices divide what they send evenly, x[w] / degree is kept for each w, and arcs need no weights.
class EvenShares {
public:
    EvenShares(const Arcs& in, const std::vector<Sent>& sent, double damping)
        : in_(in), passed_(in.size()), share_(in.size()), damping_(damping) {
        const double start = 1 / static_cast<double>(in.size());
        for (std::size_t v = 0; v < in.size(); ++v) {
            share_[v] = sent[v].sum > 0 ? 1 / sent[v].sum : 0;
            passed_[v] = start * share_[v];
        }
    }

    Sweep sweep(std::vector<double>& x, double jump) {
        Sweep done;
        const Vertex* column = in_.column.data();
        for (std::size_t v = 0; v < x.size(); ++v) {
            double pulled = 0;
            for (const Vertex* const end = in_.column.data() + in_.start[v + 1]; column != end; ++column) {
                pulled += passed_[*column];
            }
            const double value = jump + damping_ * pulled;
            done.change += std::abs(value - x[v]);
            done.sum += value;
            x[v] = value;
            passed_[v] = value * share_[v];
        }
        return done;
    }

private:
    const Arcs& in_;
    std::vector<double> passed_;
    std::vector<double> share_;
    double damping_;
};

/// Each arc with its share of what its source sends.
class UnevenShares {
public:
    UnevenShares(const Arcs& in, const std::vector<Sent>& sent, double damping)
        : in_(in), share_(in.column.size()) {
        for (std::size_t i = 0; i < share_.size(); ++i) {
            const Sent& source = sent[in.column[i]];
            if (source.sum > 0) share_[i] = damping * (in.strength[i] / source.largest / source.sum);
        }
    }

    Sweep sweep(std::vector<double>& x, double jump) const {
        Sweep done;
        std::size_t i = 0;
        for (std::size_t v = 0; v < x.size(); ++v) {
            double value = jump;
            for (; i < in_.start[v + 1]; ++i) value += share_[i] * x[in_.column[i]];
            done.change += std::abs(value - x[v]);
            done.sum += value;
            x[v] = value;
        }
        return done;
    }

private:
    const Arcs& in_;
    std::vector<double> share_;
};

/// Whether sweeps may end.
class Ending {
public:
    explicit Ending(double tolerance) : tolerance_(tolerance) {}

    bool reached(const Sweep& last) {
        const double change = last.change / last.sum;
        since_least_ = change < least_ ? 0 : since_least_ + 1;
        least_ = std::min(least_, change);
        return change <= tolerance_ || (least_ <= rounding_change && since_least_ >= sweeps_without_progress);
    }

private:
    double tolerance_;
    double least_ = std::numeric_limits<double>::infinity();
    int since_least_ = 0;
};

template <class Shares>
PageRank solve(Shares shares, const std::vector<Sent>& sent, double damping, double tolerance) {
    const auto n = static_cast<double>(sent.size());
    std::vector<std::size_t> stuck;
    for (std::size_t v = 0; v < sent.size(); ++v) {
        if (!(sent[v].sum > 0)) stuck.push_back(v);
    }
    PageRank result;
    result.values.assign(sent.size(), 1 / n);
    Sweep last{1, 1};
    Ending ending(tolerance);
    result.converged = false;
    while (!result.converged && result.iterations < most_sweeps) {
        double rank_stuck = 0;
        for (const std::size_t v : stuck) rank_stuck += result.values[v];
        last = shares.sweep(result.values, ((1 - damping) * last.sum + damping * rank_stuck) / n);
        ++result.iterations;
        result.converged = ending.reached(last);
    }
    for (double& value : result.values) value /= last.sum;
    return result;
}

}  // namespace

PageRank page_rank(const BothWays& arcs, double damping, double tolerance) {
    if (arcs.out.size() == 0) return {};
    const std::vector<Sent> sent = all_sent(arcs.out);
    if (std::ranges::all_of(sent, &Sent::even)) {
        return solve(EvenShares(arcs.in, sent, damping), sent, damping, tolerance);
    }
    return solve(UnevenShares(arcs.in, sent, damping), sent, damping, tolerance);
}

}  // namespace entente::graph
