// Idea: the mean level at a position is the sum of the segments' means, each with the probability of the
// segment, over all segments that cover it; every segment adds to its first position and takes away after its
// last, so running sums do it for all positions at once. This is exact.
//
// The quantiles of so large a mixture are read off 4,000 segmentations drawn from the posterior, with a level
// drawn for each of their segments, from a fixed seed: two runs agree, and a bound of a 95 % interval is
// right to about 0.04 of the standard deviation of the level. Draws at one place are spread evenly over its
// choices (systematic sampling, Madow, Annals of Mathematical Statistics 20 (1949) 333-354).
#include "graph/phases/posterior/levels.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

constexpr std::size_t samples = 4000;
constexpr std::uint64_t seed = 1;

struct Piece {
    std::size_t start = 0;
    double level = 0;
};

// The segmentations drawn, from their last segments to their first.
class Drawn {
public:
    Drawn(const SegmentModel& model, std::size_t n)
        : model_(model), random_(seed), waiting_(n + 1), pieces_(samples) {
        for (std::uint32_t sample = 0; sample < samples; ++sample) waiting_[n].push_back(sample);
    }

    // Takes all that wait at `end` one segment back.
    void step(std::size_t end, std::span<const double> shares) {
        std::vector<std::uint32_t> here;
        here.swap(waiting_[end]);
        const double offset = here.empty() ? 0 : random_.uniform();
        double below = 0;
        std::size_t s = 0;
        std::size_t last = here.empty() ? 0 : shares.size() - 1;
        while (last > 0 && !(shares[last] > 0)) --last;  // rounding must not lead beyond
        for (std::size_t i = 0; i < here.size(); ++i) {
            const double at = (static_cast<double>(i) + offset) / static_cast<double>(here.size());
            while (s < last && below + shares[s] <= at) below += shares[s++];
            pieces_[here[i]].push_back({s, model_.draw(s, end, random_)});
            if (s > 0) waiting_[s].push_back(here[i]);
        }
    }

    // By position: the value below which the share of the levels lies, for both shares.
    void quantiles(double lower, double upper, LevelBand& result) {
        const std::size_t n = waiting_.size() - 1;
        std::vector<std::vector<std::uint32_t>> starting(n);
        for (std::uint32_t sample = 0; sample < samples; ++sample) {
            for (const Piece& piece : pieces_[sample]) starting[piece.start].push_back(sample);
        }
        std::vector<double> now(samples);
        for (std::size_t position = 0; position < n; ++position) {
            for (const std::uint32_t sample : starting[position]) {
                now[sample] = pieces_[sample].back().level;
                pieces_[sample].pop_back();
            }
            const bool same = starting[position].empty();
            result.low.push_back(same ? result.low.back() : quantile(now, lower));
            result.high.push_back(same ? result.high.back() : quantile(now, upper));
        }
    }

private:
    static double quantile(std::vector<double> values, double share) {
        const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(samples - 1) + 0.5);
        std::nth_element(values.begin(), values.begin() + rank, values.end());
        return values[static_cast<std::size_t>(rank)];
    }

    const SegmentModel& model_;
    RandomLevel random_;
    std::vector<std::vector<std::uint32_t>> waiting_;  // by position: samples whose next segment ends there
    std::vector<std::vector<Piece>> pieces_;
};

}  // namespace

LevelBand level_band(BackwardWalk& walk, const SegmentModel& model, std::span<const double> at,
                     double probability) {
    const std::size_t n = walk.size();
    LevelBand result;
    std::vector<double> changes(n + 1);
    std::vector<double> means(n);
    Drawn drawn(model, n);
    for (std::size_t end = n; end > 0; --end) {
        const double here = end == n ? 1 : at[end];
        if (!(here > 0)) continue;
        const std::span<const double> shares = walk.row(end);
        const std::span<double> of_row = std::span(means).first(shares.size());
        model.levels(end, of_row);
        for (std::size_t s = 0; s < shares.size(); ++s) {
            const double part = here * shares[s] * of_row[s];
            changes[s] += part;
            changes[end] -= part;
        }
        drawn.step(end, shares);
    }
    double sum = 0;
    for (std::size_t position = 0; position < n; ++position) {
        sum += changes[position];
        result.mean.push_back(sum);
    }
    drawn.quantiles((1 - probability) / 2, (1 + probability) / 2, result);
    return result;
}

}  // namespace entente::graph
