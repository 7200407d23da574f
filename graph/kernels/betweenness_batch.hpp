// The searches from eight sources at once that betweenness is added up from. Private to this layer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "graph/kernels/lanes.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {

/// Sources whose numbers follow each other, and the numbers among which all lies that they can reach.
struct Sources {
    Vertex begin = 0;
    Vertex end = 0;
    Vertex reach_begin = 0;
    Vertex reach_end = 0;
};

/// Memory for one batch after another. Everything that runs per arc is inlined into add_dependencies(), so
/// that a caller compiled for a wider processor gets it all in that width.
template <int Width>
class BetweennessBatch {
public:
    using Row = LaneRow<Width>;
    static constexpr Vertex size = Row::lanes;

    explicit BetweennessBatch(const BothWays& arcs)
        : out_(arcs.out),
          in_(arcs.in),
          level_row_(arcs.out.size()),
          paths_(arcs.out.size()),
          touched_vertex_(arcs.out.size() + 1),
          is_touched_(arcs.out.size(), 0),
          prefetches_(arcs.out.size() * sizeof(Row) > cache_share) {}

    /// Adds to `sums` what the dependencies of the sources on each vertex come to. False, and nothing added,
    /// when the paths are too many for a double.
    [[gnu::always_inline]] inline bool add_dependencies(const Sources& sources, std::vector<double>& sums) {
        start(sources);
        while (!open_.empty() && levels_.back().end > levels_.back().begin) {
            if (!advance()) return false;
        }
        if (levels_.back().end == levels_.back().begin) levels_.pop_back();
        retreat(sums);
        return true;
    }

private:
    /// Beyond this a count is no longer safe in a double: its reciprocal nears the subnormal numbers.
    static constexpr double largest_count = 1e300;
    /// Rows that take more than this are fetched ahead of their use.
    static constexpr std::size_t cache_share = std::size_t{1} << 18;
    static constexpr Vertex fetched_ahead = 16;
    /// What an arc costs that is pushed along, next to one that is pulled along: it writes, too.
    static constexpr std::uint64_t push_cost = 2;

    /// The vertices that some of the sources are a given number of steps from.
    struct Level {
        std::size_t begin = 0;  ///< in found_ and rows_
        std::size_t end = 0;
        std::uint64_t arcs_out = 0;
        std::uint64_t arcs_in = 0;
    };

    [[gnu::always_inline]] static inline Vertex degree(const Arcs& arcs, Vertex v) {
        return arcs.start[v + 1] - arcs.start[v];
    }

    /// Room in found_ and rows_ for so many more.
    inline void make_room(std::size_t more) {
        if (used_ + more <= found_.size()) return;
        found_.resize(std::max(used_ + more, 2 * found_.size()));
        rows_.resize(found_.size());
    }

    [[gnu::always_inline]] inline void start(const Sources& sources) {
        used_ = 0;
        make_room(size);
        levels_.assign(1, Level{});
        std::fill(paths_.begin() + sources.reach_begin, paths_.begin() + sources.reach_end, Row{});
        for (Vertex source = sources.begin; source < sources.end; ++source) {
            Row row;
            row.set(static_cast<int>(source - sources.begin), 1);
            settle(source, row);
        }
        open_.resize(sources.reach_end - sources.reach_begin);
        std::iota(open_.begin(), open_.end(), sources.reach_begin);
        open_arcs_ = in_.start[sources.reach_end] - in_.start[sources.reach_begin];
    }

    /// Finds the next level. False when a count grows too large.
    [[gnu::always_inline]] inline bool advance() {
        const Level level = levels_.back();
        levels_.push_back({level.end, level.end, 0, 0});
        largest_ = 0;
        if (level.arcs_out * push_cost < open_arcs_) {
            spread(level, out_);
            make_room(touched_);
            for (std::size_t i = 0; i < touched_; ++i)
                settle(touched_vertex_[i], level_row_[touched_vertex_[i]]);
            clear_touched();
        } else {
            lay_out(level);
            pull_open();
            clear(level);
        }
        return largest_ <= largest_count;
    }

    /// Keeps of the `count` paths to w those of the sources that had not found w before. Whether there are
    /// any, and whether all sources have found w now (the result), is too irregular to branch on.
    [[gnu::always_inline]] inline bool settle(Vertex w, const Row& count) {
        Row fresh = count;
        Row paths = paths_[w];
        fresh.clear_where(paths);
        paths += fresh;
        paths_[w] = paths;
        found_[used_] = w;
        rows_[used_] = fresh;
        const double sum = fresh.sum();
        largest_ = std::max(largest_, sum);
        const bool any = sum > 0;
        used_ += any ? 1 : 0;
        Level& level = levels_.back();
        level.end = used_;
        level.arcs_out += any ? degree(out_, w) : 0;
        level.arcs_in += any ? degree(in_, w) : 0;
        return paths.full();
    }

