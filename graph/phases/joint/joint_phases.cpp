// Idea: a shift is one for all ties, so that many small changes that come together count, which no single
// dyad would show (segment_jointly()). Each tie has its column, the net strengths of the periods that have a
// value at all, on the scale of compressed.hpp.
//
// Conventions:
//   - in such a period a dyad without a tie has 0, also where one of the two does not exist: a new partner is
//     a change of the profile. What is recorded of others is taken to say that these had nothing to record;
//   - the level is that of the sum of the ties' net strengths, on the same scale; a shift can leave it as it
//     is, when some ties rise as others fall. Carriers and drivers say what moved;
//   - carriers go by the change of each tie's mean on the scale from the one stretch to the other; drivers by
//     the periods beside the shift, as for a dyad.
#include "graph/phases/joint/joint_phases.hpp"

#include <algorithm>
#include <stdexcept>

#include "graph/phases/compressed.hpp"
#include "graph/phases/joint/carriers.hpp"
#include "graph/phases/joint/joint_drivers.hpp"
#include "graph/phases/joint/joint_table.hpp"
#include "graph/phases/joint/joint_uncertainty.hpp"

namespace entente::graph {
namespace {

constexpr double least_difference = 1;  // the least noise on the linear scale, in points a year
constexpr std::size_t drivers_shown = 5;
constexpr std::size_t least_beside = 2;

/// The levels of the sum over all ties, in place of those of the first one.
void add_levels(Phases& phases) {
    Segmentation& found = phases.segmentation;
    found.means.clear();
    for (std::size_t i = 0; i <= found.starts.size() && !phases.used.empty(); ++i) {
        const std::size_t first = i == 0 ? 0 : found.starts[i - 1];
        const std::size_t last = i < found.starts.size() ? found.starts[i] : phases.used.size();
        double sum = 0;
        for (std::size_t t = first; t < last; ++t) {
            sum += phases.scale.put(*phases.series[phases.used[t]].strength);
        }
        found.means.push_back(sum / static_cast<double>(last - first));
        phases.levels.push_back(phases.scale.back(found.means.back()));
    }
}

class Shifts {
public:
    Shifts(const model::Network& network, const Selection& selection, const std::vector<TieSeries>& ties,
           const std::optional<model::ActorIndex>& ego, std::size_t reach)
        : network_(network), selection_(selection), ties_(ties), ego_(ego), reach_(reach) {}

    [[nodiscard]] Shift shift(const Phases& phases, std::size_t i,
                              const std::vector<std::vector<double>>& means) const {
        const auto period = [&](std::size_t at) -> const Period& {
            return phases.series[phases.used[at]].period;
        };
        const auto [earliest, latest] = phases.segmentation.ranges[i];
        Shift result;
        result.first_after = period(phases.segmentation.starts[i]);
        result.between = {period(earliest).interval.start, period(latest).interval.end};
        result.before = phases.levels[i];
        result.after = phases.levels[i + 1];
        result.carriers = carriers(means[i], means[i + 1]);
        result.drivers = drivers_beside(phases, i);
        return result;
    }

private:
    [[nodiscard]] std::vector<Carrier> carriers(const std::vector<double>& before,
                                                const std::vector<double>& after) const {
        CarrierSums sums;
        for (std::size_t v = 0; v < ties_.size(); ++v) {
            const double change = after[v] - before[v];
            if (!ego_) {
                sums.add(ties_[v].first, ties_[v].second, change);
            } else {
                const bool first = ties_[v].first == *ego_;
                sums.add(first ? ties_[v].second : ties_[v].first, change);
            }
        }
        return sums.largest();
    }

    [[nodiscard]] std::vector<Driver> drivers_beside(const Phases& phases, std::size_t i) const {
        const std::vector<std::size_t>& starts = phases.segmentation.starts;
        const std::size_t from = i == 0 ? 0 : starts[i - 1];
        const std::size_t to = i + 1 < starts.size() ? starts[i + 1] : phases.used.size();
        const auto stretch = [&](std::size_t first, std::size_t last) {
            const std::size_t begin = phases.used[first];
            return std::span(phases.series).subspan(begin, phases.used[last - 1] + 1 - begin);
        };
        const std::size_t at = starts[i];
        return joint_drivers(network_, selection_, stretch(std::max(from, at - std::min(at, reach_)), at),
                             stretch(at, std::min(to, at + reach_)), phases.levels[i + 1] - phases.levels[i],
                             drivers_shown);
    }

    const model::Network& network_;
    const Selection& selection_;
    const std::vector<TieSeries>& ties_;
    const std::optional<model::ActorIndex>& ego_;
    std::size_t reach_;
};

SegmentationOptions floored(const PhaseOptions& options, const ValueScale& scale) {
    SegmentationOptions how = options.segmentation;
    const double least = scale.kind == ScaleKind::linear ? least_difference : least_compressed_noise;
    how.least_noise = std::max(how.least_noise, least);
    return how;
}

}  // namespace

Phases joint_phases(const model::Network& network, const Selection& selection, TieTable ties,
                    const std::optional<model::ActorIndex>& ego, JointCost cost,
                    const PhaseOptions& options) {
    if (!(options.level > 0 && options.level < 1)) {
        throw std::invalid_argument("phases: the level of the intervals is not between 0 and 1");
    }
    Phases result;
    result.level = options.level;
    result.scale = {options.scale.value_or(ScaleKind::asinh), strongest_weight};
    result.series = std::move(ties.points);
    for (std::size_t i = 0; i < result.series.size(); ++i) {
        if (result.series[i].strength) result.used.push_back(i);
    }
    const SegmentationOptions how = result.how = floored(options, result.scale);
    const SeriesTable plain = values_of(result, ties.ties);
    const SeriesTable table = cost == JointCost::mean ? in_units_of_noise(plain, how) : plain;
    SegmentationOptions scaled = how;
    if (cost == JointCost::mean) scaled.noise = 1;
    result.segmentation = segment_jointly(table, cost, scaled);
    result.segmentation.noise = 0;  // each tie has its own
    add_levels(result);
    const auto means = joint_means(plain, result.segmentation);
    const Shifts shifts(network, selection, ties.ties, ego, std::max(how.min_length, least_beside));
    for (std::size_t i = 0; i < result.segmentation.starts.size(); ++i) {
        result.shifts.push_back(shifts.shift(result, i, means));
    }
    if (!options.uncertainty) return result;
    SegmentationOptions kept = how;
    kept.rein_in = false;
    const bool reined = cost == JointCost::mean && how.rein_in;
    add_joint_uncertainty(result, {table, reined ? in_units_of_noise(plain, kept) : table, cost}, scaled,
                          options.test);
    return result;
}

}  // namespace entente::graph
