// The searches from up to 512 sources at once that hop distances are counted in. Private to this layer.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "graph/kernels/hops.hpp"

namespace entente::graph {

template <int Width>
struct PackedWords;

template <>
struct PackedWords<2> {
    using Words [[gnu::vector_size(16)]] = std::uint64_t;
};

template <>
struct PackedWords<4> {
    using Words [[gnu::vector_size(32)]] = std::uint64_t;
};

/// A set of sources, one bit each.
template <int Words, int Width>
struct alignas(8 * Words) SourceSet {
    static constexpr int parts = Words / Width;
    using Part = typename PackedWords<Width>::Words;

    Part part[parts] = {};

    [[gnu::always_inline]] void add(std::size_t source) {
        part[source / 64 / Width][source / 64 % Width] |= std::uint64_t{1} << source % 64;
    }
    [[gnu::always_inline]] [[nodiscard]] std::uint64_t word(int i) const {
        return part[i / Width][i % Width];
    }

    [[gnu::always_inline]] void operator|=(const SourceSet& other) {
        for (int i = 0; i < parts; ++i) part[i] |= other.part[i];
    }
    [[gnu::always_inline]] void operator&=(const SourceSet& other) {
        for (int i = 0; i < parts; ++i) part[i] &= other.part[i];
    }
    [[gnu::always_inline]] void operator^=(const SourceSet& other) {
        for (int i = 0; i < parts; ++i) part[i] ^= other.part[i];
    }
    [[gnu::always_inline]] void remove(const SourceSet& other) {
        for (int i = 0; i < parts; ++i) part[i] &= ~other.part[i];
    }

    [[gnu::always_inline]] [[nodiscard]] bool any() const {
        Part all = part[0];
        for (int i = 1; i < parts; ++i) all |= part[i];
        std::uint64_t folded = 0;
        for (int i = 0; i < Width; ++i) folded |= all[i];
        return folded != 0;
    }

    /// This and `other` together hold every source.
    [[gnu::always_inline]] [[nodiscard]] bool completes(const SourceSet& other) const {
        Part all = part[0] | other.part[0];
        for (int i = 1; i < parts; ++i) all &= part[i] | other.part[i];
        std::uint64_t folded = ~std::uint64_t{0};
        for (int i = 0; i < Width; ++i) folded &= all[i];
        return folded == ~std::uint64_t{0};
    }
};

/// How many of the sets that were added hold each source: bit b of all the numbers is planes_[b].
template <class Set>
class SourceCounts {
public:
    /// Adds eight sets. A full adder keeps the sum of three bits in `low` and returns the carry.
    [[gnu::always_inline]] inline void add(const std::array<const Set*, 8>& sets) {
        std::array<Set, 4> twos;
        std::array<Set, 2> fours;
        for (std::size_t i = 0; i < 4; ++i) {
            add_bits(planes_[0], *sets[2 * i], *sets[2 * i + 1], twos[i]);
        }
        for (std::size_t i = 0; i < 2; ++i) add_bits(planes_[1], twos[2 * i], twos[2 * i + 1], fours[i]);
        Set carry;
        add_bits(planes_[2], fours[0], fours[1], carry);
        for (std::size_t b = 3; carry.any(); ++b) {
            Set next = carry;
            next &= planes_[b];
            planes_[b] ^= carry;
            carry = next;
        }
    }

    /// The numbers by source; all are 0 again.
    [[gnu::always_inline]] inline void take(int words, std::span<std::uint32_t> counts) {
        std::ranges::fill(counts, 0U);
        for (std::size_t b = 0; b < planes_.size(); ++b) {
            for (int word = 0; word < words; ++word) {
                for (std::uint64_t bits = planes_[b].word(word); bits != 0; bits &= bits - 1) {
                    counts[static_cast<std::size_t>(word * 64 + std::countr_zero(bits))] += 1U << b;
                }
            }
            planes_[b] = Set{};
        }
    }

private:
    [[gnu::always_inline]] static inline void add_bits(Set& low, const Set& a, const Set& b, Set& carry) {
        Set either = low;
        either ^= a;
        Set both = low;
        both &= a;
        carry = either;
        carry &= b;
        carry |= both;
        either ^= b;
        low = either;
    }

    std::array<Set, 32> planes_;
};

/// Memory for one batch after another. Everything that runs per arc is inlined into summarise().
template <int Words, int Width>
class HopBatch {
public:
    using Set = SourceSet<Words, Width>;
    static constexpr std::size_t size = 64 * Words;

    explicit HopBatch(const BothWays& arcs)
        : out_(arcs.out),
          in_(arcs.in),
          level_(arcs.out.size()),
          next_(arcs.out.size()),
          seen_(arcs.out.size()),
          counted_(size) {}

    /// What each of the sources reaches, all of which is among the vertices [begin, end).
    [[gnu::always_inline]] inline void summarise(std::span<const Vertex> sources, Vertex begin, Vertex end,
                                                 std::span<HopSummary> summaries) {
        start(sources, begin, end);
        for (std::uint64_t distance = 1; !found_.empty() && !open_.empty(); ++distance) {
            advance();
            count(distance, summaries);
        }
        for (const Vertex v : found_) level_[v] = Set{};
    }

private:
    static constexpr Vertex fetched_ahead = 12;
    /// What an arc costs that is pushed along, next to one that is pulled along: it writes, too.
    static constexpr std::uint64_t push_cost = 2;

