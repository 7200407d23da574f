// Which search for which cost: fpop.cpp for long series cut by their mean, where partition.hpp would take
// the square of n when nothing changes; partition.hpp for all others, and for short series, where it is fast
// enough and breaks ties as it says.
#include "graph/phases/cut/search.hpp"

#include <cmath>
#include <type_traits>

#include "graph/phases/cut/fpop.hpp"
#include "graph/phases/cut/partition.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t short_series = 2000;

template <class Cost>
double length_term(std::size_t length, std::size_t n) {
    return Cost::parameters * std::log(static_cast<double>(length) / static_cast<double>(n));
}

template <class Cost>
OptimalCut cut_by(const Cost& costs, std::size_t n, const Search& search) {
    if constexpr (std::is_same_v<Cost, MeanCost>) {
        if (n > short_series) {
            return search.length_term ? fpop_with_length_term(costs, n, search.min_length, search.penalty)
                                      : fpop(costs, n, search.min_length, search.penalty);
        }
    }
    const auto plain = [&](std::size_t first, std::size_t last) { return costs.cost(first, last); };
    const auto with_term = [&](std::size_t first, std::size_t last) {
        return costs.cost(first, last) + length_term<Cost>(last - first, n);
    };
    return search.length_term ? optimal_partition(with_term, n, search.min_length, search.penalty)
                              : optimal_partition(plain, n, search.min_length, search.penalty);
}

}  // namespace

double cost_of(const Costs& costs, std::size_t n, const std::vector<std::size_t>& starts, bool with_term) {
    const auto sum = [&](const auto& cost) {
        using Cost = std::decay_t<decltype(cost)>;
        double total = 0;
        std::size_t first = 0;
        for (std::size_t i = 0; i <= starts.size(); ++i) {
            const std::size_t last = i < starts.size() ? starts[i] : n;
            total += cost.cost(first, last) + (with_term ? length_term<Cost>(last - first, n) : 0);
            first = last;
        }
        return total;
    };
    return std::visit(sum, costs);
}

OptimalCut cut(const Costs& costs, std::size_t n, const Search& search) {
    if (n / 2 < search.min_length) return {{}, cost_of(costs, n, {}, search.length_term)};
    return std::visit([&](const auto& cost) { return cut_by(cost, n, search); }, costs);
}

}  // namespace entente::graph
