// Charts drawn straight as SVG: a dyad's alignment over time, and actors by decade.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/alignment.hpp"
#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

/// Title, subtitle and source line of a chart, and the prefix of its ids.
struct ChartText {
    std::string id;
    std::string title;
    std::string subtitle;
    std::string source_line;
};

/// Net cooperation of a dyad over time (-1..+1), gaps left open, the eras as bands, each shift as a
/// numbered line with its range and, in the key, its date and strongest driver.
std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme);

/// Net cooperation of every other actor with each of two poles, a row an actor (grouped by kind), a
/// column a period. Sign is told by a mark as well as by colour; "no recorded tie" and "did not
/// exist" look different.
std::string heatmap_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                        const std::vector<graph::Snapshot>& snapshots,
                        const std::array<model::ActorIndex, 2>& poles, const ChartText& text,
                        const Theme& theme);

}  // namespace entente::render
