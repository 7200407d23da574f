// How alike two actors stood to everybody else: the measures of profile_similarity.hpp over signed ties.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "entente/graph/profile_similarity.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// What an actor's value on another is, own entry the scale's maximum.
enum class TieValue : std::uint8_t {
    net,   ///< net_cooperation() of the dyad, in [-1, 1]; own entry 1
    sign,  ///< -1, 0, 1: the sign of the net strength; own entry 1
};

/// Which actors two profiles are compared over.
enum class TieItems : std::uint8_t {
    either,  ///< the two and every actor that at least one of them has a tie with; where the other has none,
             ///< its value is 0, no tie (see alignment.hpp)
    both,    ///< every actor that both have a tie with, and the two if they have one with each other: nothing
             ///< is filled in
    all      ///< every actor of the snapshot, 0 where there is no tie
};

/// What profiles of ties hold, and over whom they are compared.
struct TieSimilarityOptions {
    TieValue value = TieValue::net;     ///< what the values are
    TieItems items = TieItems::either;  ///< whom they are about
    /// By actor of the network, not negative: how much it counts as an item (its capability, say). An item
    /// without a weight is left out and counted in `unweighted`. Empty: all 1. std::out_of_range when actors
    /// of the snapshot are beyond its end, std::invalid_argument for a weight below 0 or not finite.
    std::vector<std::optional<double>> weights = {};
};

/// Shared friends and enemies: third actors with whom both have a tie of net strength other than 0, as in
/// signed_graph().
struct ThirdParties {
    std::size_t friends = 0;  ///< of both
    std::size_t enemies = 0;  ///< of both
    std::size_t divided = 0;  ///< friend of one, enemy of the other
    /// Triads balanced by a friendly tie of the two: friends + enemies; by a hostile one: divided.
    [[nodiscard]] std::size_t friendly() const { return friends + enemies; }
    /// Triads balanced by a hostile tie of the two.
    [[nodiscard]] std::size_t hostile() const { return divided; }
};

/// One dyad in one snapshot.
struct TieSimilarity {
    std::uint32_t period = 0;    ///< position of its snapshot
    model::ActorIndex first{};   ///< the pair, in actor order or as asked for
    model::ActorIndex second{};  ///< the other of the pair
    std::size_t relations = 0;   ///< between the two
    double cooperation = 0;      ///< Goldstein points, >= 0
    double conflict = 0;         ///< Goldstein points, >= 0
    std::optional<double> net;   ///< net_cooperation()
    /// Mean signed strength: (C - K) / years of the period, Goldstein points a year; 0 without relations.
    /// Empty when one of the two is not in the snapshot, or the period has no length.
    std::optional<double> strength;
    std::size_t items = 0;                      ///< that the measures are taken over
    std::size_t filled_first = 0;               ///< of them, those that the first has no tie with, taken as 0
    std::size_t filled_second = 0;              ///< of them, those that the second has no tie with
    std::size_t unweighted = 0;                 ///< items left out since they have no weight
    double weight = 0;                          ///< of the items together; their number without weights
    ThirdParties third;                         ///< whom both have ties with
    std::vector<std::optional<double>> values;  ///< by measure asked for
};

/// Every pair of actors of each snapshot that each have at least one tie, in actor order; or just `pairs`,
/// with a row for every snapshot. Similarity is empty when one of the two is not in the snapshot or has no
/// tie in it, with fewer than least_items_to_compare items, and as the measure says. The same rows for any
/// number of threads.
std::vector<TieSimilarity> tie_similarity(
    std::span<const Snapshot> snapshots, const SimilarityMeasures& measures,
    const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs = {},
    const TieSimilarityOptions& options = {});

/// Reasons that why_undefined() gives for a whole row.
std::vector<std::string> why_no_similarity();

/// Why values of the row are empty; empty when none is.
std::string why_undefined(const TieSimilarity& row, const Snapshot& snapshot,
                          const SimilarityMeasures& measures);

/// What two actors are compared by, as tie_similarity() has it: for intervals and for twins. Empty spans when
/// one of the two has no profile.
struct TieAnswers {
    std::vector<double> x;        ///< values of the first actor, by item
    std::vector<double> y;        ///< of the second
    std::vector<double> weights;  ///< of the items; empty: all 1
    /// The same as a measure takes it. Its spans are those of this object.
    [[nodiscard]] AnswerPair pair() const { return {x, y, weights, -1, 1}; }
};
/// What tie_similarity() compares `first` and `second` by.
TieAnswers tie_answers(const Snapshot& snapshot, model::ActorIndex first, model::ActorIndex second,
                       const TieSimilarityOptions& options = {});

}  // namespace entente::graph
