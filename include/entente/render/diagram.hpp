// A figure as values: what is drawn and where, with nothing of Graphviz or SVG in it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

enum class Sign { cooperation, conflict, mixed };

/// Mixed when the weaker side is at least a third of the stronger; else the stronger side's sign.
/// Without strength (only relations of weight 0): mixed.
Sign sign_of(double cooperation, double conflict);

struct Node {
    Placement placement;
    model::ActorKind kind{};
    bool ghost = false;  ///< exists in the era but has no tie in it: only its pale name is drawn;
                         ///< persons without a tie are not drawn at all
    std::string tooltip;
};

/// One line a dyad: a cubic Bezier curve from box edge to box edge.
struct Arc {
    model::ActorIndex first{};
    model::ActorIndex second{};
    std::array<Point, 4> curve;
    Sign sign = Sign::mixed;
    int level = 1;             ///< 1 weak, 2 middling, 3 strong: index + 1 into Theme::widths
    bool arrow_first = false;  ///< a head at the first actor's end
    bool arrow_second = false;
    std::string tooltip;  ///< net value and the relations behind it
};

/// A number on an arc and the line of the key that it refers to.
struct Chip {
    int number = 0;
    Point centre;
    Sign sign = Sign::mixed;
    std::string caption;
};

/// A bar of the era strip: where this figure stands in time, and the focal score of each era.
struct StripBar {
    model::Interval interval;
    std::optional<double> score;  ///< net cooperation of the focal dyad, [-1, 1]
    bool current = false;
};

struct Diagram {
    std::string id;     ///< prefix of all ids in the SVG: letters, digits, hyphen
    std::string title;  ///< `War on Terror, 2001–2011`
    std::string subtitle;
    std::string source_line;
    std::string description;  ///< the main ties in prose, for screen readers
    Size area;                ///< of the stage, without title and legend
    std::vector<Hull> hulls;  ///< only those with an actor drawn
    std::vector<Node> nodes;
    std::vector<Arc> arcs;  ///< weakest first, so that strong ties lie on top
    std::vector<Chip> chips;
    std::vector<StripBar> strip;
    std::vector<model::ActorKind> kinds;  ///< in the figure, for the legend, in order of all_kinds()
    bool arrows = false;                  ///< any arrowhead in the figure
    std::size_t arcs_through_boxes = 0;   ///< arcs that could not avoid another actor's box
    std::vector<std::string> notes;       ///< what was left out, for the caller to say
};

struct DiagramOptions {
    std::string title;        ///< empty: the period's label and years
    std::string subtitle;     ///< empty: made from the network's title
    std::string source_line;  ///< empty: made from the network
    std::size_t max_chips = 9;
    /// What is drawn of a large network, and which of its snapshots this is; none: all of it. The layout
    /// and the strength cuts are then those of the same excerpt.
    const Excerpt* excerpt = nullptr;
    std::size_t snapshot = 0;
};

/// Draws the snapshot of `period` on the layout: routes every tie round the boxes of the era's
/// actors, picks width by terciles of the strength of all ties of all eras in the layout's network
/// (`strength_cuts`, see strength_cuts()), and numbers the strongest ties.
Diagram make_diagram(const model::Network& network, const graph::Period& period,
                     const graph::Snapshot& snapshot, const Layout& layout, const Theme& theme,
                     const std::array<double, 2>& strength_cuts, const DiagramOptions& options = {});

/// The two strengths per year that part weak, middling and strong ties: the terciles over all ties drawn
/// in all snapshots, so that widths compare across eras. `ties` as in LayoutOptions.
std::array<double, 2> strength_cuts(std::span<const graph::Snapshot> snapshots,
                                    const std::vector<std::vector<std::size_t>>& ties = {});

/// The focal score of every period, for Diagram::strip; `current` marks the one whose id is given.
std::vector<StripBar> era_strip(std::span<const graph::Period> periods,
                                std::span<const graph::Snapshot> snapshots,
                                const std::array<model::ActorIndex, 2>& focus, std::string_view current);

}  // namespace entente::render
