// Intervals of many rows: rows of one period and first actor share the work on its profile; each row draws
// its own numbers, so that threads and other rows change nothing.

#include <map>

#include "entente/graph/alignment_intervals.hpp"
#include "graph/alignment/answer_board.hpp"
#include "graph/alignment/tie_profiles.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {

namespace {

/// Where stretches of rows begin that share period and first actor, and the end.
template <class Row>
std::vector<std::size_t> starts_of(const std::vector<Row>& rows) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool goes_on =
            i > 0 && rows[i].period == rows[i - 1].period && rows[i].first == rows[i - 1].first;
        if (!goes_on) starts.push_back(i);
    }
    starts.push_back(rows.size());
    return starts;
}

/// `stretch(from, to)` for each, in parallel. Counts the rows.
template <class Row, class Stretch>
void for_stretches(const std::vector<Row>& rows, model::Progress* progress, const Stretch& stretch) {
    const std::vector<std::size_t> starts = starts_of(rows);
    model::expect(progress, rows.size(), "dyads");
    parallel_for(0, starts.size() - 1, [&](std::size_t k) {
        stretch(starts[k], starts[k + 1]);
        model::advance(progress, starts[k + 1] - starts[k]);
    });
}

/// The periods of the rows laid out, of the actors that the rows name.
std::map<std::uint32_t, AnswerBoard> boards_of(const model::Profiles& profiles,
                                               const std::vector<ProfileSimilarity>& rows) {
    std::vector<char> wanted(profiles.actors.size());
    for (const ProfileSimilarity& row : rows) wanted.at(row.first) = wanted.at(row.second) = 1;
    std::map<std::uint32_t, AnswerBoard> boards;
    for (const ProfileSimilarity& row : rows) {
        static_cast<void>(profiles.periods.at(row.period));
        const auto at = boards.lower_bound(row.period);
        if (at != boards.end() && at->first == row.period) continue;
        boards.emplace_hint(at, row.period, answer_board(profiles, row.period, wanted));
    }
    return boards;
}

}  // namespace

std::vector<BootstrapIntervals> profile_intervals(const model::Profiles& profiles,
                                                  const std::vector<ProfileSimilarity>& rows,
                                                  const SimilarityMeasures& measures,
                                                  const BootstrapOptions& options) {
    const auto boards = boards_of(profiles, rows);
    std::vector<BootstrapIntervals> intervals(rows.size());
    for_stretches(rows, options.progress, [&](std::size_t from, std::size_t to) {
        const AnswerBoard& board = boards.at(rows[from].period);
        SharedAnswers answers(board, board.row_of(rows[from].first));
        for (std::size_t i = from; i < to; ++i) {
            intervals[i] = bootstrap_intervals(answers.with(board.row_of(rows[i].second)), measures, options,
                                               bootstrap_row(rows[i].period, rows[i].first, rows[i].second));
        }
    });
    return intervals;
}

std::vector<BootstrapIntervals> tie_intervals(std::span<const Snapshot> snapshots,
                                              const std::vector<TieSimilarity>& rows,
                                              const SimilarityMeasures& measures,
                                              const TieSimilarityOptions& ties,
                                              const BootstrapOptions& options) {
    std::vector<TieProfiles> profiles;
    for (const Snapshot& snapshot : snapshots) profiles.emplace_back(snapshot, ties);
    const BootstrapIntervals none(measures.size());
    std::vector<BootstrapIntervals> intervals(rows.size(), none);
    for_stretches(rows, options.progress, [&](std::size_t from, std::size_t to) {
        const TieProfiles& board = profiles.at(rows[from].period);
        const Snapshot& snapshot = snapshots[rows[from].period];
        const auto a = snapshot.vertex(rows[from].first);
        if (!a || !board.has_ties(*a)) return;
        const std::vector<double> spread = board.spread_out(*a);
        SharedItems shared;
        for (std::size_t i = from; i < to; ++i) {
            const auto b = snapshot.vertex(rows[i].second);
            if (!b || !board.has_ties(*b)) continue;
            board.gather(*a, spread, *b, shared);
            const auto row = bootstrap_row(rows[i].period, static_cast<std::uint32_t>(rows[i].first),
                                           static_cast<std::uint32_t>(rows[i].second));
            intervals[i] = bootstrap_intervals(shared.pair(), measures, options, row);
        }
    });
    return intervals;
}

}  // namespace entente::graph
