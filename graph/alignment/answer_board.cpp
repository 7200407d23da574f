// Idea: answers come sorted by period, actor and item. For each actor of a period its answers are laid
// out by item once; every other actor's answers are then walked along it, keeping the items that both
// have without a branch. Nothing of the size actors * items is held.
#include "graph/alignment/answer_board.hpp"

#include <algorithm>

namespace entente::graph {

namespace {

using model::Answer;

std::span<const Answer> answers_of(const model::Profiles& profiles, std::uint32_t period) {
    const auto [from, to] =
        std::equal_range(profiles.answers.begin(), profiles.answers.end(), Answer{0, 0, period, 0},
                         [](const Answer& a, const Answer& b) { return a.period < b.period; });
    return {from, to};
}

}  // namespace

AnswerRow AnswerBoard::row_of(std::uint32_t actor) const {
    const auto found = std::partition_point(rows.begin(), rows.end(),
                                            [&](const AnswerRow& row) { return row.actor < actor; });
    return found == rows.end() || found->actor != actor ? AnswerRow{actor, 0, 0} : *found;
}

AnswerBoard answer_board(const model::Profiles& profiles, std::uint32_t period,
                         const std::vector<char>& wanted) {
    AnswerBoard board;
    board.period = period;
    board.least = profiles.least;
    board.greatest = profiles.greatest;
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

SharedAnswers::SharedAnswers(const AnswerBoard& board, const AnswerRow& first)
    : board_(board),
      values_(board.item_count),
      answered_(board.item_count),
      x_(board.item_count),
      y_(board.item_count),
      weights_(board.weights.empty() ? 0 : board.item_count) {
    for (std::size_t k = first.from; k < first.to; ++k) {
        values_[board.items[k]] = board.values[k];
        answered_[board.items[k]] = 1;
    }
}

AnswerPair SharedAnswers::with(const AnswerRow& second) {
    const std::size_t n = weights_.empty() ? keep_shared<false>(second) : keep_shared<true>(second);
    return {std::span(x_).first(n), std::span(y_).first(n),
            std::span(weights_).first(weights_.empty() ? 0 : n), board_.least, board_.greatest};
}

template <bool weighted>
std::size_t SharedAnswers::keep_shared(const AnswerRow& second) {
    std::size_t n = 0, both = 0;
    for (std::size_t k = second.from; k < second.to; ++k) {
        const std::uint32_t item = board_.items[k];
        x_[n] = values_[item];
        y_[n] = board_.values[k];
        if constexpr (weighted) {
            weights_[n] = board_.weights[item];
            both += answered_[item];
            n += answered_[item] & (weights_[n] > 0 ? 1U : 0U);
        } else {
            n += answered_[item];
        }
    }
    weightless_ = weighted ? both - n : 0;
    return n;
}

}  // namespace entente::graph