    [[gnu::always_inline]] static inline Vertex degree(const Arcs& arcs, Vertex v) {
        return arcs.start[v + 1] - arcs.start[v];
    }

    [[gnu::always_inline]] inline void start(std::span<const Vertex> sources, Vertex begin, Vertex end) {
        Set missing;  // a short batch's places without a source count as having seen everything
        for (std::size_t i = sources.size(); i < size; ++i) missing.add(i);
        std::fill(seen_.begin() + begin, seen_.begin() + end, missing);
        found_.clear();
        found_arcs_ = 0;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const Vertex source = sources[i];
            if (!level_[source].any()) found_.push_back(source);
            level_[source].add(i);
            seen_[source].add(i);
            found_arcs_ += degree(out_, source);
        }
        open_.resize(end - begin);
        std::iota(open_.begin(), open_.end(), begin);
        open_arcs_ = in_.start[end] - in_.start[begin];
    }

    /// Turns level_ and found_ into the next ones.
    [[gnu::always_inline]] inline void advance() {
        reached_.clear();
        if (found_arcs_ * push_cost < open_arcs_) {
            push();
        } else {
            pull();
        }
        for (const Vertex v : found_) level_[v] = Set{};
        level_.swap(next_);
        found_.clear();
        found_arcs_ = 0;
        for (const Vertex w : reached_) {
            if (!level_[w].any()) continue;
            found_.push_back(w);
            found_arcs_ += degree(out_, w);
        }
    }

    [[gnu::always_inline]] inline void push() {
        for (const Vertex v : found_) {
            const Set sources = level_[v];
            for (const Vertex w : out_.row(v)) {
                if (!next_[w].any()) reached_.push_back(w);
                next_[w] |= sources;
            }
        }
        for (const Vertex w : reached_) {
            next_[w].remove(seen_[w]);
            seen_[w] |= next_[w];
        }
    }

    [[gnu::always_inline]] inline void pull() {
        std::size_t kept = 0;
        std::uint64_t arcs = 0;
        for (const Vertex w : open_) {
            Set seen = seen_[w];
            Set fresh;
            gather(w, seen, fresh);
            fresh.remove(seen);
            const bool any = fresh.any();
            const bool complete = fresh.completes(seen);
            if (any) {
                next_[w] = fresh;
                reached_.push_back(w);
                seen |= fresh;
                seen_[w] = seen;
            }
            open_[kept] = w;
            kept += complete ? 0 : 1;
            arcs += complete ? 0 : degree(in_, w);
        }
        open_.resize(kept);
        open_arcs_ = arcs;
    }

    /// The sources that are at the neighbours, or enough of them to complete `seen`.
    [[gnu::always_inline]] inline void gather(Vertex w, const Set& seen, Set& sources) const {
        const Vertex* const column = in_.column.data();
        const Set* const level = level_.data();
        const Vertex end = in_.start[w + 1];
        const bool ahead = end + fetched_ahead <= in_.column.size();
        Set found;
        Vertex at = in_.start[w];
        for (; at + 4 <= end; at += 4) {
            if (ahead) {
                for (Vertex i = 0; i < 4; ++i) __builtin_prefetch(&level[column[at + fetched_ahead - 4 + i]]);
            }
            for (Vertex i = 0; i < 4; ++i) found |= level[column[at + i]];
            if (found.completes(seen)) {
                sources = found;
                return;
            }
        }
        for (; at < end; ++at) found |= level[column[at]];
        sources = found;
    }

    [[gnu::always_inline]] inline void count(std::uint64_t distance, std::span<HopSummary> summaries) {
        static constexpr Set nobody{};
        for (std::size_t at = 0; at < found_.size(); at += 8) {
            std::array<const Set*, 8> sets;
            for (std::size_t i = 0; i < 8; ++i) {
                sets[i] = at + i < found_.size() ? &level_[found_[at + i]] : &nobody;
            }
            counts_.add(sets);
        }
        counts_.take(Words, counted_);
        for (std::size_t i = 0; i < summaries.size(); ++i) {
            summaries[i].reached += counted_[i];
            summaries[i].steps += counted_[i] * distance;
            summaries[i].inverse += static_cast<double>(counted_[i]) / static_cast<double>(distance);
        }
    }

    Arcs out_;
    Arcs in_;
    std::vector<Set> level_;  ///< by vertex: the sources that are at the current distance
    std::vector<Set> next_;
    std::vector<Set> seen_;
    std::vector<Vertex> found_;  ///< those of the level
    std::uint64_t found_arcs_ = 0;
    std::vector<Vertex> reached_;  ///< those that may be of the next one
    std::vector<Vertex> open_;     ///< some source may not have found these; ascending
    std::uint64_t open_arcs_ = 0;  ///< that lead to them
    SourceCounts<Set> counts_;
    std::vector<std::uint32_t> counted_;  ///< by source
};

}  // namespace entente::graph
