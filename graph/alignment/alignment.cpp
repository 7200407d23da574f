// Idea: net cooperation tells how two actors treated each other, S how alike they treated everybody.
// Convention: the items of a pair are the two and every actor that either has a tie with. Within the
// observed period the record of an existing actor is taken as complete, so an absent tie is "no tie", the
// middle of the scale; actors that do not exist in the period are no items. Actors with whom neither has
// a tie are left out: they would draw every S toward +1 in proportion to how many actors a data set holds.
//
// A pair's items are the union of two sets of items, walked in ascending order through bit sets, so that
// sums are added in the same order as by the plain merge of two sorted lists (tests hold that twin).
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>

#include "entente/graph/alignment.hpp"

namespace entente::graph {

namespace {

constexpr double scale_range = 2;  // net cooperation runs from -1 to +1
constexpr std::size_t least_items = 3;
constexpr std::size_t word_bits = 64;
constexpr std::size_t pairs_a_task = 256;

/// Every actor's values on its items. Items are vertices; an actor without a tie has only itself.
class TieProfiles {
public:
    explicit TieProfiles(const Snapshot& snapshot);

    [[nodiscard]] bool has_ties(std::size_t vertex) const { return values_[vertex].size() > 1; }

    struct Comparison {
        std::size_t items = 0;
        double distance = 0;  ///< sum of absolute differences
    };
    /// `spread` holds a's values by item, 0 elsewhere: see spread_out().
    [[nodiscard]] Comparison compare(std::size_t a, const std::vector<double>& spread, std::size_t b) const;
    [[nodiscard]] std::vector<double> spread_out(std::size_t vertex) const;

private:
    [[nodiscard]] const std::uint64_t* items_of(std::size_t vertex) const {
        return items_.data() + vertex * words_;
    }

    std::size_t words_;
    std::vector<std::uint64_t> items_;         // a row of words_ a vertex, a bit an item
    std::vector<std::vector<double>> values_;  // in order of item
};

TieProfiles::TieProfiles(const Snapshot& snapshot)
    : words_((snapshot.actors().size() + word_bits - 1) / word_bits),
      items_(snapshot.actors().size() * words_),
      values_(snapshot.actors().size()) {
    struct Entry {
        std::size_t item;
        double value;
    };
    std::vector<std::vector<Entry>> entries(values_.size());
    for (std::size_t v = 0; v < entries.size(); ++v) entries[v].push_back({v, 1});
    for (const Dyad& dyad : snapshot.dyads()) {
        const double value = net_cooperation(dyad.cooperation, dyad.conflict).value_or(0);
        const std::size_t a = *snapshot.vertex(dyad.first), b = *snapshot.vertex(dyad.second);
        entries[a].push_back({b, value});
        entries[b].push_back({a, value});
    }
    for (std::size_t v = 0; v < entries.size(); ++v) {
        std::sort(entries[v].begin(), entries[v].end(),
                  [](const Entry& a, const Entry& b) { return a.item < b.item; });
        for (const Entry& entry : entries[v]) {
            items_[v * words_ + entry.item / word_bits] |= std::uint64_t{1} << entry.item % word_bits;
            values_[v].push_back(entry.value);
        }
    }
}

std::vector<double> TieProfiles::spread_out(std::size_t vertex) const {
    std::vector<double> spread(words_ * word_bits);
    auto value = values_[vertex].begin();
    for (std::size_t word = 0; word < words_; ++word) {
        for (std::uint64_t left = items_of(vertex)[word]; left != 0; left &= left - 1) {
            spread[word * word_bits + static_cast<std::size_t>(std::countr_zero(left))] = *value++;
        }
    }
    return spread;
}

TieProfiles::Comparison TieProfiles::compare(std::size_t a, const std::vector<double>& spread,
                                             std::size_t b) const {
    Comparison found;
    const double* next = values_[b].data();
    for (std::size_t word = 0; word < words_; ++word) {
        const std::uint64_t in_b = items_of(b)[word];
        const std::uint64_t either = items_of(a)[word] | in_b;
        const double* const of_a = spread.data() + word * word_bits;
        for (std::uint64_t left = either; left != 0; left &= left - 1) {
            const auto bit = static_cast<unsigned>(std::countr_zero(left));
            const bool has = (in_b >> bit & 1U) != 0;
            found.distance += std::abs(of_a[bit] - (has ? *next : 0));
            next += has;
        }
        found.items += static_cast<std::size_t>(std::popcount(either));
    }
    return found;
}

void compare_profiles(Alignment& row, const TieProfiles& profiles, std::size_t a,
                      const std::vector<double>& spread, std::size_t b) {
    const TieProfiles::Comparison found = profiles.compare(a, spread, b);
    row.items = found.items;
    if (!profiles.has_ties(a) || !profiles.has_ties(b)) {
        row.s_undefined = "one of the two has no tie in the period";
    } else if (row.items < least_items) {
        row.s_undefined = "fewer than 3 items to compare";
    } else {
        row.s = 1 - 2 * found.distance / (static_cast<double>(found.items) * scale_range);  // s_score()
    }
}

void add_relations(Alignment& row, const Dyad& dyad) {
    row.relations = dyad.relations;
    row.cooperation = dyad.cooperation;
    row.conflict = dyad.conflict;
    row.net = net_cooperation(dyad.cooperation, dyad.conflict);
}

/// The dyads whose lower index is `first`, in order of the other.
std::span<const Dyad> dyads_of(const Snapshot& snapshot, model::ActorIndex first) {
    const auto dyads = snapshot.dyads();
    const auto from = std::partition_point(dyads.begin(), dyads.end(),
                                           [&](const Dyad& dyad) { return dyad.first < first; });
    const auto to =
        std::partition_point(from, dyads.end(), [&](const Dyad& dyad) { return dyad.first == first; });
    return {from, to};
}

/// One pair after another; neighbours that share their first actor share the work on its profile.
class PairAligner {
public:
    PairAligner(const Snapshot& snapshot, const TieProfiles& profiles)
        : snapshot_(snapshot), profiles_(profiles) {}

