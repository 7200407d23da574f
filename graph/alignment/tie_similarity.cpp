// Idea: net cooperation tells how two actors treated each other, similarity of ties how alike they treated
// everybody, and shared friends and enemies which of the two kinds of tie would balance their triads.
// Convention: the items of a pair are the two and every actor that either has a tie with. Within the
// observed period the record of an existing actor is taken as complete, so an absent tie is "no tie", the
// middle of the scale; actors that do not exist in the period are no items. Actors with whom neither has
// a tie are left out: they would draw every S toward +1 in proportion to how many actors a data set holds.
// How many values were filled in so is counted; TieItems::both fills in none.
//
// Signorino & Ritter, International Studies Quarterly 43 (1999) 115-144, on items that count and on own
// entries.
#include "entente/graph/tie_similarity.hpp"

#include "graph/alignment/pair_measures.hpp"
#include "graph/alignment/reasons.hpp"
#include "graph/alignment/third_parties.hpp"
#include "graph/alignment/tie_profiles.hpp"
#include "graph/bgl.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {

namespace {

using Pairs = std::vector<std::pair<model::ActorIndex, model::ActorIndex>>;

constexpr std::size_t pairs_a_task = 256;

/// One snapshot, laid out for comparing its actors.
struct Board {
    Board(const Snapshot& of, std::uint32_t number, const TieSimilarityOptions& options)
        : snapshot(of), period(number), years(model::years(of.interval())), profiles(of, options), signs(of) {
        for (std::size_t v = 0; v < profiles.size(); ++v) {
            if (profiles.has_ties(v)) tied.push_back(v);
        }
    }
    [[nodiscard]] std::size_t all_pairs() const {
        return tied.empty() ? 0 : tied.size() * (tied.size() - 1) / 2;
    }

    const Snapshot& snapshot;
    std::uint32_t period;
    double years;
    TieProfiles profiles;
    SignedNeighbours signs;
    std::vector<std::size_t> tied;  // vertices that have a tie
};

/// One pair after another; neighbours that share their first actor share the work on its profile.
class PairComparison {
public:
    PairComparison(const Board& board, const SimilarityMeasures& measures)
        : board_(board), values_(measures.size()), measures_(measures) {}

    /// `row` has its two actors.
    void operator()(TieSimilarity& row) {
        row.period = board_.period;
        row.values.resize(values_);
        const auto a = board_.snapshot.vertex(row.first);
        const auto b = board_.snapshot.vertex(row.second);
        if (!a || !b) return;
        add_relations(row, board_.snapshot.dyad(row.first, row.second));
        compare(row, *a, *b);
    }

    /// The same where both are in the snapshot, with what is between them.
    void operator()(TieSimilarity& row, std::size_t a, std::size_t b, const Dyad* dyad) {
        row.period = board_.period;
        row.first = board_.snapshot.actors()[a];
        row.second = board_.snapshot.actors()[b];
        row.values.resize(values_);
        add_relations(row, dyad);
        compare(row, a, b);
    }

private:
    void add_relations(TieSimilarity& row, const Dyad* dyad) const {
        if (dyad != nullptr) {
            row.relations = dyad->relations;
            row.cooperation = dyad->cooperation;
            row.conflict = dyad->conflict;
            row.net = net_cooperation(dyad->cooperation, dyad->conflict);
        }
        if (board_.years > 0) row.strength = (row.cooperation - row.conflict) / board_.years;
    }

    void compare(TieSimilarity& row, std::size_t a, std::size_t b) {
        if (a != spread_of_) spread_ = board_.profiles.spread_out(a);
        spread_of_ = a;
        board_.profiles.gather(a, spread_, b, shared_);
        row.items = shared_.items;
        row.filled_first = shared_.filled_first;
        row.filled_second = shared_.filled_second;
        row.unweighted = shared_.unweighted;
        row.weight = shared_.weight;
        row.third = board_.signs.shared(a, b);
        const bool known = board_.profiles.has_ties(a) && board_.profiles.has_ties(b);
        if (!known || row.items < least_items_to_compare) return;
        measures_.compute(shared_.pair(), row.values);
    }

