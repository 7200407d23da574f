// Idea: instead of asking what the best segmentation of the first e values costs, ask it for each level m
// that the last segment might have. With A(s) the cost of the best segmentation before a start s and its
// penalty, starting the last segment at s costs A(s) + sum over [s, e) of (x - m)^2, a parabola in m. From
// one end to the next all starts gain the same (x - m)^2, so which of two starts is better at a level never
// changes again: a start that is best at no level is useless for good. What is kept is the lower envelope,
// pieces of the range of levels and the start that is best on each. A new start is worse than an old one
// only between two levels, the roots of a parabola. About ln n pieces remain whether the series changes or
// not, where PELT, which compares starts at their own best levels only, keeps all of a series without change.
//
// Convention: a segment has min_length values at least, so a start enters the envelope min_length values
// later, with those added; nothing else changes, because all that is compared are starts that may be used.
// Less what all starts share, the parabola is a(s) - 2 m (S(e) - S(s)) + m^2 (e - s), where S are running
// sums and a(s) is A(s) less the squares before s.
//
// Maidstone, Hocking, Rigaill & Fearnhead, Statistics and Computing 27 (2017) 519-533.
#include "graph/phases/fpop.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace entente::graph {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// A start that may be the last one.
struct Start {
    double cost = 0;  // a(s) above
    double sum = 0;   // S(s)
    double at = 0;
};

// At a level, what an old start costs more than a newer one; up to the sign, a parabola that is open upwards.
struct Difference {
    double curvature;
    double slope;  // half of it, downwards
    double constant;

    Difference(const Start& old, const Start& newer)
        : curvature(newer.at - old.at), slope(newer.sum - old.sum), constant(old.cost - newer.cost) {}

    [[nodiscard]] double at(double level) const { return (curvature * level - 2 * slope) * level + constant; }
    [[nodiscard]] double discriminant() const { return slope * slope - curvature * constant; }
    [[nodiscard]] double centre() const { return slope / curvature; }
};

// The starts that are best at some level, by level.
class Envelope {
public:
    explicit Envelope(double lowest, double highest) : lowest_(lowest), highest_(highest) {}

    void add(const Start& newer) {
        if (pieces_.empty()) {
            pieces_.push_back({highest_, newer});
            return;
        }
        next_.clear();
        double low = lowest_;
        double excess_at_low = Difference(pieces_.front().start, newer).at(low);
        for (const Piece& piece : pieces_) {
            const Difference excess(piece.start, newer);
            const double excess_at_high = excess.at(piece.high);
            if (excess_at_low <= 0 && excess_at_high <= 0) {
                put(piece.high, piece.start);
            } else {
                split(piece, low, excess, excess_at_low > 0, excess_at_high > 0, newer);
            }
            low = piece.high;
            excess_at_low = excess_at_high;
        }
        pieces_.swap(next_);
    }

    // The start that is best for the values before `end`, whose running sum is `sum`; and what it costs, less
    // the squares.
    [[nodiscard]] std::pair<double, Start> best(double sum, double end) const {
        std::pair<double, Start> found{infinity, {}};
        for (const Piece& piece : pieces_) {
            const Start& start = piece.start;
            const double length = end - start.at;
            const double rise = sum - start.sum;
            // cost - rise^2 / length is less than what was found: a division only where it is.
            if (rise * rise > (start.cost - found.first) * length) {
                found = {start.cost - rise * rise / length, start};
            }
        }
        return found;
    }

private:
    // From the piece before up to `high`.
    struct Piece {
        double high;
        Start start;
    };

    void put(double high, const Start& start) {
        if (!next_.empty() && next_.back().start.at == start.at) {
            next_.back().high = high;
        } else {
            next_.push_back({high, start});
        }
    }

    // A piece of an old start that the newer one beats at an end at least, or perhaps between.
    void split(const Piece& piece, double low, const Difference& excess, bool beaten_low, bool beaten_high,
               const Start& newer) {
        const double discriminant = excess.discriminant();
        const bool centre_inside =
            excess.slope > low * excess.curvature && excess.slope < piece.high * excess.curvature;
        if (!(discriminant > 0) || (beaten_low && beaten_high && !centre_inside)) {
            put(piece.high, newer);
            return;
        }
        const double reach = std::sqrt(discriminant) / excess.curvature;
        if (beaten_low) put(std::max(excess.centre() - reach, low), newer);
        if (beaten_high) put(std::min(excess.centre() + reach, piece.high), piece.start);
        put(piece.high, beaten_high ? newer : piece.start);
    }

    double lowest_;
    double highest_;
    std::vector<Piece> pieces_;
    std::vector<Piece> next_;
};

}  // namespace

Cut fpop(const MeanCost& mean, std::size_t n, std::size_t min_length, double penalty) {
    const RunningSums& sums = mean.sums();
    const RunningSums& squares = mean.squares();
    double lowest = infinity;
    double highest = -infinity;
    for (std::size_t i = 0; i < n; ++i) {
        lowest = std::min(lowest, sums.over(i, i + 1));
        highest = std::max(highest, sums.over(i, i + 1));
    }
    Envelope envelope(lowest, highest);
    std::vector<double> cost(n + 1, infinity);
    std::vector<std::size_t> last_start(n + 1);
    cost[0] = 0;
    for (std::size_t end = min_length; end <= n; ++end) {
        const std::size_t start = end - min_length;
        if (!std::isinf(cost[start])) {
            envelope.add({cost[start] - squares.before(start) + (start > 0 ? penalty : 0), sums.before(start),
                          static_cast<double>(start)});
        }
        const auto [rest, last] = envelope.best(sums.before(end), static_cast<double>(end));
        cost[end] = std::max(squares.before(end) + rest, 0.0);
        last_start[end] = static_cast<std::size_t>(last.at);
    }
    Cut result{{}, cost[n]};
    for (std::size_t end = n; last_start[end] > 0; end = last_start[end]) {
        result.starts.push_back(last_start[end]);
    }
    std::reverse(result.starts.begin(), result.starts.end());
    return result;
}

}  // namespace entente::graph
