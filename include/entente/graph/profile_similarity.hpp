// How alike two actors answered: similarity of outside profiles (votes, alliance obligations) by period
// and dyad, and the table of measures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/graph/definition.hpp"
#include "entente/graph/periods.hpp"
#include "entente/model/profiles.hpp"

namespace entente::graph {

/// The answers of two actors to the items that both answered, item by item.
struct AnswerPair {
    std::span<const double> x = {};        ///< values of the first actor
    std::span<const double> y = {};        ///< as long as x
    std::span<const double> weights = {};  ///< as long as x, not negative; or empty: all 1
    double least = 0;                      ///< the scale, which the data need not exhaust
    double greatest = 0;                   ///< of the scale, > least
};

struct Levels;  // defined in graph/alignment/levels.hpp; private to the layer

/// One row of the table. Adding a measure is its function and one row (graph/alignment/
/// similarity_measures.cpp); the commands show it by themselves.
struct SimilarityMeasure : Definition {
    /// Of one pair. Empty without items that weigh anything, and as `undefined` says. Symmetric in x and y.
    std::optional<double> (*compute)(const AnswerPair& answers) = nullptr;
    /// The value that is neither alike nor unlike: 0 where the range is -1..1, 0.5 where it is 0..1.
    double neutral = 0;
    /// For the sources of this layer: compute() of answers whose levels are known; nullptr where it needs
    /// none.
    std::optional<double> (*compute_by_levels)(const AnswerPair& answers, const Levels& levels) = nullptr;
};

/// Measures asked for; values come in their order. None is nullptr; a row of one's own must outlive the list.
using SimilarityMeasures = std::vector<const SimilarityMeasure*>;

/// All measures, in the order of the columns.
std::span<const SimilarityMeasure> similarity_measures();

/// The measure of that name, which lives as long as the program; nullptr when there is none.
const SimilarityMeasure* find_similarity_measure(std::string_view name);

/// Fewer items than this are too few to compare two actors by.
inline constexpr std::size_t least_items_to_compare = 3;

/// One dyad in one period. References are positions in the vectors of Profiles.
struct ProfileSimilarity {
    std::uint32_t period = 0;    ///< position in Profiles::periods
    std::uint32_t first = 0;     ///< position in Profiles::actors
    std::uint32_t second = 0;    ///< position in Profiles::actors
    std::size_t items = 0;       ///< that both answered and that weigh anything: what measures are taken over
    std::size_t only_first = 0;  ///< that the first answered and the second did not
    std::size_t only_second = 0;  ///< and the other way round
    /// By measure asked for. All are empty with fewer than least_items_to_compare items.
    std::vector<std::optional<double>> values;
    std::size_t weightless = 0;  ///< items that both answered and whose weight is 0: left out
};

/// Which dyads to compare. With neither, all of actors that answered something in the period.
struct ProfileDyads {
    std::vector<std::uint32_t> actors = {};  ///< only dyads among these; empty: all
    /// Only this dyad, in this order, with a row for every period.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> pair = {};
};

/// A row per period and dyad, in order of period, first and second. Two answers are compared when they are
/// to the same item in the same period; what only one side answered is left out and counted, never filled
/// in. An item whose weight is 0 does not count: values, intervals and least_items_to_compare are as if
/// nobody had answered it. O(answers of a period * its actors) time, and memory for the rows only;
/// independent of the number of threads. Throws std::out_of_range for a position that `profiles` does not
/// have.
std::vector<ProfileSimilarity> profile_similarity(const model::Profiles& profiles,
                                                  const SimilarityMeasures& measures,
                                                  const ProfileDyads& dyads = {});

/// Profiles without the items that nobody was divided on.
struct ContestedProfiles {
    model::Profiles profiles;  ///< the same actors, items and periods; fewer answers
    std::size_t left_out = 0;  ///< items, counted in each period
};

/// Leaves out items that all who answered them in the period answered alike, as unanimous roll calls:
/// agreement as in Voeten's dyadic data is `agreement` over what is left. All actors count, so that it is
/// done before dyads or actors are chosen.
ContestedProfiles contested(const model::Profiles& profiles);

/// The same answers in fewer periods: those of period p belong to period `into[p]`, called `names[into[p]]`.
/// An item that was answered in several periods that become one stays a different item in each,
/// `item@period`. Throws std::out_of_range when `into` or `names` is too short.
model::Profiles merge_periods(const model::Profiles& profiles, const std::vector<std::uint32_t>& into,
                              std::vector<std::string> names);

/// merge_periods() by years, decades (`1950s`) or blocks of N years from the first year on (`1954-1958`).
/// Empty when a period is no year of four digits, and for rules that are none of these.
std::optional<model::Profiles> merge_years(const model::Profiles& profiles, const PeriodRule& rule);

/// Why values of the row are empty (`kappa: all answers are equal`); empty when none is.
std::string why_undefined(const ProfileSimilarity& row, const SimilarityMeasures& measures);

}  // namespace entente::graph
