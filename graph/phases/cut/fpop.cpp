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
#include "graph/phases/cut/fpop.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
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
    // Half of the distance between the levels where both cost the same.
    [[nodiscard]] double reach() const { return std::sqrt(std::max(discriminant(), 0.0)) / curvature; }
};

// From the piece below it up to `high`, the start that is best.
struct Piece {
    double high;
    Start start;
};

// Pieces in a row, of which some are taken off and added at both ends.
class Row {
public:
    [[nodiscard]] std::size_t size() const { return end_ - begin_; }
    Piece& operator[](std::size_t i) { return places_[begin_ + i]; }
    const Piece& operator[](std::size_t i) const { return places_[begin_ + i]; }

    void clear() { begin_ = end_ = places_.size() / 2; }
    void push_back(const Piece& piece) {
        if (end_ == places_.size()) spread();
        places_[end_++] = piece;
    }
    // In place of the first `count` pieces, one.
    void replace_front(std::size_t count, const Piece& piece) {
        begin_ += count;
        if (begin_ == 0) spread();
        places_[--begin_] = piece;
    }
    // In place of all pieces from the i-th on, one.
    void replace_from(std::size_t i, const Piece& piece) {
        end_ = begin_ + i;
        push_back(piece);
    }

private:
    // As many free places on either side as there are pieces, and some more.
    void spread() {
        constexpr std::size_t some = 16;
        const std::size_t count = size();
        std::vector<Piece> wider(3 * count + 2 * some);
        std::copy_n(places_.begin() + static_cast<std::ptrdiff_t>(begin_), count,
                    wider.begin() + static_cast<std::ptrdiff_t>(count + some));
        begin_ = count + some;
        end_ = begin_ + count;
        places_ = std::move(wider);
    }

    std::vector<Piece> places_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

// The starts that are best at some level, by level.
class Envelope {
public:
    Envelope(double lowest, double highest) : lowest_(lowest), highest_(highest) {}

    void add(const Start& newer) {
        if (pieces_.size() == 0) {
            pieces_.push_back({highest_, newer});
        } else if (!add_at_ends(newer)) {
            add_anywhere(newer);
        }
    }

    // The start that is best for the values before `end`, whose running sum is `sum`; and what it costs, less
    // the squares.
    [[nodiscard]] std::pair<double, Start> best(double sum, double end) const {
        double least = infinity;
        std::size_t found = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const Start& start = pieces_[i].start;
            const double length = end - start.at;
            const double rise = sum - start.sum;
            // cost - rise^2 / length is less than the least so far: a division only where it is.
            if (rise * rise > (start.cost - least) * length) {
                least = start.cost - rise * rise / length;
                found = i;
            }
        }
        return {least, pieces_[found].start};
    }

private:
    // The usual case: the new start is best at levels far out only. False, and nothing done, when it is not.
    bool add_at_ends(const Start& newer) {
        const std::size_t last = pieces_.size() - 1;
        std::size_t first_kept = last;  // pieces whose upper ends the newer start does not beat
        std::size_t last_kept = last;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < last; ++i) {
            if (Difference(pieces_[i].start, newer).at(pieces_[i].high) > 0) continue;
            if (kept == 0) first_kept = i;
            last_kept = i;
            ++kept;
        }
        if (kept == 0 || last_kept - first_kept + 1 != kept) return false;
        const Difference lowest(pieces_[0].start, newer);
        const Difference highest(pieces_[last].start, newer);
        const bool beaten_low = lowest.at(lowest_) > 0;
        const bool beaten_high = highest.at(highest_) > 0;
        if ((!beaten_low && first_kept > 0) || (!beaten_high && last_kept + 1 < last)) return false;
        for (std::size_t i = 0; i <= last; ++i) {
            if (i == first_kept) i = last_kept + 2;
            if (i <= last && survives_inside(i, newer)) return false;
        }
        if (beaten_high) {
            Piece& cut = pieces_[last_kept + 1];
            const Difference excess(cut.start, newer);
            cut.high = std::clamp(excess.centre() + excess.reach(), pieces_[last_kept].high, cut.high);
            pieces_.replace_from(last_kept + 2, {highest_, newer});
        }
        if (beaten_low) {
            const Difference excess(pieces_[first_kept].start, newer);
            const double root =
                std::clamp(excess.centre() - excess.reach(), low_of(first_kept), pieces_[first_kept].high);
            pieces_.replace_front(first_kept, {root, newer});
        }
        return true;
    }

    void add_anywhere(const Start& newer) {
        next_.clear();
        double low = lowest_;
        bool beaten_low = Difference(pieces_[0].start, newer).at(low) > 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const Piece& piece = pieces_[i];
            const Difference excess(piece.start, newer);
            const bool beaten_high = excess.at(piece.high) > 0;
            if (!beaten_low && !beaten_high) {
                put(piece.high, piece.start);
            } else {
                split(piece, low, excess, beaten_low, beaten_high, newer);
            }
            low = piece.high;
            beaten_low = beaten_high;
        }
        std::swap(pieces_, next_);
    }

    [[nodiscard]] double low_of(std::size_t i) const { return i == 0 ? lowest_ : pieces_[i - 1].high; }

    // Whether a piece beaten at both ends is not between.
    [[nodiscard]] bool survives_inside(std::size_t i, const Start& newer) const {
        const Difference excess(pieces_[i].start, newer);
        return excess.slope > low_of(i) * excess.curvature &&
               excess.slope < pieces_[i].high * excess.curvature && excess.discriminant() > 0;
    }

    void put(double high, const Start& start) {
        if (next_.size() > 0 && next_[next_.size() - 1].start.at == start.at) {
            next_[next_.size() - 1].high = high;
        } else {
            next_.push_back({high, start});
        }
    }

    // A piece of an old start that the newer one beats at an end at least.
    void split(const Piece& piece, double low, const Difference& excess, bool beaten_low, bool beaten_high,
               const Start& newer) {
        const bool centre_inside =
            excess.slope > low * excess.curvature && excess.slope < piece.high * excess.curvature;
        if (!(excess.discriminant() > 0) || (beaten_low && beaten_high && !centre_inside)) {
            put(piece.high, newer);
            return;
        }
        if (beaten_low) put(std::clamp(excess.centre() - excess.reach(), low, piece.high), newer);
        if (beaten_high) put(std::clamp(excess.centre() + excess.reach(), low, piece.high), piece.start);
        put(piece.high, beaten_high ? newer : piece.start);
    }

    double lowest_;
    double highest_;
    Row pieces_;
    Row next_;
};

}  // namespace

OptimalCut fpop(const MeanCost& mean, std::size_t n, std::size_t min_length, double penalty) {
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
    OptimalCut result{{}, cost[n]};
    for (std::size_t end = n; last_start[end] > 0; end = last_start[end]) {
        result.starts.push_back(last_start[end]);
    }
    std::reverse(result.starts.begin(), result.starts.end());
    return result;
}

}  // namespace entente::graph
