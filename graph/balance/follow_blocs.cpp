// Which bloc of a period goes on under which label: for each bloc, the last period before in which any of its
// members were is looked up, and how many of them were then in the bloc of each label. One label goes to one
// bloc so that as many actors as possible keep theirs (an assignment of largest total overlap). Of equally
// good ones, blocs with lower first members get labels before others, and lower labels; nothing depends on
// how the blocs were numbered.
//
// The assignment is Kuhn's (Naval Research Logistics Quarterly 2 (1955) 83-97) with shortest augmenting
// paths, O(k^3), on each set of blocs and labels that overlaps join; so a thousand actors by themselves cost
// nothing.
#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "entente/graph/blocs.hpp"
#include "graph/balance/assignment.hpp"

namespace entente::graph {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

void check(std::span<const BlocsOfPeriod> periods) {
    for (const BlocsOfPeriod& period : periods) {
        if (period.actors.size() != period.bloc.size()) {
            throw std::invalid_argument("follow_blocs: one bloc an actor");
        }
        if (std::ranges::adjacent_find(period.actors, std::ranges::greater_equal()) != period.actors.end()) {
            throw std::invalid_argument("follow_blocs: actors must ascend");
        }
    }
}

std::size_t actors_in(std::span<const BlocsOfPeriod> periods) {
    std::size_t actors = 0;
    for (const BlocsOfPeriod& period : periods) {
        if (!period.actors.empty()) {
            actors = std::max(actors, model::position(period.actors.back()) + 1);
        }
    }
    return actors;
}

/// Where an actor was last.
struct LastSeen {
    std::size_t period = 0;
    std::uint32_t label = none;  ///< none: never
};

/// The members of each bloc as positions in the period's actors; blocs in the order of their first member.
std::vector<std::vector<std::size_t>> members_of(const BlocsOfPeriod& period) {
    std::vector<std::uint32_t> numbers = period.bloc;
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<std::size_t> place(numbers.size(), none);
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < period.bloc.size(); ++i) {
        const auto at = std::ranges::lower_bound(numbers, period.bloc[i]) - numbers.begin();
        std::size_t& bloc = place[static_cast<std::size_t>(at)];
        if (bloc == none) {
            bloc = members.size();
            members.emplace_back();
        }
        members[bloc].push_back(i);
    }
    return members;
}

/// How many members were under each label when any of them was last seen; labels ascending.
std::vector<Overlap> overlaps_of(std::uint32_t bloc, const std::vector<std::size_t>& members,
                                 const BlocsOfPeriod& period, const std::vector<LastSeen>& last) {
    std::size_t when = 0;
    for (const std::size_t i : members) {
        const LastSeen& seen = last[model::position(period.actors[i])];
        if (seen.label != none) when = std::max(when, seen.period);
    }
    std::vector<std::uint32_t> labels;
    for (const std::size_t i : members) {
        const LastSeen& seen = last[model::position(period.actors[i])];
        if (seen.label != none && seen.period == when) labels.push_back(seen.label);
    }
    std::ranges::sort(labels);
    std::vector<Overlap> result;
    for (const std::uint32_t label : labels) {
        if (result.empty() || result.back().label != label) result.push_back({bloc, label, 0});
        ++result.back().members;
    }
    return result;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> follow_blocs(std::span<const BlocsOfPeriod> periods) {
    check(periods);
    std::vector<LastSeen> last(actors_in(periods));
    std::uint32_t labels = 0;
    std::vector<std::vector<std::uint32_t>> result;
    for (std::size_t p = 0; p < periods.size(); ++p) {
        const BlocsOfPeriod& period = periods[p];
        const auto members = members_of(period);
        std::vector<Overlap> overlaps;
        for (std::uint32_t b = 0; b < members.size(); ++b) {
            const auto of_bloc = overlaps_of(b, members[b], period, last);
            overlaps.insert(overlaps.end(), of_bloc.begin(), of_bloc.end());
        }
        std::vector<std::uint32_t> taken = assigned_labels(overlaps, members.size(), labels);
        std::vector<std::uint32_t>& label = result.emplace_back(period.actors.size());
        for (std::size_t b = 0; b < members.size(); ++b) {
            if (taken[b] == no_label) taken[b] = labels++;
            for (const std::size_t i : members[b]) {
                label[i] = taken[b];
                last[model::position(period.actors[i])] = {p, taken[b]};
            }
        }
    }
    return result;
}

std::vector<BlocMove> bloc_moves(std::span<const BlocsOfPeriod> periods,
                                 std::span<const std::vector<std::uint32_t>> labels) {
    check(periods);
    if (labels.size() != periods.size()) throw std::invalid_argument("bloc_moves: labels of each period");
    std::vector<std::uint32_t> last(actors_in(periods), none);
    std::vector<BlocMove> moves;
    for (std::size_t p = 0; p < periods.size(); ++p) {
        if (labels[p].size() != periods[p].actors.size()) {
            throw std::invalid_argument("bloc_moves: one label an actor");
        }
        for (std::size_t i = 0; i < labels[p].size(); ++i) {
            const model::ActorIndex actor = periods[p].actors[i];
            std::uint32_t& was = last[model::position(actor)];
            if (was != none && was != labels[p][i]) moves.push_back({p, actor, was, labels[p][i]});
            was = labels[p][i];
        }
    }
    return moves;
}

}  // namespace entente::graph
