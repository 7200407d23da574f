// Idea: the answers that two actors share are gathered item by item (answer_board.hpp), and the measures run
// over them; each dyad is computed by itself, so that threads change nothing.
#include "entente/graph/profile_similarity.hpp"

#include "graph/alignment/answer_board.hpp"
#include "graph/alignment/pair_measures.hpp"
#include "graph/alignment/reasons.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {

namespace {

using model::Profiles;

/// One actor with others.
class Comparison {
public:
    Comparison(const AnswerBoard& board, const AnswerRow& first, const SimilarityMeasures& measures)
        : board_(board),
          first_(first),
          answers_(board, first),
          values_(measures.size()),
          measures_(measures) {}

    void with(const AnswerRow& second, ProfileSimilarity& out) {
        const AnswerPair shared = answers_.with(second);
        out.period = board_.period;
        out.first = first_.actor;
        out.second = second.actor;
        out.items = shared.x.size();
        out.weightless = answers_.weightless();
        const std::size_t both = out.items + out.weightless;
        out.only_first = first_.size() - both;
        out.only_second = second.size() - both;
        out.values.resize(values_);
        if (out.items >= least_items_to_compare) measures_.compute(shared, out.values);
    }

private:
    const AnswerBoard& board_;
    AnswerRow first_;
    SharedAnswers answers_;
    std::size_t values_;  // of a row
    PairMeasures measures_;
};

void add_all_dyads(const AnswerBoard& board, const SimilarityMeasures& measures,
                   std::vector<ProfileSimilarity>& out) {
    const std::size_t n = board.rows.size();
    if (n < 2) return;
    const std::size_t before = out.size();
    out.resize(before + n * (n - 1) / 2);
    parallel_for(0, n - 1, [&](std::size_t i) {
        Comparison comparison(board, board.rows[i], measures);
        std::size_t at = before + i * (n - 1) - i * (i - 1) / 2;  // n-1 dyads of actor 0, n-2 of actor 1, …
        for (std::size_t j = i + 1; j < n; ++j) comparison.with(board.rows[j], out[at++]);
    });
}

void add_pair(const AnswerBoard& board, std::pair<std::uint32_t, std::uint32_t> pair,
              const SimilarityMeasures& measures, std::vector<ProfileSimilarity>& out) {
    Comparison(board, board.row_of(pair.first), measures).with(board.row_of(pair.second), out.emplace_back());
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
        const AnswerBoard board = answer_board(profiles, period, wanted);
        if (dyads.pair) {
            add_pair(board, *dyads.pair, measures, out);
        } else {
            add_all_dyads(board, measures, out);
        }
    }
    return out;
}

std::string why_undefined(const ProfileSimilarity& row, const SimilarityMeasures& measures) {
    if (row.items < least_items_to_compare) {
        const std::size_t both = row.items + row.weightless;
        if (both + row.only_first == 0) return "the first answered nothing in the period";
        if (both + row.only_second == 0) return "the second answered nothing in the period";
        if (row.items == 0 && row.weightless > 0) return "no item that both answered weighs anything";
        return too_few_items(row.weightless > 0 ? "that both answered weigh anything" : "that both answered");
    }
    return reasons_of(row.values, measures);
}

}  // namespace entente::graph
