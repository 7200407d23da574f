// The table of measures per actor: centrality, brokerage and their kin.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "entente/graph/definition.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/progress.hpp"

namespace entente::graph {

/// By vertex of the snapshot; empty where the measure is undefined.
using Values = std::vector<std::optional<double>>;

/// Which ties a measure looks at. `all`: every dyad with a relation, of weight 0 too, with the strength
/// cooperation + conflict. `cooperation` and `conflict`: dyads where that part is above 0, with its amount as
/// their strength; a dyad may be in both.
enum class TieKind : std::uint8_t { all, cooperation, conflict };

/// How paths and walks follow directed relations. `ignored`: either way, each dyad one tie.
/// `out`: from an actor along its ties; `in`: against them. An undirected relation runs both ways.
enum class Direction : std::uint8_t { ignored, out, in };

/// What the actors are grouped by for brokerage.
enum class Grouping : std::uint8_t {
    kind,  ///< model::Actor::kind
    bloc   ///< modularity_blocs() of the same snapshot
};

/// The choices that measures leave to their user. Each measure reads those that concern it.
struct MeasureOptions {
    std::optional<TieKind> ties = {};          ///< empty: each measure's own (Measure::ties)
    Direction direction = Direction::ignored;  ///< of paths and walks
    /// The length of a tie in weighted paths is strength^length_exponent: -1 is 1/strength (Newman 2001),
    /// -a Opsahl's tuning, +1 takes the strength itself as a length. Finite. Ties of strength 0 carry no
    /// weighted path.
    double length_exponent = -1;
    bool normalised = true;            ///< betweenness as a share of pairs; else the sum over pairs
    double katz_share = 0.85;          ///< Katz's alpha as a share of 1/lambda_max; in (0, 1)
    double damping = 0.85;             ///< PageRank; in [0, 1)
    Grouping groups = Grouping::kind;  ///< of brokerage
    std::uint64_t seed = 1;            ///< of what is searched for at random (blocs)
    /// Counts measures, or random networks where a function compares with them; may be nullptr, else it must
    /// outlive the call.
    model::Progress* progress = nullptr;
};

class Measurement;  // defined in graph/measurement.hpp; private to the layer

/// What is being measured.
const Snapshot& snapshot_of(const Measurement& measurement);
/// The choices made for it.
const MeasureOptions& options_of(const Measurement& measurement);

/// One row of the table. Adding a measure is its own header, source and test, and one row in its family's
/// table (graph/measures/); docs/adding-a-measure.md does it step by step. A program that links the library
/// may define a row of its own and give it to whatever takes rows, as examples/07_own_measure.cpp does.
struct Measure : Definition {
    /// What it looks at when MeasureOptions::ties is empty; empty: MeasureOptions::ties has no say, since the
    /// measure rests on the sign of each tie or on direction-wise counts.
    std::optional<TieKind> ties = {};
    bool standard = false;  ///< shown when nobody asks for particular measures
    /// What measure() calls, from one thread at a time for one measurement: a value by vertex, empty where
    /// the measure is undefined. The sources of this layer find in the measurement what measures share; a
    /// measure from outside asks for snapshot_of() and options_of() it.
    Values (*compute)(Measurement& measurement) = nullptr;
};

/// All measures, in the order of the columns.
std::span<const Measure> measures();

/// The measure of that name, which lives as long as the program; nullptr when there is none.
const Measure* find_measure(std::string_view name);

/// One measure of a snapshot. Throws std::invalid_argument when an option is out of its range.
Values measure(const Snapshot& snapshot, const Measure& row, const MeasureOptions& options = {});

/// Several at once, in their order: what they have in common (searches, factorisations) is done once.
std::vector<Values> measure(const Snapshot& snapshot, std::span<const Measure* const> rows,
                            const MeasureOptions& options = {});

/// By snapshot, by measure. In parallel; the same values for any number of threads.
std::vector<std::vector<Values>> measure(std::span<const Snapshot> snapshots,
                                         std::span<const Measure* const> rows,
                                         const MeasureOptions& options = {});

}  // namespace entente::graph
