// When something changed: the series of a dyad, an actor, a network or a file, and its shifts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/segmentation.hpp"
#include "entente/graph/selection.hpp"
#include "entente/graph/shift_posterior.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/model/series.hpp"

namespace entente::graph {

/// One period of a dyad's series.
struct SeriesPoint {
    Period period;              ///< when
    double cooperation = 0;     ///< Goldstein points in the period, >= 0
    double conflict = 0;        ///< Goldstein points in the period, >= 0
    std::optional<double> net;  ///< net_cooperation(); empty: no relation of either sign, a gap
    /// Net strength: (cooperation - conflict) / years of the period, in Goldstein points a year.
    /// Empty where net is.
    std::optional<double> strength;
    std::vector<Evidence> evidence;  ///< in order of relation index
};

/// The dyad over all periods of the rule, in order of time, gaps included. Two actors that the
/// selection rolls up are seen as the ones that they appear as; if that is one and the same, or one
/// that the selection leaves out, there are only gaps. With `half_life` (in days, > 0) an event spreads
/// its weight over the days from its own on, half of what is left in every half-life, see
/// graph/phases/half_life.cpp; evidence then has what falls into the period. Throws what periods() throws,
/// and std::invalid_argument for a half-life that is none.
std::vector<SeriesPoint> dyad_series(const model::Network& network, model::ActorIndex a, model::ActorIndex b,
                                     const PeriodRule& rule, const Selection& selection = {},
                                     const std::optional<model::Interval>& within = std::nullopt,
                                     const std::optional<double>& half_life = std::nullopt);

/// A relation that moves a shift, and by how much.
struct Driver {
    model::RelationIndex relation{};  ///< which one
    /// Change of its mean contribution from the periods just before the shift to those just after (as many
    /// on either side as min_length, at least 2, within the two levels), in Goldstein points a year. Its
    /// sign is the shift's.
    double effect = 0;
};

/// What a level means in words, by its net strength in Goldstein points a year; why the thresholds lie where
/// they do is in graph/phases/labels.cpp.
enum class PhaseLabel : std::uint8_t {
    alliance,      ///< 6.5 and more
    alignment,     ///< 1.9 to under 6.5
    detente,       ///< 0 to under 1.9
    estrangement,  ///< -5.6 to under 0
    hostility      ///< below -5.6
};

/// The label of a dyad's `level`, in Goldstein points a year.
PhaseLabel phase_label(double level);

/// `alliance`, …, as tables have it.
std::string_view name_of(PhaseLabel label);

/// An actor's part in a shift of a network or of an actor's profile.
struct Carrier {
    model::ActorIndex actor{};  ///< who
    double share = 0;  ///< of the squared change of all its ties, each counted half for either end; sums to 1
};

/// A change of level.
struct Shift {
    Period first_after;  ///< the first period of the new level
    /// The periods that may be the first of the new level (see Segmentation::ranges): from the first
    /// day of the earliest up to the last day of the latest, half-open. Never empty; contains
    /// first_after's interval.
    model::Interval between;
    /// The same by the posterior (CredibleStart); empty when it was not asked for or takes too long.
    std::optional<model::Interval> credible;
    std::optional<double> probability;  ///< that any shift lies there
    /// The penalties under which it stands (Segmentation::stands); empty when not asked for.
    std::optional<std::pair<double, double>> penalties;
    double before = 0;  ///< level of the stretch before in Goldstein points a year, see Phases::levels
    double after = 0;   ///< level of the stretch after; the shift is a rise when it is above before
    /// Relations that moved it that way, strongest first, at most 5; see graph/phases/drivers.cpp. Empty
    /// when none did, which takes excursions on both sides, and for a series from a file.
    std::vector<Driver> drivers;
    std::vector<Carrier> carriers;  ///< largest share first, at most 5; none for a dyad or a series
};

/// A run of periods that left a level and came back before it was long enough for one. The levels are found
/// without it, see Segmentation::isolated.
struct Excursion {
    /// How it left, with drivers: `after` is the mean of its values, found as Phases::levels are; `between`
    /// its first period. It has no credible range, probability, penalties or carriers. At the beginning of
    /// the series `before` is the level it came to.
    Shift away;
    Period last;      ///< its last period, mostly its first
    double back = 0;  ///< level of the stretch after it; at the end of the series that before it
};

/// What values are put on before they are cut, so that they vary alike high and low.
enum class ScaleKind : std::uint8_t {
    linear,  ///< as they are: levels are arithmetic means
    asinh,   ///< asinh(x / unit): linear near 0, logarithmic beyond the unit, for values of either sign
    log      ///< ln x, for values that are all > 0: levels are geometric means
};

/// `linear`, `asinh`, `log`.
std::string_view name_of(ScaleKind kind);

/// The scale of a series of levels.
struct ValueScale {
    ScaleKind kind = ScaleKind::linear;  ///< what put() does
    double unit = 1;                     ///< of asinh, > 0

