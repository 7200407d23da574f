// The answers of one period laid out for comparing its actors. Private to this layer.
#pragma once

#include <cstdint>
#include <vector>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

/// The answers of one actor in one period.
struct AnswerRow {
    std::uint32_t actor = 0;
    std::size_t from = 0, to = 0;  // in the answers of the period

    [[nodiscard]] std::size_t size() const { return to - from; }
};

/// One period's answers, its items numbered from 0.
struct AnswerBoard {
    std::uint32_t period = 0;
    std::vector<AnswerRow> rows;       // ascending by actor
    std::vector<std::uint32_t> items;  // by answer
    std::vector<double> values;        // by answer
    std::vector<double> weights;       // by item of the period; empty: all 1
    std::size_t item_count = 0;
    double least = 0, greatest = 0;  // the scale

    /// An empty row for an actor that answered nothing.
    [[nodiscard]] AnswerRow row_of(std::uint32_t actor) const;
};

/// Of those `wanted`, by actor.
AnswerBoard answer_board(const model::Profiles& profiles, std::uint32_t period,
                         const std::vector<char>& wanted);

/// One actor's answers by item, and room for those that another shares.
class SharedAnswers {
public:
    SharedAnswers(const AnswerBoard& board, const AnswerRow& first);

    /// The items that both answered and that weigh anything; valid until the next call.
    [[nodiscard]] AnswerPair with(const AnswerRow& second);

    /// How many items both answered that weigh nothing, in the last call.
    [[nodiscard]] std::size_t weightless() const { return weightless_; }

private:
    template <bool weighted>
    std::size_t keep_shared(const AnswerRow& second);

    const AnswerBoard& board_;
    std::vector<double> values_;           // by item
    std::vector<unsigned char> answered_;  // by item
    std::vector<double> x_, y_, weights_;
    std::size_t weightless_ = 0;
};

}  // namespace entente::graph
