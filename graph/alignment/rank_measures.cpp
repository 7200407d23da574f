// tau-b over all pairs of items: a pair is concordant when both actors put the same item of the two higher,
// discordant when they put different ones higher; (C - D) / sqrt of the pairs that the first tells apart
// times those that the second does. Pairs are counted in O(n log n): items in groups of ascending x, with a
// tree of sums over y that holds the groups before. A weight w counts an item w times; pairs of an item with
// itself are tied in both and so in no count.
//
// Benati and Capurri's A is S less its expectation when the answers stand against each other at random:
// E|x - y| over all pairs of an answer of the first and one of the second.
//
// Nominal kappa and pi ask how much more often answers are equal than by chance: Cohen's with each actor's
// own distribution of answers, Scott's with that of both together.
//
// Kendall, Biometrika 33 (1945) 239-251; Knight, Journal of the American Statistical Association 61 (1966)
// 436-439; Cohen, Educational and Psychological Measurement 20 (1960) 37-46; Scott, Public Opinion Quarterly
// 19 (1955) 321-325.
#include "graph/alignment/rank_measures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::graph {
namespace {

/// Sums of weights by level, and of all levels below one, in O(log k).
class SumTree {
public:
    explicit SumTree(std::size_t levels) : sums_(levels + 1, 0.0) {}

    void add(std::size_t level, double weight) {
        for (std::size_t i = level + 1; i < sums_.size(); i += i & (~i + 1)) sums_[i] += weight;
    }
    [[nodiscard]] double below(std::size_t level) const {
        double sum = 0;
        for (std::size_t i = level; i > 0; i -= i & (~i + 1)) sum += sums_[i];
        return sum;
    }

private:
    std::vector<double> sums_;
};

/// The items by level of x, ascending: a counting sort.
std::vector<std::uint32_t> by_x(const Levels& levels) {
    std::vector<std::uint32_t> next(levels.value.size() + 1, 0);
    for (const std::uint32_t level : levels.x) ++next[level + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(levels.x.size());
    for (std::uint32_t item = 0; item < order.size(); ++item) order[next[levels.x[item]]++] = item;
    return order;
}

/// Weight of the concordant pairs less that of the discordant ones.
double concordance(const AnswerPair& answers, const Levels& levels) {
    const std::vector<std::uint32_t> order = by_x(levels);
    SumTree before(levels.value.size());
    double total = 0, sum = 0;
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        const std::uint32_t group = levels.x[order[from]];
        for (to = from; to < order.size() && levels.x[order[to]] == group; ++to) {
            const std::uint32_t y = levels.y[order[to]];
            const double lower = before.below(y), higher = total - before.below(y + 1);
            sum += weight_of(answers, order[to]) * (lower - higher);
        }
        for (std::size_t at = from; at < to; ++at) {
            before.add(levels.y[order[at]], weight_of(answers, order[at]));
            total += weight_of(answers, order[at]);
        }
    }
    return sum;
}

/// Weight of the pairs of items that an actor tells apart, each pair once.
double told_apart(double all, const std::vector<double>& weights) {
    double tied = 0;
    for (const double weight : weights) tied += weight * weight;
    return (all * all - tied) / 2;
}

/// How many levels have weight.
bool varies(const std::vector<double>& weights) {
    std::size_t used = 0;
    for (const double weight : weights) used += weight > 0 ? 1 : 0;
    return used > 1;
}

/// Sum over all pairs of an answer of the first and one of the second of their distance, each pair with
/// both weights: a walk up the levels with what is below.
double distance_of_all(const Levels& levels) {
    double sum = 0, x_below = 0, y_below = 0, x_moment = 0, y_moment = 0;
    for (std::size_t level = 0; level < levels.value.size(); ++level) {
        const double value = levels.value[level] - levels.value.front();
        const double x = levels.x_weight[level], y = levels.y_weight[level];
        sum += x * (value * y_below - y_moment) + y * (value * x_below - x_moment);
        x_below += x;
        y_below += y;
        x_moment += x * value;
        y_moment += y * value;
    }
    return sum;
}

std::optional<double> beyond_chance(double observed, double expected) {
    return expected < 1 ? std::optional((observed - expected) / (1 - expected)) : std::nullopt;
}

double share_equal(const AnswerPair& answers, const Levels& levels) {
    double equal = 0;
    for (std::size_t item = 0; item < levels.x.size(); ++item) {
        if (levels.x[item] == levels.y[item]) equal += weight_of(answers, item);
    }
    return equal / levels.weight;
}

/// Both actors give one and the same answer throughout: nothing is left to chance.
bool all_equal(const Levels& levels) {
    return levels.value.size() < 2;
}

struct Products {
    double xx = 0, yy = 0, xy = 0;
};

Products products(const AnswerPair& answers, double x_mean, double y_mean) {
    Products sums;
    for (std::size_t item = 0; item < answers.x.size(); ++item) {
        const double w = weight_of(answers, item);
        const double x = answers.x[item] - x_mean, y = answers.y[item] - y_mean;
        sums.xx += w * x * x;
        sums.yy += w * y * y;
        sums.xy += w * x * y;
    }
    return sums;
}

std::optional<double> normed(const Products& sums) {
    if (!(sums.xx > 0) || !(sums.yy > 0)) return std::nullopt;
    return std::clamp(sums.xy / (std::sqrt(sums.xx) * std::sqrt(sums.yy)), -1.0, 1.0);
}

}  // namespace

