// The optimal segmentation of a series: what a segment costs, what a shift costs, and how solid each shift
// is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente::graph {

/// What a segment is taken to hold, and so what it costs: twice the negative log-likelihood at its best
/// parameters, up to a constant of the series.
enum class SegmentCost : std::uint8_t {
    mean,              ///< normal values about a level, of one spread, estimated from the whole series
    mean_variance,     ///< normal values about a level, of a spread of the segment's own
    poisson,           ///< counts at one rate
    negative_binomial  ///< counts at one rate that vary more than Poisson's; one dispersion for the series
};

/// What one more shift costs when SegmentationOptions::penalty is empty.
enum class PenaltyRule : std::uint8_t {
    tested,  ///< so much that a series of independent values without a shift shows one in 5 % of cases
    bic,     ///< (p + 1) ln n (Yao 1988): p parameters (mean_variance 2, else 1) and the place
    mbic     ///< Zhang & Siegmund (2007): (p + 2) ln n, and for each segment p ln(length / n), always
};

/// How segment() cuts.
struct SegmentationOptions {
    std::optional<double> penalty = {};    ///< cost of one more shift on the scale of SegmentCost (for `mean`
                                           ///< in units of noise variance), >= 0; none: by `rule`
    std::size_t min_length = 2;            ///< values per segment, excursions apart, >= 1; what leaves and
                                           ///< comes back sooner is one, see Segmentation::isolated
    double least_noise = 0;                ///< the noise is taken to be at least this, in the series' units
    SegmentCost cost = SegmentCost::mean;  ///< what the values are taken to be
    PenaltyRule rule = PenaltyRule::tested;  ///< of the penalty, where `penalty` is empty
    std::optional<double> noise = {};  ///< SegmentCost::mean: the standard deviation, > 0; none: estimated
    bool rein_in = true;               ///< SegmentCost::mean: values that stand alone are left out first
};

/// The optimal segmentation of a series into stretches of constant level.
struct Segmentation {
    std::vector<std::size_t> starts;  ///< first position of each segment but the first, ascending
    std::vector<double> means;        ///< one per segment, of all but excursions; none when n = 0
    /// By shift: the first and last position for its start, its neighbours held, whose cost is
    /// within 3.84 of the optimum (the 95 % point of chi-squared with 1 degree of freedom).
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    /// By shift: the penalties around the one used under which it stands, from the least to the greatest, all
    /// others found anew for each. It is the same shift while its start stays within `ranges`. The least is 0
    /// when it is in every segmentation with more shifts, or the path begins there. Empty where nobody asked:
    /// see penalty_path().
    std::vector<std::pair<double, double>> stands;
    /// Positions of excursions: runs shorter than min_length (with the default, single values) that stand
    /// so far beyond both neighbours, in the same direction, that they would pay for more than half of
    /// the shifts around them: with the default sqrt(2 penalty) * noise, at an end sqrt(penalty) * noise.
    /// The series is cut without them, so they neither make a shift nor move a level; one between
    /// two segments belongs to the one whose mean is nearer, and `ranges` allow for either. Ascending.
    std::vector<std::size_t> isolated;
    double noise = 0;    ///< the standard deviation that the series was scaled by; 0: it is constant, or the
                         ///< cost takes none
    double penalty = 0;  ///< the penalty used
    double cost = 0;     ///< minimised sum of segment costs + penalty * shifts
};

/// Exact, for any length: SegmentCost::mean by functional pruning (FPOP), in n log n time also when nothing
/// changes (a million values in .2 s, with MBIC 2 s), others with PELT's pruning, in up to n^2. See
/// noise.cpp, excursions.cpp, costs.cpp and penalty.cpp in graph/phases, and partition.hpp for ties, broken
/// up to 2,000 values. A series shorter than two segments, or one that never changes, has no shifts.
/// SegmentCost::mean: mirroring the series mirrors the result. Throws std::invalid_argument when a value is
/// not finite, a count is negative or no whole number, or an option is out of range.
/// Jackson et al., IEEE Signal Processing Letters 12 (2005); Yao, Statistics & Probability Letters 6
/// (1988); Killick, Fearnhead & Eckley, JASA 107 (2012); Maidstone, Hocking, Rigaill & Fearnhead, Statistics
/// and Computing 27 (2017).
Segmentation segment(const std::vector<double>& series, const SegmentationOptions& options = {});

/// The penalty that segment() takes for n values by options.rule. PenaltyRule::tested depends on n, cost,
/// min_length and whether the noise is estimated.
double penalty_for(std::size_t n, const SegmentationOptions& options);

/// One optimal segmentation, and the penalties for which it is the optimal one.
struct PenaltySpan {
    double from = 0;                                      ///< the least penalty for which it is optimal
    double to = std::numeric_limits<double>::infinity();  ///< the greatest
    std::vector<std::size_t> starts;                      ///< as Segmentation::starts
    double cost = 0;                                      ///< sum of segment costs, without penalties
};

/// Every segmentation of the series that is optimal for some penalty in [from, to], from the most shifts to
/// the fewest: the spans join end to end. Excursions are those of options' own penalty. Haynes,
/// Eckley & Fearnhead, Journal of Computational and Graphical Statistics 26 (2017) (CROPS).
std::vector<PenaltySpan> penalty_path(const std::vector<double>& series, const SegmentationOptions& options,
                                      double from = 0, double to = std::numeric_limits<double>::infinity());

/// Fills Segmentation::stands from the path.
void add_standing(Segmentation& segmentation, std::span<const PenaltySpan> path);

/// By shift, the first and last position of a classical confidence interval of its start, each shift looked
/// at between its neighbours: the one that econometric packages print. See break_interval.cpp for its
/// assumptions; a 95 % interval of a shift of less than a noise unit holds the true start in some 86 % of
/// series of 120 values. Never beyond the neighbours. Throws std::invalid_argument when `starts` do not
/// ascend strictly within the series or `level` is not in (0, 1). Bai, Review of Economics and Statistics 79
/// (1997) 551-563.
std::vector<std::pair<std::size_t, std::size_t>> break_intervals(const std::vector<double>& series,
                                                                 const std::vector<std::size_t>& starts,
                                                                 double level = 0.95);

/// Several values at each time, all known.
struct SeriesTable {
    std::size_t variables = 0;   ///< series side by side
    std::vector<double> values;  ///< time after time, `variables` each

    /// How many times the table has.
    [[nodiscard]] std::size_t times() const { return variables == 0 ? 0 : values.size() / variables; }
    /// The values at one time, below times(), by variable.
    [[nodiscard]] std::span<const double> at(std::size_t time) const {
        return std::span(values).subspan(time * variables, variables);
    }
};

/// What a segment of several series costs.
enum class JointCost : std::uint8_t {
    mean,   ///< normal values about a level each, scaled by each series' own noise
    kernel  ///< distance from the segment's mean in the feature space of an RBF kernel, whose width is the
            ///< median distance between two times; sees any change of the joint distribution
};

/// As segment(), of all series together; means are those of the first variable. options.cost and rein_in have
/// no say; `noise` stays 0. The kernel finds its penalty by permutation, and throws beyond 10,000 times.
/// Arlot, Celisse & Harchaoui, Journal of Machine Learning Research 20 (2019), for the kernel.
Segmentation segment_jointly(const SeriesTable& series, JointCost cost, const SegmentationOptions& options);

/// By segment, by variable.
std::vector<std::vector<double>> joint_means(const SeriesTable& series, const Segmentation& segmentation);

}  // namespace entente::graph
