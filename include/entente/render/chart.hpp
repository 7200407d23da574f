// Charts drawn straight as SVG: a series and its shifts, a dyad's alignment by period, actors by decade,
// blocs over time, eras beside each other.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"
#include "entente/words/language.hpp"

namespace entente::render {

/// Width in units of a chart for 16 cm of paper, and of one for a phone.
inline constexpr double wide_chart = 640;
/// Width in units of a chart for a phone.
inline constexpr double portrait_chart = 380;

/// Title, subtitle and source line of a chart, the prefix of its ids, and its size.
struct ChartText {
    std::string id = {};           ///< letters, digits, hyphens
    std::string title = {};        ///< the first line
    std::string subtitle = {};     ///< the line below; may be empty
    std::string source_line = {};  ///< at the foot; may be empty
    /// What does not fit beside each other goes under each other. A chart may come out wider than this when
    /// it has very many columns.
    double width = wide_chart;
    /// The finished chart is exactly so wide and high, whatever `width` says; what does not fit is drawn
    /// smaller. None: as high as it all takes.
    std::optional<Size> page = {};
    words::Language language = {};  ///< of all that the chart says besides the data
};

/// The mark of the i-th excursion (from 0) in timeline_svg() and in texts beside it: `a`, …, `z`, `aa`.
std::string excursion_mark(std::size_t i);

/// What graph::phases() found, on the scale on which it was cut: a step a period, gaps left open, cooperation
/// above zero and conflict below, the level of every segment, the eras as bands, each shift as a numbered
/// line with the interval of its date as a band, each excursion as a letter and, in the key, direction, date
/// and the strongest driver. With a posterior, behind the steps the interval of the level, and under the plot
/// the probability of a shift by period; of a dyad, what the levels mean in words. Any subject.
std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme);

/// What a driver does.
enum class DriverPart {
    begins,    ///< a lasting relation that was not there before
    ends,      ///< a lasting relation that is gone
    holds_on,  ///< a lasting relation that was there before and counts more after the shift
    happens,   ///< an event after the shift
    is_past    ///< an event before it
};
/// What `driver`, one of the shift's drivers, does.
DriverPart driver_part(const model::Network& network, const graph::Shift& shift, const graph::Driver& driver);

/// driver_part() as tables for machines have it, in English: `begins`, `holds on`, `is past`.
std::string_view driver_verb(const model::Network& network, const graph::Shift& shift,
                             const graph::Driver& driver);

/// A dyad in one period. Of a value that is empty the reason is told.
struct AlignmentPoint {
    graph::Period period;                              ///< when
    std::optional<double> net;                         ///< net cooperation, in [-1, 1]
    std::string net_undefined;                         ///< `no relation is recorded`
    std::optional<double> similarity;                  ///< of the two actors' profiles
    std::optional<graph::BootstrapInterval> interval;  ///< of the similarity; none: no error bar
    std::string undefined;                             ///< `fewer than 3 items`
};

/// How the similarity is called, and what its error bars are.
struct SimilarityCaption {
    std::string label;    ///< `S`
    double level = 0.95;  ///< of the intervals
};

/// Net cooperation of a dyad as a bar and, beside it, a similarity as a point with its interval, period by
/// period, on one axis that holds -1 to 1. What is undefined is marked so, with its reason beneath.
std::string alignment_svg(const std::vector<AlignmentPoint>& points, const SimilarityCaption& similarity,
                          const ChartText& text, const Theme& theme);

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

/// Who stood in which bloc, a column a period: blocs are those of the largest signed modularity of each
/// period (graph::modularity_blocs()) followed over time (graph::follow_blocs()), so friendly within and
/// hostile between; a line from column to column for each actor, dark where it moved to another bloc, with a
/// mark where it appears and where it leaves. Columns are ordered so that few lines cross. `snapshots` are
/// those of `periods`; throws std::invalid_argument when there are not as many. Of more than `most_actors`
/// (0: any number) the most prominent are shown, and the source line says so; blocs are found among all.
std::string blocs_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                      const std::vector<graph::Snapshot>& snapshots, const ChartText& text,
                      const Theme& theme, std::size_t most_actors = 40);

/// Eras beside each other, a small diagram each on the same `layout`, that of the eras' own figures: the same
/// place is the same actor everywhere, under a code that the key names. Ties are those of `excerpt` (see
/// make_excerpt()), widths those of the figures. With two focal actors in the layout each panel tells their
/// net cooperation. Of more than most_panels periods those with the strongest ties are shown, and the source
/// line says so. `snapshots` are those of `periods` and of the excerpt; std::invalid_argument when they are
/// not as many.
std::string multiples_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                          const std::vector<graph::Snapshot>& snapshots, const Layout& layout,
                          const Excerpt& excerpt, const ChartText& text, const Theme& theme);

/// The most that multiples_svg() shows.
inline constexpr std::size_t most_panels = 24;

}  // namespace entente::render
