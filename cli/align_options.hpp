// entente align: what was typed, and what it comes to before any network is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "cli/options.hpp"
#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/tie_similarity.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct AlignOptions {
    std::string network;
    std::string profiles;
    std::string scale;
    bool contested = false;
    List measures;
    std::string items;
    std::string value;
    std::string weights;
    std::string intervals;
    std::string level;
    std::string seed;
    bool third = false;
    bool conventions = false;
    bool evidence = false;
    bool sensitivity = false;
    bool measure_agreement = false;
    std::string groups;
    std::string poles;
    ViewOptions view;
    OutputOptions output;
};

/// The table that is asked for.
enum class AlignView { dyads, evidence, sensitivity, measure_agreement, groups, poles };

/// What the options say by themselves.
struct AlignChoices {
    AlignView view = AlignView::dyads;
    graph::SimilarityMeasures measures;
    bool net = false;                  ///< net cooperation is asked for as a measure
    graph::TieSimilarityOptions ties;  ///< without the weights
    std::optional<graph::BootstrapOptions> intervals;
    std::uint64_t seed = 1;
};

void add_align_options(CLI::App& app, AlignOptions& options);

/// Throws UsageError for what is no choice, and for options that do not go together.
AlignChoices choices_of(const AlignOptions& options);

/// `--poles A,B` as two texts that differ; UsageError otherwise.
std::pair<std::string, std::string> pole_ids(const AlignOptions& options);

}  // namespace entente::cli
