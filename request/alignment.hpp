// How alignment is measured, as it was asked, and over ties what comes of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/report/align_tables.hpp"
#include "request/align_views.hpp"
#include "request/choice.hpp"
#include "request/similarity.hpp"
#include "request/view.hpp"

namespace entente::request {

/// The table that is asked for.
enum class AlignView { dyads, evidence, sensitivity, measure_agreement, groups, poles };

/// As it was asked; empty: not given.
struct AlignChoices {
    AlignView view = AlignView::dyads;
    std::vector<std::string> measures;
    std::string items;
    std::string value;
    std::string weights;                      ///< a table
    std::map<std::string, double> weight_of;  ///< by id, instead of a table
    std::size_t draws = 0;                    ///< of the bootstrap; 0: no intervals
    double level = 0.95;
    std::uint64_t seed = 1;
    std::string groups;  ///< `kind`, `bloc` or a table
    std::vector<std::string> poles;
};

inline constexpr WholeLimits bootstrap_draws = {100, 1'000'000};
inline constexpr Limits interval_level = {"a number above 0 and below 1",
                                          [](double value) { return value > 0 && value < 1; }};

/// What the choices say by themselves.
struct Alignment {
    AlignView view = AlignView::dyads;
    AskedMeasures asked;
    graph::TieSimilarityOptions ties;  ///< without the weights
    std::optional<graph::BootstrapOptions> intervals;
    std::uint64_t seed = 1;
};

/// Over ties or, `of_ties` false, over answers. Throws UsageError for what is no choice, and for choices that
/// do not go together.
Alignment alignment_of(const AlignChoices& choices, const Spelling& spelling, bool of_ties);

/// Ties that are measured, read and cut.
struct MeasuredTies {
    const model::Network& network;
    Seen seen;  ///< whose notes also tell of the weights
    bool weighted = false;
    std::vector<graph::Snapshot> snapshots = {};        ///< by period
    std::vector<graph::TieSimilarityOptions> how = {};  ///< by period: weights may differ
};

/// Throws UsageError for what the network does not have; model::DataError for a table of weights.
MeasuredTies ties_of(const model::Network& network, const View& view, const AlignChoices& choices,
                     const Alignment& alignment);

/// What notes and headings say was chosen.
graph::TieSimilarityOptions options_of(const MeasuredTies& ties, const Alignment& alignment);

/// The dyads, or the one asked for. Counts periods.
report::TieAlignment tie_alignment(const MeasuredTies& ties, const Alignment& alignment,
                                   model::Progress* progress = nullptr);

/// Adds the intervals asked for, if any. Counts dyads.
void add_intervals(report::TieAlignment& table, const MeasuredTies& ties, const Alignment& alignment,
                   model::Progress* progress = nullptr);

/// The pair, poles and groups of a view over all dyads. Throws UsageError; model::DataError for a table of
/// groups.
AlignNames names_of(const MeasuredTies& ties, const View& view, const AlignChoices& choices, Notes& notes);

/// All dyads under every convention of the view. Counts periods.
report::AlignedDyads aligned_dyads(const MeasuredTies& ties, const Alignment& alignment,
                                   model::Progress* progress = nullptr);

/// `either`, `net`.
std::string word_of(graph::TieItems items);
std::string word_of(graph::TieValue value);

}  // namespace entente::request
