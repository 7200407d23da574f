// Idea: answers come sorted by period, actor and item. For each actor of a period its answers are laid
// out by item once; every other actor's answers are then walked along it, keeping the items that both
// have without a branch, and the measures run over what was kept. Nothing of the size actors * items is
// held, and each dyad is computed by itself, so that threads change nothing.
#include "entente/graph/profile_similarity.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <stdexcept>

#include "graph/alignment/reasons.hpp"

namespace entente::graph {

namespace {

using model::Answer;
using model::Profiles;

/// The answers of one actor in one period.
struct Row {
    std::uint32_t actor = 0;
    std::size_t from = 0, to = 0;  // in the answers of the period

    [[nodiscard]] std::size_t size() const { return to - from; }
};

/// One period's answers, its items numbered from 0.
struct Board {
    std::uint32_t period = 0;
    std::vector<Row> rows;             // ascending by actor
    std::vector<std::uint32_t> items;  // by answer
    std::vector<double> values;        // by answer
    std::vector<double> weights;       // by item of the period; empty: all 1
    std::size_t item_count = 0;
};

std::span<const Answer> answers_of(const Profiles& profiles, std::uint32_t period) {
    const auto [from, to] =
        std::equal_range(profiles.answers.begin(), profiles.answers.end(), Answer{0, 0, period, 0},
                         [](const Answer& a, const Answer& b) { return a.period < b.period; });
    return {from, to};
}

Board board_of(const Profiles& profiles, std::uint32_t period, const std::vector<char>& wanted) {
    Board board;
    board.period = period;
    for (const Answer& answer : answers_of(profiles, period)) {
        if (!wanted.at(answer.actor)) continue;
        if (board.rows.empty() || board.rows.back().actor != answer.actor) {
            board.rows.push_back({answer.actor, board.items.size(), board.items.size()});
        }
        board.items.push_back(answer.item);
        board.values.push_back(answer.value);
        board.rows.back().to = board.items.size();
    }
    std::vector<std::uint32_t> distinct = board.items;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    board.item_count = distinct.size();
    if (!profiles.weights.empty()) {
        for (const std::uint32_t item : distinct) board.weights.push_back(profiles.weights.at(item));
    }
    for (std::uint32_t& item : board.items) {
        item = static_cast<std::uint32_t>(std::lower_bound(distinct.begin(), distinct.end(), item) -
                                          distinct.begin());
    }
    return board;
}

/// One actor's answers by item, and room for those that another shares.
class Comparison {
public:
    Comparison(const Profiles& profiles, const Board& board, const Row& first)
        : board_(board),
          first_(first),
          values_(board.item_count),
          answered_(board.item_count),
          x_(board.item_count),
          y_(board.item_count),
          weights_(board.weights.empty() ? 0 : board.item_count),
          least_(profiles.least),
          greatest_(profiles.greatest) {
        for (std::size_t k = first.from; k < first.to; ++k) {
            values_[board.items[k]] = board.values[k];
            answered_[board.items[k]] = 1;
        }
    }

    void with(const Row& second, const SimilarityMeasures& measures, ProfileSimilarity& out) {
        const std::size_t n = weights_.empty() ? keep_shared<false>(second) : keep_shared<true>(second);
        out.period = board_.period;
        out.first = first_.actor;
        out.second = second.actor;
        out.items = n;
        out.only_first = first_.size() - n;
        out.only_second = second.size() - n;
        out.values.assign(measures.size(), std::nullopt);
        if (n < least_items_to_compare) return;
        const AnswerPair shared{std::span(x_).first(n), std::span(y_).first(n),
                                std::span(weights_).first(weights_.empty() ? 0 : n), least_, greatest_};
        for (std::size_t m = 0; m < measures.size(); ++m) out.values[m] = measures[m]->compute(shared);
    }

private:
    template <bool weighted>
    std::size_t keep_shared(const Row& second) {
        std::size_t n = 0;
        for (std::size_t k = second.from; k < second.to; ++k) {
            const std::uint32_t item = board_.items[k];
            x_[n] = values_[item];
            y_[n] = board_.values[k];
            if constexpr (weighted) weights_[n] = board_.weights[item];
            n += answered_[item];
        }
        return n;
    }

    const Board& board_;
    const Row& first_;
    std::vector<double> values_;           // by item
    std::vector<unsigned char> answered_;  // by item
    std::vector<double> x_, y_, weights_;
    double least_, greatest_;
};

void add_all_dyads(const Profiles& profiles, const Board& board, const SimilarityMeasures& measures,
                   std::vector<ProfileSimilarity>& out) {
    const std::size_t n = board.rows.size();
    if (n < 2) return;
    const std::size_t before = out.size();
    out.resize(before + n * (n - 1) / 2);
    tbb::parallel_for(std::size_t{0}, n - 1, [&](std::size_t i) {
        Comparison comparison(profiles, board, board.rows[i]);
        std::size_t at = before + i * (n - 1) - i * (i - 1) / 2;  // n-1 dyads of actor 0, n-2 of actor 1, …
        for (std::size_t j = i + 1; j < n; ++j) comparison.with(board.rows[j], measures, out[at++]);
    });
}

void add_pair(const Profiles& profiles, const Board& board, std::pair<std::uint32_t, std::uint32_t> pair,
              const SimilarityMeasures& measures, std::vector<ProfileSimilarity>& out) {
    const auto row_of = [&](std::uint32_t actor) {
        const auto found = std::find_if(board.rows.begin(), board.rows.end(),
                                        [&](const Row& row) { return row.actor == actor; });
        return found == board.rows.end() ? Row{actor, 0, 0} : *found;
    };
    const Row first = row_of(pair.first);
    Comparison(profiles, board, first).with(row_of(pair.second), measures, out.emplace_back());
}

/// By actor.
std::vector<char> wanted_actors(const Profiles& profiles, const ProfileDyads& dyads) {
    std::vector<std::uint32_t> actors = dyads.actors;
    if (dyads.pair) actors = {dyads.pair->first, dyads.pair->second};
    std::vector<char> wanted(profiles.actors.size(), actors.empty());
    for (const std::uint32_t actor : actors) wanted.at(actor) = 1;
    return wanted;
}

}  // namespace

std::vector<ProfileSimilarity> profile_similarity(const Profiles& profiles,
                                                  const SimilarityMeasures& measures,
                                                  const ProfileDyads& dyads) {
    const std::vector<char> wanted = wanted_actors(profiles, dyads);
    std::vector<ProfileSimilarity> out;
    for (std::uint32_t period = 0; period < profiles.periods.size(); ++period) {
        const Board board = board_of(profiles, period, wanted);
        if (dyads.pair) {
            add_pair(profiles, board, *dyads.pair, measures, out);
        } else {
            add_all_dyads(profiles, board, measures, out);
        }
    }
    return out;
}

std::string why_undefined(const ProfileSimilarity& row, const SimilarityMeasures& measures) {
    if (row.items < least_items_to_compare) {
        if (row.items + row.only_first == 0) return "the first answered nothing in the period";
        if (row.items + row.only_second == 0) return "the second answered nothing in the period";
        return too_few_items("that both answered");
    }
    return reasons_of(row.values, measures);
}

}  // namespace entente::graph