    /// The paths that reach the vertices not yet found from every source; drops those that are now.
    [[gnu::always_inline]] inline void pull_open() {
        make_room(open_.size());
        std::size_t kept = 0;
        std::uint64_t arcs = 0;
        for (const Vertex w : open_) {
            Row count;
            gather(w, in_, count);
            const bool found_by_all = settle(w, count);
            open_[kept] = w;
            kept += found_by_all ? 0 : 1;
            arcs += found_by_all ? 0 : degree(in_, w);
        }
        open_.resize(kept);
        open_arcs_ = arcs;
    }

    /// From the last level back to the first: rows_ of a level become (1 + dependency) / paths.
    [[gnu::always_inline]] inline void retreat(std::vector<double>& sums) {
        const Level& last = levels_.back();
        for (std::size_t i = last.begin; i < last.end; ++i) {
            Row share;
            share.add_reciprocal(rows_[i]);
            rows_[i] = share;
        }
        for (std::size_t at = levels_.size() - 1; at-- > 1;) {
            const Level& level = levels_[at];
            const Level& behind = levels_[at + 1];
            if (behind.arcs_in * push_cost < level.arcs_out) {
                spread(behind, in_);
                for (std::size_t i = level.begin; i < level.end; ++i) {
                    Row shares = level_row_[found_[i]];
                    depend(i, shares, sums);
                }
                clear_touched();
            } else {
                lay_out(behind);
                for (std::size_t i = level.begin; i < level.end; ++i) {
                    Row shares;
                    gather(found_[i], out_, shares);
                    depend(i, shares, sums);
                }
                clear(behind);
            }
        }
    }

    /// `shares` are those of the vertices behind, by source, summed.
    [[gnu::always_inline]] inline void depend(std::size_t i, Row& shares, std::vector<double>& sums) {
        const Row paths = rows_[i];
        sums[found_[i]] += paths.dot(shares);
        shares.add_reciprocal(paths);
        rows_[i] = shares;
    }

    [[gnu::always_inline]] inline void lay_out(const Level& level) {
        for (std::size_t i = level.begin; i < level.end; ++i) level_row_[found_[i]] = rows_[i];
    }

    [[gnu::always_inline]] inline void clear(const Level& level) {
        for (std::size_t i = level.begin; i < level.end; ++i) level_row_[found_[i]] = Row{};
    }

    /// Adds the rows of a level to level_row_ of the vertices that `arcs` lead to, which are then touched.
    [[gnu::always_inline]] inline void spread(const Level& level, const Arcs& arcs) {
        for (std::size_t i = level.begin; i < level.end; ++i) {
            const Row row = rows_[i];
            for (const Vertex w : arcs.row(found_[i])) {
                level_row_[w] += row;
                touched_vertex_[touched_] = w;
                touched_ += is_touched_[w] ^ 1;
                is_touched_[w] = 1;
            }
        }
    }

    [[gnu::always_inline]] inline void clear_touched() {
        for (std::size_t i = 0; i < touched_; ++i) {
            level_row_[touched_vertex_[i]] = Row{};
            is_touched_[touched_vertex_[i]] = 0;
        }
        touched_ = 0;
    }

    /// Adds level_row_ of the vertices that arcs of v lead to.
    [[gnu::always_inline]] inline void gather(Vertex v, const Arcs& arcs, Row& sum) const {
        const Vertex* const column = arcs.column.data();
        const Row* const rows = level_row_.data();
        Row total;
        Vertex at = arcs.start[v];
        const Vertex end = arcs.start[v + 1];
        if (prefetches_ && end + fetched_ahead <= arcs.column.size()) {
            for (; at < end; ++at) {
                __builtin_prefetch(&rows[column[at + fetched_ahead]]);
                total += rows[column[at]];
            }
        }
        for (; at < end; ++at) total += rows[column[at]];
        sum = total;
    }

    Arcs out_;
    Arcs in_;
    std::vector<Row> level_row_;  ///< by vertex; 0 but for the level at work
    std::vector<Row> paths_;      ///< by vertex: shortest paths to it, 0 as long as it is not found
    std::size_t used_ = 0;        ///< of found_ and rows_
    std::vector<Vertex> found_;   ///< level after level
    std::vector<Row> rows_;       ///< goes with found_; 0 for the sources at another distance
    std::vector<Level> levels_;
    double largest_ = 0;           ///< count of the level
    std::vector<Vertex> open_;     ///< some source may not have found these; ascending
    std::uint64_t open_arcs_ = 0;  ///< that lead to them
    std::size_t touched_ = 0;
    std::vector<Vertex> touched_vertex_;
    std::vector<std::uint8_t> is_touched_;
    bool prefetches_;
};

}  // namespace entente::graph
