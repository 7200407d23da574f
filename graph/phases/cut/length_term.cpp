// FPOP with a term ln(length / n) for each segment (Zhang & Siegmund 2007).
//
// Idea: with the term, which of two starts is better at a level does change: the older one, whose segment is
// longer, pays ln((e - s1) / (e - s2)) more at the end e, less and less as e grows, and nothing in the end.
// So an older start that is worse without the term is worse for good; a newer one that is worse even with
// its present advantage is so for good as well. Each start keeps one interval of levels, which holds all
// those at which it may yet be best: newer starts narrow it from the first rule whenever one enters, and
// from time to time the best start of the moment narrows those of newer ones by the second. A start whose
// interval is empty is dropped. The result is exact, as in fpop.cpp; the intervals are wider than they
// must be, which takes up to twenty times fpop()'s time.
//
// Zhang & Siegmund, Biometrics 63 (2007) 22-32.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "graph/phases/cut/fpop.hpp"

namespace entente::graph {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// A start and the levels at which it may yet be best; `cost` and `sum` as in fpop.cpp.
struct Start {
    double cost;
    double sum;
    std::size_t at;
    double low = -infinity;
    double high = infinity;
};

// At a level, what `old` costs more than `newer` where it pays `more` besides: a parabola open upwards.
struct Excess {
    double curvature;
    double slope;
    double constant;

    Excess(const Start& old, const Start& newer, double more)
        : curvature(static_cast<double>(newer.at - old.at)),
          slope(newer.sum - old.sum),
          constant(old.cost - newer.cost + more) {}

    // Infinite levels are never better.
    [[nodiscard]] double at(double level) const {
        return std::isinf(level) ? infinity : (curvature * level - 2 * slope) * level + constant;
    }
    [[nodiscard]] double centre() const { return slope / curvature; }
    // Half of the distance between the levels where both are equal; not a number when there are none.
    [[nodiscard]] double reach() const { return std::sqrt(slope * slope - curvature * constant) / curvature; }
};

// By a newer start: false when nothing remains.
bool narrow_old(Start& old, const Start& newer) {
    const Excess excess(old, newer, 0);
    if (excess.at(old.low) <= 0 && excess.at(old.high) <= 0) return true;
    const double reach = excess.reach();
    if (!(reach >= 0)) return false;
    old.low = std::max(old.low, excess.centre() - reach);
    old.high = std::min(old.high, excess.centre() + reach);
    return old.low <= old.high;
}

// By an older start, from the ends inwards: false when nothing remains.
bool narrow_newer(const Start& old, Start& newer, double end) {
    const double more = std::log((end - static_cast<double>(old.at)) / (end - static_cast<double>(newer.at)));
    const Excess excess(old, newer, more);
    const bool beaten_low = excess.at(newer.low) < 0;
    const bool beaten_high = excess.at(newer.high) < 0;
    if (beaten_low && beaten_high) return false;
    if (beaten_low) newer.low = std::max(newer.low, excess.centre() + excess.reach());
    if (beaten_high) newer.high = std::min(newer.high, excess.centre() - excess.reach());
    return newer.low <= newer.high;
}

// The starts still in use, in order.
class Starts {
public:
    void add(const Start& newer) {
        std::erase_if(starts_, [&](Start& old) { return !narrow_old(old, newer); });
        starts_.push_back(newer);
    }

    // The best start for the values before `end` and what it costs, less the squares and ln(1 / n).
    std::pair<double, std::size_t> best(double sum, double end) {
        double least = infinity;
        std::size_t found = 0;
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            const double length = end - static_cast<double>(starts_[i].at);
            const double rise = sum - starts_[i].sum;
            const double cost = starts_[i].cost - rise * rise / length + std::log(length);
            if (cost < least) {
                least = cost;
                found = i;
            }
        }
        const std::size_t at = starts_[found].at;
        if (starts_.size() > 2 * kept_ + 8) drop_newer_than(found, end);
        return {least, at};
    }

private:
    void drop_newer_than(std::size_t which, double end) {
        const Start old = starts_[which];
        const auto first = starts_.begin() + static_cast<std::ptrdiff_t>(which) + 1;
        const auto useless = [&](Start& newer) { return !narrow_newer(old, newer, end); };
        starts_.erase(std::remove_if(first, starts_.end(), useless), starts_.end());
        kept_ = starts_.size();
    }

    std::vector<Start> starts_;
    std::size_t kept_ = 0;  // when they were last narrowed
};

}  // namespace

OptimalCut fpop_with_length_term(const MeanCost& mean, std::size_t n, std::size_t min_length,
                                 double penalty) {
    const RunningSums& sums = mean.sums();
    const RunningSums& squares = mean.squares();
    const double log_n = std::log(static_cast<double>(n));
    Starts starts;
    std::vector<double> cost(n + 1, infinity);
    std::vector<std::size_t> last_start(n + 1);
    cost[0] = 0;
    for (std::size_t end = min_length; end <= n; ++end) {
        const std::size_t start = end - min_length;
        if (!std::isinf(cost[start])) {
            starts.add(
                {cost[start] - squares.before(start) + (start > 0 ? penalty : 0), sums.before(start), start});
        }
        const auto [rest, last] = starts.best(sums.before(end), static_cast<double>(end));
        cost[end] = squares.before(end) + rest - log_n;
        last_start[end] = last;
    }
    OptimalCut result{{}, cost[n]};
    for (std::size_t end = n; last_start[end] > 0; end = last_start[end]) {
        result.starts.push_back(last_start[end]);
    }
    std::reverse(result.starts.begin(), result.starts.end());
    return result;
}

}  // namespace entente::graph
