// How sure a shift is: exact Bayesian segmentation, a test against chance, and detection as values come in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "entente/graph/segmentation.hpp"
#include "entente/model/progress.hpp"

namespace entente::graph {

/// The prior. Lengths of segments are geometric (any place is as likely to be a shift as any other), beyond
/// min_length; levels are normal about the series' mean (SegmentCost::mean, mean_variance), rates of counts
/// gamma about its rate (of negative binomial ones beta prime), with a spread taken from the data, see
/// graph/phases/posterior/prior.cpp.
struct PosteriorOptions {
    SegmentCost cost = SegmentCost::mean;  ///< as SegmentationOptions::cost
    std::size_t min_length = 2;            ///< as SegmentationOptions::min_length
    double least_noise = 0;                ///< as SegmentationOptions::least_noise
    std::optional<double> noise = {};      ///< as SegmentationOptions::noise
    /// The expected number of shifts of the whole series before its values are seen, > 0; none: such that no
    /// shift is as likely as at least one.
    std::optional<double> expected_shifts = {};
    double level = 0.95;  ///< of the credible intervals and of the interval of the level, in (0, 1)
    bool rein_in = true;  ///< as SegmentationOptions::rein_in
    std::optional<double> penalty = {};  ///< by which excursions are told; none: penalty_for()
    /// SegmentCost::mean: the excursions, as in Segmentation::isolated; none: found as segment() does.
    std::optional<std::vector<std::size_t>> isolated = {};
};

/// Where the start of a shift lies.
struct CredibleStart {
    std::size_t first = 0;   ///< the shift's start is in [first, last], both included,
    std::size_t last = 0;    ///< with at least the probability `level`, given that there is such a shift
    double probability = 0;  ///< posterior probability that any shift starts in [first, last]
};

/// The posterior of the places and the number of shifts.
struct ShiftPosterior {
    std::vector<double> number;  ///< by k: the probability of k shifts; up to the k beyond which less than
                                 ///< 1e-6 is left, so the sum is that much below 1
    std::vector<double> at;      ///< by position: the probability that a segment starts there; 0 at the first
                                 ///< and at an excursion, whose part the ordinary value after it has
    std::vector<double> level;   ///< by position: posterior mean of the level, of an excursion that of
                                 ///< an ordinary value beside it
    std::vector<double> low;     ///< by position: the level lies between `low` and `high` with the
                                 ///< probability PosteriorOptions::level; from 4,000 segmentations drawn
                                 ///< from a fixed seed, see graph/phases/posterior/levels.cpp
    std::vector<double> high;    ///< by position: see `low`
    std::vector<CredibleStart> intervals;  ///< by shift asked for
};

/// The posterior of a series. Fearnhead, Statistics and Computing 16 (2006): forward and backward recursions
/// over all segmentations,
/// exact up to floating point (low and high: see there); O(n^2) time. For the shifts whose starts are given
/// (those of segment()), each with its credible interval: the shortest set of neighbouring places around it
/// that holds `level` of the posterior of the i-th of exactly as many shifts, each between the two asked for
/// beside it. Throws std::invalid_argument as segment() does, for more than 20,000 values, for starts that
/// are not ascending or leave a segment less than min_length without excursions, and for more expected shifts
/// than there is room for.
ShiftPosterior shift_posterior(const std::vector<double>& series, std::span<const std::size_t> starts,
                               const PosteriorOptions& options = {});

/// A test of "nothing changes" that takes neighbouring values to depend on each other.
struct PermutationTest {
    std::size_t block = 0;  ///< values that stay together; 0: by the autocorrelation, see permutation.cpp
    std::size_t permutations = 999;  ///< series in random order, >= 1
    std::uint64_t seed = 1;  ///< of the random order: the same seed gives the same value on every machine
    /// Counts permutations; may be nullptr, else it must outlive the call.
    model::Progress* progress = nullptr;
};

/// The p-value of the greatest gain that a segmentation with one shift or more brings, against series whose
/// blocks are put in random order: (1 + as great ones) / (1 + permutations); 1 for a constant series. Empty
/// with fewer than 4 values or blocks, and where two segments don't fit. Throws std::invalid_argument as
/// segment() does. Kirch, Journal of Statistical Planning and Inference 137 (2007).
std::optional<double> block_permutation_p(const std::vector<double>& series,
                                          const SegmentationOptions& options, const PermutationTest& test);

/// "Has something just changed?" after each value, knowing only those up to it.
struct OnlineDetection {
    /// By position: probability that the present segment began with this value or one of the window - 1
    /// before it. The first segment, which begins with the series, is no change.
    std::vector<double> just_changed;
    std::vector<std::size_t> length;  ///< by position: the most probable number of values since it began
};

/// Adams and MacKay (2007): the posterior of the time since the last shift of the series, with a constant
/// hazard of 1 / expected_length. Levels as in PosteriorOptions, but with the noise unknown: a normal-gamma
/// prior, taken from the values before. The first five values are taken for one segment, see
/// graph/phases/posterior/online.cpp. Throws std::invalid_argument when expected_length is not above 1,
/// window is 0 or a value is not finite.
OnlineDetection detect_online(const std::vector<double>& series, double expected_length,
                              std::size_t window = 1);

}  // namespace entente::graph
