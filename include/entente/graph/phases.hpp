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
    std::optional<double> net;  ///< net_cooperation(); empty: no relation of either sign, a gap
    /// Net strength: (cooperation - conflict) / years of the period, in Goldstein points a year.
    /// Empty where net is.
    std::optional<double> strength;
    std::vector<Evidence> evidence;  ///< in order of relation index
};

/// The dyad over all periods of the rule, in order of time, gaps included. Two actors that the
/// selection rolls up are seen as the ones that they appear as; if that is one and the same, or one
/// that the selection leaves out, there are only gaps. Throws what periods() throws.
std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection = {},
                                     const std::optional<model::Interval>& within = std::nullopt);

/// How segment() cuts.
struct SegmentationOptions {
    std::optional<double> penalty;  ///< cost of one more shift in units of noise variance, >= 0; none:
                                    ///< the BIC-type 2 ln n
    std::size_t min_length = 2;     ///< values per segment, >= 1; what leaves and comes back sooner is
                                    ///< no segment, see Segmentation::isolated
    double least_noise = 0;         ///< the noise is taken to be at least this, in the series' units
};

/// The optimal segmentation of a series into stretches of constant mean.
struct Segmentation {
    std::vector<std::size_t> starts;  ///< first position of each segment but the first, ascending
    std::vector<double> means;        ///< one per segment, excursions reined in; none when n = 0
    /// By shift: the first and last position for its start, its neighbours held, whose cost is
    /// within 3.84 of the optimum (the 95 % point of chi-squared with 1 degree of freedom).
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    /// Positions of excursions: runs shorter than min_length (with the default, single values) that stand
    /// so far beyond both neighbours, in the same direction, that they would pay for more than half of
    /// the shifts around them: with the default sqrt(2 penalty) * noise, at an end sqrt(penalty) * noise.
    /// For the cut each is reined in to that distance from the nearer neighbour. Ascending.
    std::vector<std::size_t> isolated;
    double noise = 0;    ///< the standard deviation that the series was scaled by; 0: it is constant
    double penalty = 0;  ///< the penalty used
    double cost = 0;     ///< minimised sum of squares / noise^2 + penalty * shifts
};

/// Exact: dynamic programming over all segmentations, O(n^2) time, O(n) memory. Cost is the sum of
/// squared deviations from segment means over noise^2, plus the penalty per shift. See
/// graph/phases/noise.cpp for how noise is estimated, excursions.cpp for what is reined in and why,
/// segmentation.cpp for the penalty and how ties are broken. A series shorter than two segments, or one that
/// never changes, has no shifts. Mirroring the series mirrors the result. Throws std::invalid_argument when a
/// value is not finite or an option is out of range. Jackson et al., IEEE Signal Processing Letters 12
/// (2005); Yao, Statistics & Probability Letters 6 (1988); Killick, Fearnhead & Eckley, JASA 107 (2012).
Segmentation segment(const std::vector<double>& series, const SegmentationOptions& options = {});

/// A relation that moves a shift, and by how much.
struct Driver {
    model::RelationIndex relation{};
    /// Change of its mean contribution from the periods just before the shift to those just after (as many
    /// on either side as min_length, at least 2, within the two levels), in Goldstein points a year. Its
    /// sign is the shift's.
    double effect = 0;
};

/// A change of level of a dyad.
struct Shift {
    Period first_after;  ///< the first period of the new level
    /// The periods that may be the first of the new level (see Segmentation::ranges): from the first
    /// day of the earliest up to the last day of the latest, half-open. Never empty; contains
    /// first_after's interval.
    model::Interval between;
    double before = 0;  ///< level of the stretch before in Goldstein points a year, see Phases::levels
    double after = 0;   ///< level of the stretch after; the shift is a rise when it is above before
    /// Relations of the dyad that moved it that way, strongest first, at most 5; see
    /// graph/phases/drivers.cpp. Empty when none did, which takes excursions on both sides.
    std::vector<Driver> drivers;
};

/// A dyad's series, how it was cut, and the shifts found.
struct Phases {
    model::ActorIndex first{};  ///< as it appears in the selection
    model::ActorIndex second{};
    std::vector<SeriesPoint> series;
    std::vector<std::size_t> used;  ///< positions in series with a value: what was segmented
    Segmentation segmentation;      ///< of asinh(strength / 10); positions count within `used`
    /// By segment: its mean put back into Goldstein points a year, 10 sinh(mean): the typical net
    /// strength of a year, which a single extreme year moves less than it would an arithmetic mean.
    std::vector<double> levels;
    std::vector<Shift> shifts;
};

/// The dyad's series of net strength, cut by segment() over the periods that have a value; gaps are left
/// out, so a level holds across them. The values are compressed by asinh(strength / 10) first, and the
/// noise is taken to be at least 0.1 on that scale; see graph/phases/phases.cpp for why. Mirroring all
/// weights mirrors the result; the order of the data set's relations does not change it.
/// Goldstein & Freeman, Three-Way Street (1990); Goldstein, Journal of Conflict Resolution 36 (1992).
Phases phases(const model::Network& network, model::ActorIndex a, model::ActorIndex b, const PeriodRule& rule,
              const Selection& selection = {}, const std::optional<model::Interval>& within = std::nullopt,
              const SegmentationOptions& options = {});

}  // namespace entente::graph