    Alignment operator()(model::ActorIndex first, model::ActorIndex second) {
        Alignment row;
        row.first = first;
        row.second = second;
        const auto a = snapshot_.vertex(first);
        const auto b = snapshot_.vertex(second);
        if (!a || !b) {
            row.s_undefined = "one of the two does not exist in the period or is not selected";
            return row;
        }
        if (a != spread_of_) spread_ = profiles_.spread_out(*a);
        spread_of_ = a;
        if (const Dyad* dyad = snapshot_.dyad(first, second)) add_relations(row, *dyad);
        compare_profiles(row, profiles_, *a, spread_, *b);
        return row;
    }

private:
    const Snapshot& snapshot_;
    const TieProfiles& profiles_;
    std::optional<std::size_t> spread_of_;
    std::vector<double> spread_;
};

/// The pairs of tied[i] with every later one, into their places from `row` on.
void align_row(const Snapshot& snapshot, const TieProfiles& profiles, const std::vector<std::size_t>& tied,
               std::size_t i, Alignment* row) {
    const std::vector<double> spread = profiles.spread_out(tied[i]);
    const std::span<const Dyad> dyads = dyads_of(snapshot, snapshot.actors()[tied[i]]);
    auto dyad = dyads.begin();
    for (std::size_t j = i + 1; j < tied.size(); ++j, ++row) {
        row->first = snapshot.actors()[tied[i]];
        row->second = snapshot.actors()[tied[j]];
        while (dyad != dyads.end() && dyad->second < row->second) ++dyad;
        if (dyad != dyads.end() && dyad->second == row->second) add_relations(*row, *dyad);
        compare_profiles(*row, profiles, tied[i], spread, tied[j]);
    }
}

/// All pairs of actors that have ties; each pair has a place of its own, so threads need not meet.
std::vector<Alignment> align_all(const Snapshot& snapshot, const TieProfiles& profiles) {
    std::vector<std::size_t> tied;
    for (std::size_t v = 0; v < snapshot.actors().size(); ++v) {
        if (profiles.has_ties(v)) tied.push_back(v);
    }
    const std::size_t n = tied.size();
    std::vector<Alignment> rows(n < 2 ? 0 : n * (n - 1) / 2);
    tbb::parallel_for(std::size_t{0}, n, [&](std::size_t i) {
        align_row(snapshot, profiles, tied, i, rows.data() + i * (2 * n - i - 1) / 2);
    });
    return rows;
}

}  // namespace

std::vector<Alignment> alignment(const Snapshot& snapshot,
                                 const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs) {
    const TieProfiles profiles(snapshot);
    if (pairs.empty()) return align_all(snapshot, profiles);
    std::vector<Alignment> rows(pairs.size());
    using Range = tbb::blocked_range<std::size_t>;
    tbb::parallel_for(Range(0, pairs.size(), pairs_a_task), [&](const Range& range) {
        PairAligner align(snapshot, profiles);
        for (std::size_t i = range.begin(); i < range.end(); ++i) {
            rows[i] = align(pairs[i].first, pairs[i].second);
        }
    });
    return rows;
}

}  // namespace entente::graph
