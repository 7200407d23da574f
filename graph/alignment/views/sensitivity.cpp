// Idea: two conventions need not agree on how alike two actors are, and their values cannot be compared, as
// each has its own zero and spread. What can be compared is on which side of its neutral point a value lies,
// and the dyad's rank among all dyads of the period. A finding that holds under every convention rests on
// none of them.
//
// Convention: rank 1 is the most alike; equal values share the mean of their ranks, as in Kendall, Biometrika
// 33 (1945) 239-251. Equal means equal to 12 decimals.
#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "graph/alignment/views/period_rows.hpp"

namespace entente::graph {
namespace {

/// Ranks of one period under one measure.
struct Ranking {
    std::vector<double> rank;  ///< by row of the period; 0 where undefined
    std::size_t ranked = 0;
};

Ranking ranking_of(std::span<const DyadValues> rows, const std::vector<std::size_t>& period,
                   std::size_t measure) {
    struct Entry {
        double value;
        std::size_t at;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < period.size(); ++i) {
        const auto& value = rows[period[i]].values[measure];
        if (value) entries.push_back({without_rounding_error(*value), i});
    }
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) { return a.value > b.value; });
    Ranking out{std::vector<double>(period.size(), 0.0), entries.size()};
    for (std::size_t from = 0, to = 0; from < entries.size(); from = to) {
        while (to < entries.size() && entries[to].value == entries[from].value) ++to;
        const double shared = static_cast<double>(from + 1 + to) / 2;
        for (std::size_t i = from; i < to; ++i) out.rank[entries[i].at] = shared;
    }
    return out;
}

void add_rank(Sensitivity& dyad, const ConventionRank& rank, double neutral) {
    const double side = without_rounding_error(rank.value - neutral);
    ++dyad.defined;
    if (side > 0) ++dyad.positive;
    if (side < 0) ++dyad.negative;
    const double share = rank.rank / static_cast<double>(rank.ranked);
    dyad.best = std::min(dyad.best.value_or(share), share);
    dyad.worst = std::max(dyad.worst.value_or(share), share);
    dyad.ranks.push_back(rank);
}

/// The dyads among `wanted` that lie in this period, into their places.
void add_period(std::span<const DyadValues> rows, const std::vector<std::size_t>& period,
                std::span<const double> neutral, const std::vector<std::vector<std::size_t>>& places,
                std::vector<Sensitivity>& out) {
    const auto is_wanted = [&](std::size_t row) { return !places[row].empty(); };
    if (std::ranges::none_of(period, is_wanted)) return;
    for (std::size_t measure = 0; measure < neutral.size(); ++measure) {
        const Ranking ranking = ranking_of(rows, period, measure);
        for (std::size_t i = 0; i < period.size(); ++i) {
            const DyadValues& row = rows[period[i]];
            if (!row.values[measure]) continue;
            const ConventionRank rank{row.period,           row.first,       row.second,    measure,
                                      *row.values[measure], ranking.rank[i], ranking.ranked};
            for (const std::size_t place : places[period[i]]) add_rank(out[place], rank, neutral[measure]);
        }
    }
}

}  // namespace

std::vector<Sensitivity> sensitivity(std::span<const DyadValues> rows, std::span<const double> neutral,
                                     std::span<const std::size_t> wanted) {
    for (const DyadValues& row : rows) {
        if (row.values.size() != neutral.size()) {
            throw std::invalid_argument("sensitivity: a row has not one value a measure");
        }
    }
    std::vector<std::size_t> all(wanted.begin(), wanted.end());
    if (wanted.empty()) {
        all.resize(rows.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
    }
    std::vector<Sensitivity> out(all.size());
    std::vector<std::vector<std::size_t>> places(rows.size());  // by row: where it goes in `out`
    for (std::size_t i = 0; i < all.size(); ++i) {
        places.at(all[i]).push_back(i);
        out[i].period = rows[all[i]].period;
        out[i].first = rows[all[i]].first;
        out[i].second = rows[all[i]].second;
    }
    for (const auto& [number, period] : rows_by_period(rows)) add_period(rows, period, neutral, places, out);
    return out;
}

}  // namespace entente::graph