    [[nodiscard]] double put(double value) const;   ///< the `value` on the scale
    [[nodiscard]] double back(double value) const;  ///< a `value` of the scale in the series' own units
};

/// The scale that series_phases() takes by itself: linear, unless neighbouring values differ the more the
/// higher they are, as amounts of money do; then log, or asinh where a value is 0 or below, with the median
/// size of the values other than 0 as its unit. See graph/phases/scale.cpp.
ValueScale natural_scale(std::span<const double> values);

/// What a series is of.
enum class PhaseSubject : std::uint8_t {
    dyad,     ///< the ties of two actors
    actor,    ///< the ties of one actor with every other
    network,  ///< all ties
    series    ///< values from outside
};

/// A choice of the method that can be defended.
struct PhaseConvention {
    std::string_view name;     ///< `bic`
    std::string_view meaning;  ///< `penalty 2 ln n (Yao 1988)`
};

/// All that a series may be cut under.
std::span<const PhaseConvention> phase_conventions();

/// Whether the shifts are found too where one choice of the method is another one.
struct ConventionCheck : PhaseConvention {
    std::vector<bool> found;  ///< by shift: one of the same direction starts within its range
    std::size_t shifts = 0;   ///< found in all
};

/// A series, how it was cut, and the shifts found.
struct Phases {
    PhaseSubject subject = PhaseSubject::dyad;  ///< which of the two below are set
    model::ActorIndex first{};                  ///< of a dyad or an actor, as it appears in the selection
    model::ActorIndex second{};                 ///< of a dyad
    std::vector<SeriesPoint> series;            ///< every period from the first to the last
    std::vector<std::size_t> used;              ///< positions in series with a value: what was segmented
    ValueScale scale;                           ///< what `strength` was put on; for ties asinh(strength / 10)
    SegmentationOptions how;                    ///< what segment() got
    Segmentation segmentation;  ///< of the values on that scale; positions count within `used`
    /// By segment: the mean of its values, excursions left out, put back from the scale. For ties Goldstein
    /// points a year, 10 sinh(mean): the typical net strength of a year, which a single extreme year moves
    /// less than it would an arithmetic mean. For a series from outside its own units.
    std::vector<double> levels;
    std::vector<Shift> shifts;          ///< in order of time
    std::vector<Excursion> excursions;  ///< in order of time; none of what is cut jointly
    /// Positions count within `used`; levels on the scale that was cut. Empty when not asked for.
    std::optional<ShiftPosterior> posterior;
    std::optional<double> p_value;  ///< block_permutation_p(); empty when not asked for or too short
    double level = 0.95;            ///< PhaseOptions::level
    /// under_conventions(); empty when not asked for, and for what is cut jointly.
    std::vector<ConventionCheck> conventions;
    std::optional<double> half_life;  ///< PhaseOptions::half_life, of a dyad
};

/// How phases() works.
struct PhaseOptions {
    SegmentationOptions segmentation = {};  ///< how the series is cut
    /// Days after which half of an event's weight is left, > 0; none: an event counts in its own period
    /// only. States count while they hold, whatever this is.
    std::optional<double> half_life = {};
    bool uncertainty = true;    ///< posterior, penalties, p-value and conventions
    double level = 0.95;        ///< of credible intervals, in (0, 1)
    PermutationTest test = {};  ///< how the p-value is found
    /// What the values are put on; none: asinh for ties, natural_scale() for a series from outside. Counts
    /// (SegmentCost::poisson, negative_binomial) are always cut as they are. The unit of asinh is 10 for
    /// ties and that of natural_scale() for a series.
    std::optional<ScaleKind> scale = {};
};

/// The dyad's series of net strength, cut by segment() over the periods that have a value; gaps are left
/// out, so a level holds across them. The values are compressed by asinh(strength / 10) first, and the
/// noise is taken to be at least 0.1 on that scale (1 point a year on the linear one); see
/// graph/phases/phases.cpp for why. Mirroring all weights mirrors the result; the order of the data set's
/// relations does not change it. Throws what segment() and dyad_series() throw.
/// Goldstein & Freeman, Three-Way Street (1990); Goldstein, Journal of Conflict Resolution 36 (1992).
Phases phases(const model::Network& network, model::ActorIndex a, model::ActorIndex b, const PeriodRule& rule,
              const Selection& selection = {}, const std::optional<model::Interval>& within = std::nullopt,
              const PhaseOptions& options = {});

/// The actor's whole profile: the net strength of its tie with every other actor, compressed as above, cut
/// jointly (segment_jointly(), JointCost::mean); a recorded period without a tie is 0, one in which the actor
/// has no relation at all is a gap. SeriesPoint::strength is the sum over its ties, evidence all of theirs;
/// levels, segmentation.means and the posterior's levels are of that sum, which a shift from one partner to
/// another may leave as it is. Carriers are the partners, each with the whole change of its tie; drivers are
/// relations that move their own tie the way it went, so effects have either sign; those of the sum's own
/// sign come first. segmentation.noise is 0: each tie has its own (graph/phases/joint/joint_table.cpp). The
/// posterior is that of likelihood and penalty, ties being taken for independent, for at most 1,000 periods
/// (graph/phases/joint/joint_posterior.cpp); penalties and the p-value for at most 2,000.
Phases actor_phases(const model::Network& network, model::ActorIndex actor, const PeriodRule& rule,
                    const Selection& selection = {},
                    const std::optional<model::Interval>& within = std::nullopt,
                    const PhaseOptions& options = {});

/// All dyads jointly (JointCost::kernel), as above with both ends of a tie for carriers. The kernel has no
/// likelihood: there are ranges, penalties and a p-value, but no posterior. See
/// graph/phases/joint/network_phases.cpp.
Phases network_phases(const model::Network& network, const PeriodRule& rule, const Selection& selection = {},
                      const std::optional<model::Interval>& within = std::nullopt,
                      const PhaseOptions& options = {});

/// Any series, ascending by date without a date twice, all dates known alike: periods are the dates' own
/// years, months or days, every one from the first to the last; those without a value are gaps. Cut on
/// natural_scale() unless options say otherwise, and without a least noise. SeriesPoint::strength is the
/// value, other fields of it 0. Throws std::invalid_argument for dates out of order or of several
/// precisions, for ScaleKind::log with a value that is not above 0, and what segment() throws.
Phases series_phases(std::span<const model::DatedValue> series, const PhaseOptions& options = {});

/// The values that segment() cut: strengths of the used points, on the scale.
std::vector<double> values_cut(const Phases& phases);

/// The same values cut anew in each way that graph/phases/conventions.cpp lists, whatever way `phases` went.
/// Phases of an actor or a network, which are cut jointly, have none.
std::vector<ConventionCheck> under_conventions(const Phases& phases);

/// The segments as periods, for every other command (`--by phases`): ids are the first and last year (or
/// period) of each, `1954-1964`, `1954-03_1964-05`; labels have a dyad's phase label with them. They join
/// end to end: a gap belongs to the level before it. The first begins where the series does and the last
/// ends where it does. Empty when there is no value.
std::vector<Period> phase_periods(const Phases& phases);

}  // namespace entente::graph
