// When a relationship changed: a dyad's series and its shifts.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/selection.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// One period of a dyad's series.
struct SeriesPoint {
    Period period;
    double cooperation = 0;
    double conflict = 0;
    std::optional<double> net;  ///< net_cooperation(); empty: no relation in the period, a gap
    std::vector<Evidence> evidence;
};

/// The dyad over all periods of the rule, gaps included.
std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection = {},
                                     const std::optional<model::Interval>& within = std::nullopt);

/// How segment() cuts.
struct SegmentationOptions {
    std::optional<double> penalty;  ///< cost of one more shift in units of noise variance; none: the
                                    ///< BIC-type 2 ln n
    std::size_t min_length = 2;     ///< points per segment, >= 1
};

/// The optimal segmentation of a series into stretches of constant mean.
struct Segmentation {
    std::vector<std::size_t> starts;  ///< first point of each segment but the first, ascending
    std::vector<double> means;        ///< one per segment
    /// By shift: the first and last position for its start, its neighbours held, whose cost is
    /// within 3.84 of the optimum (the 95 % point of chi-squared with 1 degree of freedom).
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    double noise = 0;    ///< the standard deviation that the series was scaled by
    double penalty = 0;  ///< the penalty used
    double cost = 0;     ///< minimised sum of squares / noise^2 + penalty * shifts
};

/// Exact: dynamic programming over all segmentations, O(n^2) time. Cost is the sum of squared
/// deviations from segment means over noise^2, plus the penalty per shift. See phases/segmentation.cpp
/// for how noise is estimated. A series shorter than two segments, or one that never changes, has no
/// shifts.
Segmentation segment(const std::vector<double>& series, const SegmentationOptions& options = {});

/// A relation that moves a shift, and by how much.
struct Driver {
    model::RelationIndex relation{};
    double effect = 0;  ///< change of its mean contribution per period from before to after, in
                        ///< Goldstein points; its sign is the shift's
};

/// A change of level of a dyad.
struct Shift {
    Period first_after;           ///< the first period of the new level
    model::Interval between;      ///< earliest to latest start (see Segmentation::ranges)
    double before = 0;            ///< mean net cooperation of the segment before
    double after = 0;             ///< mean of the segment after
    std::vector<Driver> drivers;  ///< strongest first, at most 5
};

/// A dyad's series, how it was cut, and the shifts found.
struct Phases {
    model::ActorIndex first{};
    model::ActorIndex second{};
    std::vector<SeriesPoint> series;
    std::vector<std::size_t> used;  ///< positions in series with a value: what was segmented
    Segmentation segmentation;      ///< positions count within `used`
    std::vector<Shift> shifts;
};

Phases phases(const model::Network& network, model::ActorIndex a, model::ActorIndex b, const PeriodRule& rule,
              const Selection& selection = {}, const std::optional<model::Interval>& within = std::nullopt,
              const SegmentationOptions& options = {});

}  // namespace entente::graph