std::optional<double> tau_b(const AnswerPair& answers, const Levels& levels) {
    if (!varies(levels.x_weight) || !varies(levels.y_weight)) return std::nullopt;
    const double x = told_apart(levels.weight, levels.x_weight),
                 y = told_apart(levels.weight, levels.y_weight);
    return std::clamp(concordance(answers, levels) / std::sqrt(x * y), -1.0, 1.0);
}

std::optional<double> s_beyond_chance(const AnswerPair& answers, const Levels& levels) {
    const double range = answers.greatest - answers.least;
    if (!(levels.weight > 0) || !(range > 0)) return std::nullopt;
    double distance = 0;
    for (std::size_t item = 0; item < answers.x.size(); ++item) {
        distance += weight_of(answers, item) * std::abs(answers.x[item] - answers.y[item]);
    }
    const double by_chance = distance_of_all(levels) / levels.weight;
    return 2 * (by_chance - distance) / (levels.weight * range);
}

std::optional<double> nominal_kappa(const AnswerPair& answers, const Levels& levels) {
    if (!(levels.weight > 0) || all_equal(levels)) return std::nullopt;
    double expected = 0;
    for (std::size_t level = 0; level < levels.value.size(); ++level) {
        expected += (levels.x_weight[level] / levels.weight) * (levels.y_weight[level] / levels.weight);
    }
    return beyond_chance(share_equal(answers, levels), expected);
}

std::optional<double> nominal_pi(const AnswerPair& answers, const Levels& levels) {
    if (!(levels.weight > 0) || all_equal(levels)) return std::nullopt;
    double expected = 0;
    for (std::size_t level = 0; level < levels.value.size(); ++level) {
        const double share = (levels.x_weight[level] + levels.y_weight[level]) / (2 * levels.weight);
        expected += share * share;
    }
    return beyond_chance(share_equal(answers, levels), expected);
}

std::optional<double> cosine(const AnswerPair& answers) {
    return normed(products(answers, 0, 0));
}

std::optional<double> pearson(const AnswerPair& answers) {
    if (answers.x.empty()) return std::nullopt;
    const std::size_t base = item_that_counts(answers);
    double weight = 0, x = 0, y = 0;
    for (std::size_t item = 0; item < answers.x.size(); ++item) {
        const double w = weight_of(answers, item);
        weight += w;
        x += w * (answers.x[item] - answers.x[base]);
        y += w * (answers.y[item] - answers.y[base]);
    }
    if (!(weight > 0)) return std::nullopt;
    return normed(products(answers, answers.x[base] + x / weight, answers.y[base] + y / weight));
}

}  // namespace entente::graph
