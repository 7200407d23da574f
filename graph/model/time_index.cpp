// Which relations meet a period: an augmented interval tree (Cormen, Leiserson, Rivest & Stein,
// Introduction to Algorithms, section "Interval trees") without nodes. The relations sorted by start
// are the in-order walk of a balanced binary tree whose root is the middle element; subtree_end_
// holds at each element the latest end within its subtree. A subtree whose latest end is not after
// the period's start, or all of whose starts are not before the period's end, is never entered.
#include "graph/model/time_index.hpp"

#include <algorithm>

#include "entente/model/network.hpp"

namespace entente::model {

namespace {

/// Before every day that a Date can hold.
constexpr std::int64_t first_day = -1'000'000;

Day fill_ends(const std::vector<Interval>& when, TimeIndex& index, std::size_t low, std::size_t high) {
    const std::size_t middle = low + (high - low) / 2;
    Day latest = when[index.by_start[middle]].end;
    if (low < middle) {
        latest = std::max(latest, fill_ends(when, index, low, middle));
    }
    if (middle + 1 < high) {
        latest = std::max(latest, fill_ends(when, index, middle + 1, high));
    }
    index.subtree_end[middle] = latest;
    return latest;
}

}  // namespace

TimeIndex make_time_index(const std::vector<Interval>& when) {
    // Start and position in one number, so that sorting walks no other memory.
    std::vector<std::uint64_t> keys;
    keys.reserve(when.size());
    for (std::size_t i = 0; i < when.size(); ++i) {
        if (!when[i].empty()) {
            const auto start = static_cast<std::int64_t>(when[i].start.time_since_epoch().count());
            keys.push_back(static_cast<std::uint64_t>(start - first_day) << 32U | i);
        }
    }
    std::sort(keys.begin(), keys.end());
    TimeIndex index;
    index.by_start.reserve(keys.size());
    for (const std::uint64_t key : keys) index.by_start.push_back(static_cast<std::uint32_t>(key));
    index.subtree_end.resize(index.by_start.size());
    if (!index.by_start.empty()) {
        fill_ends(when, index, 0, index.by_start.size());
    }
    return index;
}

std::vector<RelationIndex> Network::relations_in(const Interval& period) const {
    struct Range {
        std::size_t low, high;
    };
    std::vector<RelationIndex> found;
    std::vector<Range> open;
    if (!period.empty()) {
        open.push_back({0, by_start_.size()});
    }
    while (!open.empty()) {
        const auto [low, high] = open.back();
        open.pop_back();
        const std::size_t middle = low + (high - low) / 2;
        if (low >= high || subtree_end_[middle] <= period.start) {
            continue;
        }
        open.push_back({low, middle});
        const Interval& when = when_[by_start_[middle]];
        if (when.start < period.end) {
            if (when.end > period.start) {
                found.push_back(index_at<RelationIndex>(by_start_[middle]));
            }
            open.push_back({middle + 1, high});
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace entente::model
