#include "graph/strands.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente::graph {
namespace {

using model::ActorIndex;

struct Sums {
    double cooperation = 0;
    double conflict = 0;
};

/// Adds the smallest contributions first: the sums are then the same to the last bit whatever the
/// order of the relations in the data set.
Sums sums_of(std::vector<double>& values, std::vector<double>& offsets) {
    std::sort(values.begin(), values.end());
    std::sort(offsets.begin(), offsets.end());
    const auto first_positive = std::lower_bound(values.begin(), values.end(), 0.0);
    Sums sums;
    for (auto value = first_positive; value != values.end(); ++value) sums.cooperation += *value;
    for (auto value = first_positive; value != values.begin();) sums.conflict -= *--value;
    for (const double offset : offsets) {
        sums.cooperation += offset;
        sums.conflict += offset;
    }
    return sums;
}

/// A strand seen from one end.
struct Direction {
    ActorIndex from{};
    ActorIndex to{};
    const Strand* strand = nullptr;
};

/// Adds the strands up and keeps them as evidence.
template <class Merged, class Iterator>
void merge(Merged& into, Iterator first, Iterator last) {
    std::vector<double> values, offsets;
    into.evidence.reserve(static_cast<std::size_t>(last - first));
    values.reserve(static_cast<std::size_t>(last - first));
    for (; first != last; ++first) {
        into.evidence.push_back(first->strand->evidence);
        values.push_back(first->strand->evidence.value);
        if (first->strand->offset > 0) offsets.push_back(first->strand->offset);
    }
    const Sums sums = sums_of(values, offsets);
    into.cooperation = sums.cooperation;
    into.conflict = sums.conflict;
}

/// Calls `group(first, last)` for every run of directions between the same two ends, in order of the
/// ends; strands keep their order within a run.
template <class Group>
void for_each_pair(std::vector<Direction> directions, const Group& group) {
    const auto by_ends = [](const Direction& a, const Direction& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    };
    std::stable_sort(directions.begin(), directions.end(), by_ends);
    for (auto first = directions.cbegin(); first != directions.cend();) {
        const auto last = std::upper_bound(first, directions.cend(), *first, by_ends);
        group(first, last);
        first = last;
    }
}

}  // namespace

View::View(const model::Network& network, const Selection& selection)
    : wants_(network.types().size(), selection.types.empty()) {
    const std::size_t n = network.actors().size();
    appears_as_.reserve(n);
    shows_.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto actor = model::index_at<ActorIndex>(i);
        appears_as_.push_back(graph::appears_as(network, selection, actor));
        shows_.push_back(appears_as_.back() == actor && selects(network, selection, actor));
    }
    for (const model::TypeIndex type : selection.types) wants_[model::position(type)] = true;
}

std::vector<Strand> strands_in(const model::Network& network, const model::Interval& interval,
                               const View& view) {
    std::vector<Strand> result;
    for (const model::RelationIndex index : network.relations_in(interval)) {
        const model::Relation& relation = network[index];
        const ActorIndex source = view.appears_as(relation.source);
        const ActorIndex target = view.appears_as(relation.target);
        if (source == target || !view.shows(source) || !view.shows(target) || !view.wants(relation.type)) {
            continue;
        }
        result.push_back({source,
                          target,
                          network[relation.type].directed,
                          {index, network.contribution(index, interval)},
                          relation.offset,
                          relation.count});
    }
    return result;
}

std::vector<Tie> merge_into_ties(const std::vector<Strand>& strands) {
    std::vector<Direction> directions;
    for (const Strand& strand : strands) {
        directions.push_back({strand.source, strand.target, &strand});
        if (!strand.directed) directions.push_back({strand.target, strand.source, &strand});
    }
    std::vector<Tie> ties;
    for_each_pair(std::move(directions), [&](auto first, auto last) {
        Tie& tie = ties.emplace_back();
        tie.source = first->from;
        tie.target = first->to;
        merge(tie, first, last);
    });
    return ties;
}

std::vector<Dyad> merge_into_dyads(const std::vector<Strand>& strands) {
    std::vector<Direction> directions;
    for (const Strand& strand : strands) {
        const auto [first, second] = std::minmax(strand.source, strand.target);
        directions.push_back({first, second, &strand});
    }
    std::vector<Dyad> dyads;
    for_each_pair(std::move(directions), [&](auto first, auto last) {
        Dyad& dyad = dyads.emplace_back();
        dyad.first = first->from;
        dyad.second = first->to;
        merge(dyad, first, last);
        for (; first != last; ++first) {
            const Strand& strand = *first->strand;
            dyad.relations += strand.count;
            dyad.mutual = dyad.mutual || !strand.directed;
            dyad.forward = dyad.forward || (strand.directed && strand.source == dyad.first);
            dyad.backward = dyad.backward || (strand.directed && strand.source == dyad.second);
        }
    });
    return dyads;
}

}  // namespace entente::graph
