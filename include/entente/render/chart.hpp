// Charts drawn straight as SVG: a dyad's alignment over time, and actors by decade.
#pragma once

#include <array>
#include <cstddef>
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

/// Net strength of a dyad over time in Goldstein points a year, on the scale on which graph::phases()
/// cut it (about linear up to 10, logarithmic beyond): a step a period, gaps left open, cooperation
/// above zero and conflict below, the level of every segment, the eras as bands, each shift as a
/// numbered line with its range and, in the key, direction, date, range and strongest driver.
std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme);

/// Net cooperation of every other actor with each of two poles, a row an actor (grouped by kind), a
/// column a period. Sign is told by a mark as well as by colour; "no recorded tie" and "did not
/// exist" look different. `snapshots` are those of `periods`, in the same order; throws
/// std::invalid_argument when there are not as many. Many periods put the two poles under each other. Of more
/// than `most_actors` (0: any number) those whose ties with the poles are the strongest are shown, and the
/// source line says so.
std::string heatmap_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                        const std::vector<graph::Snapshot>& snapshots,
                        const std::array<model::ActorIndex, 2>& poles, const ChartText& text,
                        const Theme& theme, std::size_t most_actors = 0);

}  // namespace entente::render
