// As permutation.cpp, of times whose inner products are all that is known of them. With G their matrix, the
// times A cost the sum over i in A of G_ii less the sum over i, j in A of G_ij / |A|; the first is the same
// in every order and left out. How far two times are apart follows from G too, and so does the length of
// blocks. Of more than 200 times only single shifts are tried.
#include "graph/phases/joint/joint_permutation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "graph/null/draws.hpp"
#include "graph/phases/cut/partition.hpp"

namespace entente::graph {
namespace {

constexpr std::size_t fewest = 4;  // times and blocks
constexpr std::size_t usual_blocks = 8;
constexpr std::size_t longest = 200;  // times, for whole segmentations
constexpr double relative_tie = 1e-9;
constexpr double rounding = 1e-12;
constexpr double most_dependent = 0.9;

/// A symmetric matrix, whose rows and columns have a mean of 0, so that nothing large cancels.
class Products {
public:
    Products(const InnerProduct& product, std::size_t n) : n_(n), matrix_(n * n) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j <= i; ++j) matrix_[i * n + j] = matrix_[j * n + i] = product(i, j);
        }
        std::vector<double> means(n, 0);
        double mean = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) means[i] += matrix_[i * n + j] / static_cast<double>(n);
            mean += means[i] / static_cast<double>(n);
        }
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) matrix_[i * n + j] += mean - means[i] - means[j];
        }
    }

    [[nodiscard]] std::size_t size() const { return n_; }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const { return matrix_[i * n_ + j]; }
    /// Of the distances from the mean.
    [[nodiscard]] double mean_square() const {
        double sum = 0;
        for (std::size_t i = 0; i < n_; ++i) sum += matrix_[i * n_ + i];
        return sum / static_cast<double>(n_);
    }

private:
    std::size_t n_;
    std::vector<double> matrix_;
};

/// What a segment of the times in that order costs, less the sum of their squares, which no order changes.
class OrderedCost {
public:
    OrderedCost(const Products& products, const std::vector<std::size_t>& order)
        : row_(order.size() + 1), sums_(row_ * row_, 0) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            double along = 0;
            for (std::size_t j = 0; j < order.size(); ++j) {
                along += products(order[i], order[j]);
                sums_[(i + 1) * row_ + j + 1] = sums_[i * row_ + j + 1] + along;
            }
        }
    }

    [[nodiscard]] double operator()(std::size_t first, std::size_t last) const {
        const double among = sums_[last * row_ + last] - sums_[first * row_ + last] -
                             sums_[last * row_ + first] + sums_[first * row_ + first];
        return -among / static_cast<double>(last - first);
    }

private:
    std::size_t row_;
    std::vector<double> sums_;  // of the upper left corners of the ordered matrix
};

double gain(const Products& products, const std::vector<std::size_t>& order, const JointTest& how) {
    const std::size_t n = order.size();
    const OrderedCost cost(products, order);
    if (n <= longest) {
        const OptimalCut best = optimal_partition(cost, n, how.min_length, how.penalty);
        if (!best.starts.empty()) return cost(0, n) - best.cost + how.penalty;
    }
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t start = how.min_length; start + how.min_length <= n; ++start) {
        least = std::min(least, cost(0, start) + cost(start, n));
    }
    return cost(0, n) - least;
}

/// Mean of the smaller three quarters of the squared distances of times `lag` apart.
double squared_difference(const Products& products, std::size_t lag) {
    std::vector<double> squares;
    for (std::size_t i = lag; i < products.size(); ++i) {
        squares.push_back(products(i, i) - 2 * products(i, i - lag) + products(i - lag, i - lag));
    }
    std::sort(squares.begin(), squares.end());
    squares.resize(std::max<std::size_t>(squares.size() * 3 / 4, 1));
    return std::accumulate(squares.begin(), squares.end(), 0.0) / static_cast<double>(squares.size());
}

std::size_t block_length(const Products& products) {
    const auto n = static_cast<double>(products.size());
    const double near = squared_difference(products, 1);
    const double far = squared_difference(products, 2);
    const bool varies = near > rounding * products.mean_square();
    const double r = varies ? std::clamp(far / near - 1, 0.0, most_dependent) : 0;
    const double best = std::cbrt(6 * r * r / ((1 - r * r) * (1 - r * r)) * n);
    const std::size_t most = std::max<std::size_t>(products.size() / usual_blocks, 1);
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(best)), 1, most);
}

std::vector<std::size_t> times_of(const std::vector<std::size_t>& firsts, std::size_t block, std::size_t n) {
    std::vector<std::size_t> order;
    for (const std::size_t first : firsts) {
        for (std::size_t i = first; i < std::min(first + block, n); ++i) order.push_back(i);
    }
    return order;
}

}  // namespace

std::optional<double> joint_permutation_p(const InnerProduct& product, std::size_t n, const JointTest& how,
                                          const PermutationTest& test) {
    if (n < fewest || n / 2 < how.min_length) return std::nullopt;
    const Products products(product, n);
    const std::size_t block = test.block > 0 ? test.block : block_length(products);
    std::vector<std::size_t> firsts;
    for (std::size_t first = 0; first < n; first += block) firsts.push_back(first);
    if (firsts.size() < fewest) return std::nullopt;
    const double found = gain(products, times_of(firsts, block, n), how);
    const double limit = found - relative_tie * (1 + std::abs(found));
    Draws draws(test.seed);
    std::size_t as_great = 0;
    model::expect(test.progress, test.permutations, "permutations");
    for (std::size_t i = 0; i < test.permutations; ++i) {
        for (std::size_t left = firsts.size(); left > 1; --left) {
            std::swap(firsts[left - 1], firsts[draws.below(static_cast<std::uint32_t>(left))]);
        }
        if (gain(products, times_of(firsts, block, n), how) >= limit) ++as_great;
        model::advance(test.progress);
    }
    return static_cast<double>(1 + as_great) / static_cast<double>(1 + test.permutations);
}

}  // namespace entente::graph
