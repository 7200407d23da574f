// What actors are compared by when it is their ties: each one's values on the items it has. Private to this
// layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/tie_similarity.hpp"

namespace entente::graph {

/// The items of one pair, gathered. Holds room for all, so that a thread uses one for many pairs.
class SharedItems {
public:
    [[nodiscard]] AnswerPair pair() const;

    std::size_t items = 0;
    std::size_t filled_first = 0, filled_second = 0, unweighted = 0;  // as in TieSimilarity
    double weight = 0;

private:
    friend class TieProfiles;
    std::vector<double> x_, y_, weights_;  // one place more than there are items
    bool weighted_ = false;
};

/// Every actor's values on its items, which are those that it has a tie with and itself. Items are vertices.
class TieProfiles {
public:
    /// Throws as tie_similarity().
    TieProfiles(const Snapshot& snapshot, const TieSimilarityOptions& options);

    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] bool has_ties(std::size_t vertex) const { return values_[vertex].size() > 2; }
    /// The vertex's values by item, 0 elsewhere.
    [[nodiscard]] std::vector<double> spread_out(std::size_t vertex) const;
    /// `spread` is spread_out(a). Sums and items in ascending order of item.
    void gather(std::size_t a, const std::vector<double>& spread, std::size_t b, SharedItems& out) const;

private:
    [[nodiscard]] const std::uint64_t* items_of(std::size_t vertex) const {
        return items_.data() + vertex * words_;
    }
    template <bool weighted>
    void gather_into(std::size_t a, const std::vector<double>& spread, std::size_t b, SharedItems& out) const;
    void take_weights(const Snapshot& snapshot, const TieSimilarityOptions& options);
    [[nodiscard]] std::uint64_t wanted(std::uint64_t of_a, std::uint64_t of_b, std::size_t word) const;

    TieItems which_;
    std::size_t words_;
    std::vector<std::uint64_t> items_;         // a row of words_ a vertex, a bit an item
    std::vector<std::uint64_t> actors_;        // words_: a bit an actor of the snapshot
    std::vector<std::uint64_t> has_weight_;    // words_: a bit an item with a weight; empty: all have 1
    std::vector<double> weights_;              // by item, padded to whole words
    std::vector<std::vector<double>> values_;  // in order of item, and a 0, so that a next one can be read
};

}  // namespace entente::graph
