#include "report/balance_words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace entente::report {
namespace {

/// The actors with signed ties and their blocs.
graph::BlocsOfPeriod tied_blocs(const graph::Snapshot& snapshot, const graph::PeriodBalance& found) {
    graph::BlocsOfPeriod out;
    const std::vector<bool> tied = with_signed_ties(found.graph);
    for (std::size_t v = 0; v < tied.size(); ++v) {
        if (!tied[v]) continue;
        out.actors.push_back(snapshot.actors()[v]);
        out.bloc.push_back(found.blocs.of[v]);
    }
    return out;
}

}  // namespace

SignCounts sign_counts(const graph::SignedGraph& graph) {
    const auto positive = std::ranges::count_if(graph.ties, [](const auto& tie) { return tie.sign > 0; });
    return {static_cast<std::size_t>(positive), graph.ties.size() - static_cast<std::size_t>(positive)};
}

std::vector<bool> with_signed_ties(const graph::SignedGraph& graph) {
    std::vector<bool> tied(graph.vertices, false);
    for (const graph::SignedTie& tie : graph.ties) {
        tied[tie.first] = true;
        tied[tie.second] = true;
    }
    return tied;
}

std::size_t blocs_with_ties(const graph::PeriodBalance& found) {
    const std::vector<bool> tied = with_signed_ties(found.graph);
    std::set<std::uint32_t> blocs;
    for (std::size_t v = 0; v < tied.size(); ++v) {
        if (tied[v]) blocs.insert(found.blocs.of[v]);
    }
    return blocs.size();
}

FollowedBlocs follow(const BalanceFindings& findings) {
    std::vector<graph::BlocsOfPeriod> periods;
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        periods.push_back(tied_blocs(findings.snapshots[i], findings.found[i]));
    }
    const auto labels = graph::follow_blocs(periods);
    FollowedBlocs out;
    std::map<model::ActorIndex, std::uint32_t> last;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const std::size_t actors = findings.snapshots[i].actors().size();
        out.label.emplace_back(actors);
        out.moved_from.emplace_back(actors);
        for (std::size_t j = 0; j < periods[i].actors.size(); ++j) {
            const std::size_t v = *findings.snapshots[i].vertex(periods[i].actors[j]);
            const std::uint32_t label = labels[i][j];
            const auto [before, first_time] = last.try_emplace(periods[i].actors[j], label);
            if (!first_time && before->second != label) out.moved_from[i][v] = before->second;
            before->second = label;
            out.label[i][v] = label;
        }
    }
    return out;
}

}  // namespace entente::report
