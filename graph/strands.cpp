#include "graph/strands.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
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

/// A strand seen from one end. Both ends in one number, so that sorting compares no more than it must.
struct Direction {
    std::uint64_t ends = 0;
    std::uint32_t strand = 0;

    [[nodiscard]] ActorIndex from() const { return model::index_at<ActorIndex>(ends >> 32U); }
    [[nodiscard]] ActorIndex to() const { return model::index_at<ActorIndex>(ends & 0xffffffffU); }
};

Direction direction(ActorIndex from, ActorIndex to, std::size_t strand) {
    return {static_cast<std::uint64_t>(from) << 32U | static_cast<std::uint64_t>(to),
            static_cast<std::uint32_t>(strand)};
}

/// Adds the strands up and keeps them as evidence.
template <class Merged>
void merge(Merged& into, std::span<const Direction> group, const std::vector<Strand>& strands) {
    std::vector<double> values, offsets;
    into.evidence.reserve(group.size());
    values.reserve(group.size());
    for (const Direction& each : group) {
        const Strand& strand = strands[each.strand];
        into.evidence.push_back(strand.evidence);
        values.push_back(strand.evidence.value);
        if (strand.offset > 0) offsets.push_back(strand.offset);
    }
    const Sums sums = sums_of(values, offsets);
    into.cooperation = sums.cooperation;
    into.conflict = sums.conflict;
}

/// Calls `use(group)` for every run of directions between the same two ends, in order of the ends;
/// strands keep their order within a run.
template <class Use>
void for_each_pair(std::vector<Direction> directions, const Use& use) {
    std::sort(directions.begin(), directions.end(), [](const Direction& a, const Direction& b) {
        return a.ends != b.ends ? a.ends < b.ends : a.strand < b.strand;
    });
    for (std::size_t first = 0, last = 0; first < directions.size(); first = last) {
        while (last < directions.size() && directions[last].ends == directions[first].ends) ++last;
        use(std::span<const Direction>(directions).subspan(first, last - first));
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
    directions.reserve(strands.size());
    for (std::size_t i = 0; i < strands.size(); ++i) {
        const Strand& strand = strands[i];
        directions.push_back(direction(strand.source, strand.target, i));
        if (!strand.directed) directions.push_back(direction(strand.target, strand.source, i));
    }
    std::vector<Tie> ties;
    for_each_pair(std::move(directions), [&](std::span<const Direction> group) {
        Tie& tie = ties.emplace_back();
        tie.source = group.front().from();
        tie.target = group.front().to();
        merge(tie, group, strands);
    });
    return ties;
}

std::vector<Dyad> merge_into_dyads(const std::vector<Strand>& strands) {
    std::vector<Direction> directions;
    directions.reserve(strands.size());
    for (std::size_t i = 0; i < strands.size(); ++i) {
        const auto [first, second] = std::minmax(strands[i].source, strands[i].target);
        directions.push_back(direction(first, second, i));
    }
    std::vector<Dyad> dyads;
    for_each_pair(std::move(directions), [&](std::span<const Direction> group) {
        Dyad& dyad = dyads.emplace_back();
        dyad.first = group.front().from();
        dyad.second = group.front().to();
        merge(dyad, group, strands);
        for (const Direction& each : group) {
            const Strand& strand = strands[each.strand];
            dyad.relations += strand.count;
            dyad.mutual = dyad.mutual || !strand.directed;
            dyad.forward = dyad.forward || (strand.directed && strand.source == dyad.first);
            dyad.backward = dyad.backward || (strand.directed && strand.source == dyad.second);
        }
    });
    return dyads;
}

}  // namespace entente::graph
