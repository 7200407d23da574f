#include "graph/balance/k_balance_tables.hpp"

#include <numeric>

namespace entente::graph {

KBalanceTables::KBalanceTables(const SignedGraph& graph, double alpha)
    : alpha_(alpha), start_(graph.vertices + 1, 0), partners_(2 * graph.ties.size()) {
    for (const SignedTie& tie : graph.ties) {
        ++start_[tie.first + 1];
        ++start_[tie.second + 1];
    }
    std::partial_sum(start_.begin(), start_.end(), start_.begin());
    std::vector<std::size_t> next(start_.begin(), start_.end() - 1);
    for (const SignedTie& tie : graph.ties) {
        partners_[next[tie.first]++] = {tie.second, tie.sign < 0};
        partners_[next[tie.second]++] = {tie.first, tie.sign < 0};
    }
}

void KBalanceTables::set(const std::vector<std::uint32_t>& bloc) {
    bloc_ = bloc;
    with_.assign(bloc.size() * k_, {});
    std::int64_t negative_within = 0;  // each tie from both ends
    std::int64_t positive_between = 0;
    for (std::size_t v = 0; v < bloc.size(); ++v) {
        for (std::size_t i = start_[v]; i < start_[v + 1]; ++i) {
            const Partner partner = partners_[i];
            const bool together = bloc[v] == bloc[partner.vertex];
            Row& row = with_[v * k_ + bloc[partner.vertex]];
            ++(partner.hostile ? row.hostile : row.friendly);
            if (together && partner.hostile) ++negative_within;
            if (!together && !partner.hostile) ++positive_between;
        }
    }
    negative_within_ = negative_within / 2;
    positive_between_ = positive_between / 2;
}

void KBalanceTables::return_to(const std::vector<std::uint32_t>& bloc) {
    for (std::uint32_t v = 0; v < bloc.size(); ++v) move(v, bloc[v]);
}

void KBalanceTables::move(std::uint32_t vertex, std::uint32_t to) {
    const std::uint32_t from = bloc_[vertex];
    if (from == to) return;
    const Row& here = with_[vertex * k_ + from];
    const Row& there = with_[vertex * k_ + to];
    negative_within_ += there.hostile - here.hostile;
    positive_between_ += here.friendly - there.friendly;
    for (std::size_t i = start_[vertex]; i < start_[vertex + 1]; ++i) {
        const Partner partner = partners_[i];
        Row* const rows = &with_[partner.vertex * k_];
        if (partner.hostile) {
            --rows[from].hostile;
            ++rows[to].hostile;
        } else {
            --rows[from].friendly;
            ++rows[to].friendly;
        }
    }
    bloc_[vertex] = to;
}

}  // namespace entente::graph
