// Every optimal segmentation over a range of penalties.
//
// Idea: at penalty b the optimum has the least of C_k + b k over the numbers k of shifts, where C_k is what
// the best segmentation with k shifts costs. So the optima at two penalties, with C_j + b j and C_k + b k,
// cost the same at b = (C_k - C_j) / (j - k); if the optimum there is none better than these two, they share
// the range between them, and b is where they meet; else the search goes on at either side (Haynes,
// Eckley & Fearnhead 2017). It takes about two searches for each optimum.
//
// Haynes, Eckley & Fearnhead, Journal of Computational and Graphical Statistics 26 (2017) 134-143.
#include "graph/phases/cut/crops.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/phases/cut/prepared.hpp"

namespace entente::graph {

namespace {

// The optimum of every penalty between those of two optima, found one by one.
class Path {
public:
    explicit Path(const OptimumAt& at) : at_(at) {}

    // Adds what lies between `more` and `fewer`, both left out, from the most shifts to the fewest.
    void add_between(const Optimum& more, const Optimum& fewer) {
        std::vector<std::pair<Optimum, Optimum>> open{{more, fewer}};
        while (!open.empty()) {
            auto [left, right] = std::move(open.back());
            open.pop_back();
            if (left.shifts() > right.shifts() + 1) {
                Optimum middle = at_(meeting(left, right));
                if (middle.shifts() < left.shifts() && middle.shifts() > right.shifts()) {
                    open.emplace_back(middle, std::move(right));
                    open.emplace_back(std::move(left), std::move(middle));
                    continue;
                }
            }
            if (right.shifts() > fewer.shifts()) found_.push_back(std::move(right));
        }
    }

    static double meeting(const Optimum& more, const Optimum& fewer) {
        const auto shifts = static_cast<double>(more.shifts() - fewer.shifts());
        return std::max((fewer.cost - more.cost) / shifts, 0.0);
    }

    void add(Optimum optimum) { found_.push_back(std::move(optimum)); }
    [[nodiscard]] std::vector<Optimum>& found() { return found_; }

private:
    const OptimumAt& at_;
    std::vector<Optimum> found_;
};

// Optima from the most shifts to the fewest to spans that join.
std::vector<PenaltySpan> spans(std::vector<Optimum>& optima, double from, double to) {
    std::vector<PenaltySpan> result;
    double begin = from;
    for (std::size_t i = 0; i < optima.size(); ++i) {
        double end = to;
        if (i + 1 < optima.size()) end = std::clamp(Path::meeting(optima[i], optima[i + 1]), begin, to);
        result.push_back({begin, end, std::move(optima[i].starts), optima[i].cost});
        begin = end;
    }
    return result;
}

}  // namespace

std::vector<PenaltySpan> penalty_spans(const OptimumAt& at, double from, double to) {
    if (!(std::isfinite(from) && from >= 0 && to >= from)) {
        throw std::invalid_argument("penalty_path: not a range of penalties from 0 up");
    }
    Path path(at);
    Optimum most = at(from);
    Optimum fewest = at(to);
    path.add(most);
    if (most.shifts() > fewest.shifts()) {
        path.add_between(most, fewest);
        path.add(std::move(fewest));
    }
    return spans(path.found(), from, to);
}

std::vector<PenaltySpan> penalty_path(const std::vector<double>& series, const SegmentationOptions& options,
                                      double from, double to) {
    check_segmentable(series, options);
    if (series.empty()) return penalty_spans([](double) { return Optimum{}; }, from, to);
    const Prepared prepared = prepare(series, options);
    const auto at = [&](double penalty) {
        Optimum optimum;
        if (prepared.divisible && !std::isinf(penalty)) {
            Search search = prepared.search;
            search.penalty = penalty;
            optimum.starts = cut(prepared.costs, prepared.n, search).starts;
        }
        optimum.cost = cost_of(prepared.costs, prepared.n, optimum.starts, prepared.search.length_term);
        return optimum;
    };
    std::vector<PenaltySpan> path = penalty_spans(at, from, to);
    if (prepared.kept.all()) return path;
    for (PenaltySpan& span : path) {
        span.starts = prepared.kept.starts(span.starts, means_of(prepared, span.starts), series);
    }
    return path;
}

void add_standing(Segmentation& segmentation, std::span<const PenaltySpan> path) {
    segmentation.stands.clear();
    const double penalty = segmentation.penalty;
    const auto holds = std::find_if(path.begin(), path.end(), [&](const PenaltySpan& span) {
        return span.from <= penalty && penalty <= span.to;
    });
    // Where two optima cost the same the segmentation has the fewer shifts, while rounding may have put the
    // penalty into the span of the other, just before.
    const auto own = std::find_if(holds, path.end(), [&](const PenaltySpan& span) {
        return span.starts.size() <= segmentation.starts.size();
    });
    if (own == path.end()) return;
    for (const auto& [earliest, latest] : segmentation.ranges) {
        const auto has = [first = earliest, last = latest](const PenaltySpan& span) {
            const auto start = std::lower_bound(span.starts.begin(), span.starts.end(), first);
            return start != span.starts.end() && *start <= last;
        };
        auto least = own;
        while (least != path.begin() && has(*std::prev(least))) --least;
        auto greatest = own;
        while (std::next(greatest) != path.end() && has(*std::next(greatest))) ++greatest;
        segmentation.stands.emplace_back(std::min(least->from, penalty), greatest->to);
    }
}

}  // namespace entente::graph
