// The figures of a run of `entente draw`: what they share, and each one's bytes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cli/draw_options.hpp"
#include "cli/drawing_target.hpp"
#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/flavour.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/render/layout.hpp"

namespace entente::cli {

/// How figures are to look: the options that need no network, read and checked.
struct Look {
    render::ThemePair themes;
    render::Flavour flavour = render::Flavour::plain;
    render::Arrangement arrangement = render::Arrangement::automatic;
    double width = 640;                ///< of the stage
    bool portrait = false;             ///< arranged for a page higher than wide
    std::optional<render::Size> page;  ///< the figure is exactly this wide and high
    words::Language language;
};

/// Throws UsageError; model::DataError for what is wrong in a theme file.
Look look_of(const DrawOptions& options);

/// What all diagrams of a run share.
struct Stage {
    const model::Network& network;
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    Look look;
    render::Excerpt excerpt;
    render::Layout layout;
    std::array<double, 2> cuts{};
    std::optional<std::array<model::ActorIndex, 2>> focus;  ///< as it appears; none: not in view
    std::vector<model::ActorIndex> highlight;
    bool blocs = false;  ///< actors stand by bloc
};

Stage make_stage(const model::Network& network, const DrawOptions& options, const Look& look);

/// A finished figure, and what its reader should be told.
struct Figure {
    std::string bytes;
    std::vector<std::string> notes;
};

/// The diagram of the period at that position.
Figure make_figure(const Stage& stage, std::size_t position, const DrawOptions& options, DrawingFormat format,
                   render::GraphvizWorker& worker);

/// What changed between the periods at those positions.
Figure make_difference(const Stage& stage, std::size_t before, std::size_t after, const DrawOptions& options,
                       DrawingFormat format, render::GraphvizWorker& worker);

/// The diagram in that format, in the look's flavour; adds to `notes` what had to be simplified.
std::string bytes_of(const render::Diagram& diagram, const Look& look, DrawingFormat format,
                     render::GraphvizWorker& worker, std::vector<std::string>& notes);

}  // namespace entente::cli