    const Board& board_;
    std::size_t values_;  // of a row
    PairMeasures measures_;
    std::optional<std::size_t> spread_of_;
    std::vector<double> spread_;
    SharedItems shared_;
};

/// The dyads whose lower index is `first`, in order of the other.
std::span<const Dyad> dyads_of(const Snapshot& snapshot, model::ActorIndex first) {
    const auto dyads = snapshot.dyads();
    const auto from = std::partition_point(dyads.begin(), dyads.end(),
                                           [&](const Dyad& dyad) { return dyad.first < first; });
    const auto to =
        std::partition_point(from, dyads.end(), [&](const Dyad& dyad) { return dyad.first == first; });
    return {from, to};
}

/// The pairs of tied[i] with every later one, into their places from `row` on.
void compare_with_later(const Board& board, const SimilarityMeasures& measures, std::size_t i,
                        TieSimilarity* row) {
    PairComparison compare(board, measures);
    const std::span<const Dyad> dyads = dyads_of(board.snapshot, board.snapshot.actors()[board.tied[i]]);
    auto dyad = dyads.begin();
    for (std::size_t j = i + 1; j < board.tied.size(); ++j, ++row) {
        const model::ActorIndex other = board.snapshot.actors()[board.tied[j]];
        while (dyad != dyads.end() && dyad->second < other) ++dyad;
        const bool is_between = dyad != dyads.end() && dyad->second == other;
        compare(*row, board.tied[i], board.tied[j], is_between ? &*dyad : nullptr);
    }
}

/// Each pair has a place of its own, so threads need not meet.
std::vector<TieSimilarity> all_pairs(const std::vector<Board>& boards, const SimilarityMeasures& measures) {
    std::vector<std::size_t> start = {0};
    for (const Board& board : boards) start.push_back(start.back() + board.all_pairs());
    std::vector<TieSimilarity> rows(start.back());
    parallel_for(0, boards.size(), [&](std::size_t period) {
        const std::size_t n = boards[period].tied.size();
        parallel_for(0, n, [&](std::size_t i) {
            compare_with_later(boards[period], measures, i,
                               rows.data() + start[period] + i * (2 * n - i - 1) / 2);
        });
    });
    return rows;
}

std::vector<TieSimilarity> these_pairs(const std::vector<Board>& boards, const SimilarityMeasures& measures,
                                       const Pairs& pairs) {
    std::vector<TieSimilarity> rows(boards.size() * pairs.size());
    for (std::size_t period = 0; period < boards.size(); ++period) {
        parallel_for_stretches(pairs.size(), pairs_a_task, [&](std::size_t from, std::size_t to) {
            PairComparison compare(boards[period], measures);
            for (std::size_t i = from; i < to; ++i) {
                TieSimilarity& row = rows[period * pairs.size() + i];
                row.first = pairs[i].first;
                row.second = pairs[i].second;
                compare(row);
            }
        });
    }
    return rows;
}

bool has_ties(const Snapshot& snapshot, std::size_t vertex) {
    return out_degree(static_cast<Vertex>(vertex), snapshot.graph().dyads) > 0;
}

constexpr std::string_view is_absent = "one of the two does not exist in the period or is not selected";
constexpr std::string_view has_none = "one of the two has no tie in the period";
constexpr std::string_view no_weight = "no item to compare weighs anything";

std::string few_items(bool some_unweighted) {
    return too_few_items(some_unweighted ? "with a weight to compare" : "to compare");
}

}  // namespace

std::vector<std::string> why_no_similarity() {
    return {std::string(is_absent), std::string(has_none), std::string(no_weight), few_items(true),
            few_items(false)};
}

std::vector<TieSimilarity> tie_similarity(std::span<const Snapshot> snapshots,
                                          const SimilarityMeasures& measures, const Pairs& pairs,
                                          const TieSimilarityOptions& options) {
    std::vector<Board> boards;
    for (std::size_t period = 0; period < snapshots.size(); ++period) {
        boards.emplace_back(snapshots[period], static_cast<std::uint32_t>(period), options);
    }
    return pairs.empty() ? all_pairs(boards, measures) : these_pairs(boards, measures, pairs);
}

std::string why_undefined(const TieSimilarity& row, const Snapshot& snapshot,
                          const SimilarityMeasures& measures) {
    const auto a = snapshot.vertex(row.first), b = snapshot.vertex(row.second);
    if (!a || !b) return std::string(is_absent);
    if (!has_ties(snapshot, *a) || !has_ties(snapshot, *b)) return std::string(has_none);
    if (row.items < least_items_to_compare) return few_items(row.unweighted > 0);
    if (!(row.weight > 0)) return std::string(no_weight);
    return reasons_of(row.values, measures);
}

TieAnswers tie_answers(const Snapshot& snapshot, model::ActorIndex first, model::ActorIndex second,
                       const TieSimilarityOptions& options) {
    const auto a = snapshot.vertex(first), b = snapshot.vertex(second);
    if (!a || !b || !has_ties(snapshot, *a) || !has_ties(snapshot, *b)) return {};
    const TieProfiles profiles(snapshot, options);
    SharedItems shared;
    profiles.gather(*a, profiles.spread_out(*a), *b, shared);
    const AnswerPair pair = shared.pair();
    return {{pair.x.begin(), pair.x.end()},
            {pair.y.begin(), pair.y.end()},
            {pair.weights.begin(), pair.weights.end()}};
}

}  // namespace entente::graph
