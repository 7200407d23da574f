// Diagrams of periods, and of what changed between two: who is drawn, where they stand, and what is said.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entente/render/diagram.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/layout.hpp"
#include "request/choice.hpp"
#include "request/look.hpp"
#include "request/view.hpp"

namespace entente::request {

/// What diagrams and charts are asked besides a view; empty: not given.
struct DrawChoices {
    Looks looks;
    std::vector<std::string> eras;       ///< ids of periods; none: all
    std::vector<std::string> highlight;  ///< ids of actors
    double min_strength = 0;
    std::size_t top = render::ExcerptLimits{}.actors;  ///< 0: all
    std::optional<std::size_t> ties;                   ///< of one figure; 0: all; none: the usual number
    std::size_t labels = 60;                           ///< actors that have their name; 0: all
};

inline constexpr Limits least_strengths = {"a number from 0 on", [](double value) { return value >= 0; }};

/// What all diagrams of a run share.
struct Stage {
    const model::Network& network;
    const Spelling& spelling;
    Seen seen;
    DrawChoices choices;
    Look look;
    std::vector<graph::Snapshot> snapshots;
    render::Excerpt excerpt = {};
    render::Layout layout = {};
    std::array<double, 2> cuts{};
    std::optional<std::array<model::ActorIndex, 2>> focus = {};  ///< as it appears; none: not in view
    std::vector<model::ActorIndex> highlight = {};
    bool blocs = false;  ///< actors stand by bloc
};

/// Throws UsageError for choices that do not fit the network.
Stage make_stage(const model::Network& network, Seen seen, const Spelling& spelling,
                 const DrawChoices& choices, const Look& look);

/// The diagram of the period at that position.
render::Diagram diagram_of(const Stage& stage, std::size_t position);

/// What changed between the periods at those positions.
render::Diagram difference_of(const Stage& stage, std::size_t before, std::size_t after);

/// What the reader of the diagram should be told.
std::vector<std::string> notes_of(const render::Diagram& diagram);

/// What the figures leave out, and how to draw more.
std::vector<std::string> left_out_of(const Stage& stage);

}  // namespace entente::request
