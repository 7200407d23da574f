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
#include "entente/words/language.hpp"

namespace entente::render {

/// What a tie is mostly made of: its colour.
enum class Sign {
    cooperation,  ///< for the most part
    conflict,     ///< for the most part
    mixed         ///< of both, or of relations of weight 0 alone
};

/// Of a tie with so much cooperation and conflict (Goldstein points, >= 0): mixed when the weaker side is at
/// least a third of the stronger; else the stronger side's sign. Without strength (only relations of weight
/// 0): mixed.
Sign sign_of(double cooperation, double conflict);

/// What became of a tie from one period to another. Vanished ties are drawn thin, dotted and grey, the
/// unchanged pale.
enum class Change {
    none,      ///< the figure compares nothing
    appeared,  ///< not there before
    vanished,  ///< no longer there
    flipped,   ///< its sign is another
    unchanged  ///< there before with the same sign
};

/// An actor in the figure.
struct Node {
    Placement placement;      ///< where, and under what name
    model::ActorKind kind{};  ///< its shape and fill
    bool ghost = false;       ///< exists in the era but has no tie in it: only its pale name is drawn;
                              ///< persons without a tie are not drawn at all
    bool faded = false;       ///< drawn pale, because others are highlighted
    std::string tooltip;      ///< name, kind and ties in words; may be empty
};

/// One line a dyad: a cubic Bezier curve from box edge to box edge.
struct Arc {
    model::ActorIndex first{};     ///< one end, the lower index
    model::ActorIndex second{};    ///< the other end
    std::array<Point, 4> curve;    ///< end, two control points, end
    Sign sign = Sign::mixed;       ///< its colour
    int level = 1;                 ///< 1 weak, 2 middling, 3 strong: index + 1 into Theme::widths
    bool arrow_first = false;      ///< a head at the first actor's end
    bool arrow_second = false;     ///< and one at the second's
    bool faded = false;            ///< drawn pale, beneath the others
    Change change = Change::none;  ///< in a figure of differences
    std::string caption;  ///< its strongest relation in the words of a key; empty: it has none of its own
    std::string tooltip;  ///< net value and the relations behind it
};

/// A number on an arc and the line of the key that it refers to.
struct Chip {
    int number = 0;           ///< from 1
    Point centre;             ///< in units of the stage
    Sign sign = Sign::mixed;  ///< its colour
    std::string caption;      ///< the line of the key
    bool flipped = false;     ///< a diamond instead of a circle: the tie's sign is another than before
    bool vanished = false;    ///< grey, as the line it stands on
};

/// A bar of the era strip: where this figure stands in time, and the focal score of each era.
struct StripBar {
    model::Interval interval;     ///< days of the era
    std::optional<double> score;  ///< net cooperation of the focal dyad, [-1, 1]
    bool current = false;         ///< the era of this figure
};

/// A figure as values.
struct Diagram {
    std::string id;                       ///< prefix of all ids in the SVG: letters, digits, hyphen
    std::string title;                    ///< `War on Terror, 2001–2011`
    std::string subtitle;                 ///< the line below the title; may be empty
    std::string source_line;              ///< at the foot; may be empty
    std::string description;              ///< the main ties in prose, for screen readers
    Size area;                            ///< of the stage, without title and legend
    std::vector<Hull> hulls;              ///< only those with an actor drawn
    std::vector<Node> nodes;              ///< in actor order
    std::vector<Arc> arcs;                ///< weakest first, so that strong ties lie on top
    std::vector<Chip> chips;              ///< the numbered ties
    std::vector<StripBar> strip;          ///< in order of time; none: no strip
    std::vector<model::ActorKind> kinds;  ///< in the figure, for the legend, in order of all_kinds()
    bool arrows = false;                  ///< any arrowhead in the figure
    bool difference = false;              ///< compares two periods: Arc::change says what became of each tie
    std::size_t arcs_through_boxes = 0;   ///< arcs that could not avoid another actor's box
    std::vector<std::string> notes;       ///< what was left out, for the caller to say
    /// The finished figure is exactly so wide and high; what does not fit is drawn smaller. None: as wide as
    /// the stage and as high as it all takes.
    std::optional<Size> page;
    words::Language language = {};  ///< of the legend
};

/// What a caller may say about a figure.
struct DiagramOptions {
    std::string title = {};        ///< empty: the period's label and years
    std::string subtitle = {};     ///< empty: made from the network's title
    std::string source_line = {};  ///< empty: made from the network
    std::size_t max_chips = 9;     ///< numbered ties at most
    /// What is drawn of a large network, and which of its snapshots this is; nullptr: all of it. It must
    /// outlive the call. The layout and the strength cuts are then those of the same excerpt.
    const Excerpt* excerpt = nullptr;
    std::size_t snapshot = 0;  ///< position in the excerpt's snapshots; without an excerpt it has no say
    /// Actors to bring out: all but them, their ties and whom they are tied to is drawn pale. None: nothing
    /// is.
    std::vector<model::ActorIndex> highlight = {};
    std::optional<Size> page = {};  ///< see Diagram::page
    std::string remark = {};        ///< a sentence for the end of the source line that is made
    words::Language language = {};  ///< of all that the figure says besides the data
};

/// Draws the snapshot of `period` on the layout: routes every tie round the boxes of the era's
/// actors, picks width by terciles of the strength of all ties of all eras in the layout's network
/// (`strength_cuts`, see strength_cuts()), and numbers the strongest ties.
Diagram make_diagram(const model::Network& network, const graph::Period& period,
                     const graph::Snapshot& snapshot, const Layout& layout, const Theme& theme,
                     const std::array<double, 2>& strength_cuts, const DiagramOptions& options = {});

/// What changed from the first period to the second, as one diagram of the actors of both: ties that
/// appeared, vanished, or took another sign, and the unchanged ones behind them; each kind of change
/// numbered, the strongest ties first. Snapshots and options as for make_diagram(), DiagramOptions::snapshot
/// being that of the second period and `before` that of the first. A tie that the excerpt leaves out of one
/// of the two figures has not vanished by that.
Diagram make_difference(const model::Network& network, const std::array<graph::Period, 2>& periods,
                        const std::array<const graph::Snapshot*, 2>& snapshots, std::size_t before,
                        const Layout& layout, const Theme& theme, const std::array<double, 2>& strength_cuts,
                        const DiagramOptions& options = {});

/// Height that a figure of the diagram takes beside its stage: title, key, legend, source line.
double height_round_stage(const Diagram& diagram, const Theme& theme);

/// The two strengths per year that part weak, middling and strong ties: the terciles over all ties drawn
/// in all snapshots, so that widths compare across eras. `ties` as in LayoutOptions.
std::array<double, 2> strength_cuts(std::span<const graph::Snapshot> snapshots,
                                    const std::vector<std::vector<std::size_t>>& ties = {});

/// The focal score of every period, for Diagram::strip; `current` marks the one whose id is given.
std::vector<StripBar> era_strip(std::span<const graph::Period> periods,
                                std::span<const graph::Snapshot> snapshots,
                                const std::array<model::ActorIndex, 2>& focus, std::string_view current);

}  // namespace entente::render
