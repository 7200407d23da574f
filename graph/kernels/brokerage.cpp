// Brokered pairs: for every arc a -> v, the targets of v that a itself has no arc to, counted by group.
//
// Two ways. Lists: mark the targets of a, then walk the rows of those targets; in all as many steps as there
// are paths of two arcs. Bits: with a bit set of targets for each vertex, targets(v) less targets(a) takes
// n/64 words; cut by the bits of a group and counted, it gives the pairs of a role. Dense snapshots of some
// hundred actors are many times faster by bits; large sparse networks by lists.
//
// Gould and Fernandez, Sociological Methodology 19 (1989) 89-126.
#include "graph/kernels/brokerage.hpp"

#include <algorithm>

#if defined(__x86_64__) && defined(__GNUC__)
#define ENTENTE_POPCNT 1
#endif

namespace entente::graph {
namespace {

using Word = std::uint64_t;
constexpr std::size_t word_bits = 64;

std::uint64_t& count_of(RoleCounts& counts, Role role) {
    return counts[static_cast<std::size_t>(role)];
}

Role role_of(std::uint32_t a, std::uint32_t v, std::uint32_t b) {
    if (a == b) return a == v ? Role::coordinator : Role::itinerant;
    if (v == b) return Role::gatekeeper;
    return a == v ? Role::representative : Role::liaison;
}

std::vector<RoleCounts> by_lists(const Arcs& out, std::span<const std::uint32_t> group) {
    std::vector<RoleCounts> result(out.size(), RoleCounts{});
    std::vector<Vertex> marked(out.size(), 0);  // by the last a whose target it is, + 1
    for (Vertex a = 0; a < out.size(); ++a) {
        const Vertex mark = a + 1;
        for (const Vertex v : out.row(a)) marked[v] = mark;
        for (const Vertex v : out.row(a)) {
            for (const Vertex b : out.row(v)) {
                if (b == a || marked[b] == mark) continue;
                ++count_of(result[v], role_of(group[a], group[v], group[b]));
            }
        }
    }
    return result;
}

/// Bit sets of the targets of each vertex and of the members of each group, all `words` long.
struct BitRows {
    std::size_t words = 0;
    std::vector<Word> targets;
    std::vector<Word> members;

    [[nodiscard]] const Word* targets_of(std::size_t v) const { return targets.data() + v * words; }
    [[nodiscard]] const Word* members_of(std::size_t g) const { return members.data() + g * words; }
};

void set_bit(std::vector<Word>& rows, std::size_t words, std::size_t row, std::size_t bit) {
    rows[row * words + bit / word_bits] |= Word{1} << (bit % word_bits);
}

BitRows bit_rows(const Arcs& out, std::span<const std::uint32_t> group) {
    BitRows rows;
    rows.words = (out.size() + word_bits - 1) / word_bits;
    rows.targets.assign(out.size() * rows.words, 0);
    const std::uint32_t groups = out.size() == 0 ? 0 : *std::max_element(group.begin(), group.end()) + 1;
    rows.members.assign(groups * rows.words, 0);
    for (std::size_t v = 0; v < out.size(); ++v) {
        for (const Vertex w : out.row(v)) set_bit(rows.targets, rows.words, v, w);
        set_bit(rows.members, rows.words, group[v], v);
    }
    return rows;
}

struct OpenTargets {
    std::uint64_t all = 0;
    std::uint64_t of_broker = 0;  ///< in the group of v
    std::uint64_t of_source = 0;  ///< in the group of a
};

/// Targets of v that are none of a's, a itself among them where v has an arc to it.
[[gnu::always_inline]] inline OpenTargets open_targets(const BitRows& rows, std::size_t a, std::size_t v,
                                                       std::size_t group_of_a, std::size_t group_of_v) {
    const Word* const from_v = rows.targets_of(v);
    const Word* const from_a = rows.targets_of(a);
    const Word* const with_v = rows.members_of(group_of_v);
    const Word* const with_a = rows.members_of(group_of_a);
    OpenTargets open;
    for (std::size_t i = 0; i < rows.words; ++i) {
        const Word word = from_v[i] & ~from_a[i];
        open.all += static_cast<unsigned>(__builtin_popcountll(word));
        open.of_broker += static_cast<unsigned>(__builtin_popcountll(word & with_v[i]));
        open.of_source += static_cast<unsigned>(__builtin_popcountll(word & with_a[i]));
    }
    return open;
}

[[gnu::always_inline]] inline void count_by_bits(const Arcs& in, std::span<const std::uint32_t> group,
                                                 const BitRows& rows, std::vector<RoleCounts>& result) {
    for (std::size_t v = 0; v < in.size(); ++v) {
        RoleCounts& counts = result[v];
        for (const Vertex a : in.row(v)) {
            OpenTargets open = open_targets(rows, a, v, group[a], group[v]);
            const bool back = (rows.targets_of(v)[a / word_bits] >> (a % word_bits) & 1U) != 0;
            open.all -= back ? 1 : 0;  // a path from a back to a brokers nothing
            open.of_source -= back ? 1 : 0;
            if (group[a] == group[v]) {
                count_of(counts, Role::coordinator) += open.of_source;
                count_of(counts, Role::representative) += open.all - open.of_source;
            } else {
                count_of(counts, Role::itinerant) += open.of_source;
                count_of(counts, Role::gatekeeper) += open.of_broker;
                count_of(counts, Role::liaison) += open.all - open.of_source - open.of_broker;
            }
        }
    }
}

#ifdef ENTENTE_POPCNT
/// The same, compiled for processors that count bits in one instruction.
[[gnu::target("popcnt")]] void count_by_bits_at_once(const Arcs& in, std::span<const std::uint32_t> group,
                                                     const BitRows& rows, std::vector<RoleCounts>& result) {
    count_by_bits(in, group, rows, result);
}
#endif

std::vector<RoleCounts> by_bits(const Arcs& out, const Arcs& in, std::span<const std::uint32_t> group) {
    std::vector<RoleCounts> result(out.size(), RoleCounts{});
    const BitRows rows = bit_rows(out, group);
#ifdef ENTENTE_POPCNT
    if (__builtin_cpu_supports("popcnt")) {
        count_by_bits_at_once(in, group, rows, result);
        return result;
    }
#endif
    count_by_bits(in, group, rows, result);
    return result;
}

/// Words to look at by bits, against paths to walk by lists, each as dear as some words; and never more than
/// 32 MiB of bits.
bool bits_are_cheaper(const Arcs& out, const Arcs& in) {
    const std::size_t words = (out.size() + word_bits - 1) / word_bits;
    if (words * out.size() > (std::size_t{1} << 22)) return false;
    std::size_t paths = 0;
    for (std::size_t v = 0; v < out.size(); ++v) paths += in.row(v).size() * out.row(v).size();
    return words * out.column.size() < 2 * paths;
}

}  // namespace

std::vector<RoleCounts> brokerage_roles(const Arcs& out, const Arcs& in, std::span<const std::uint32_t> group,
                                        BrokerageBy way) {
    const bool bits = way == BrokerageBy::bits || (way == BrokerageBy::cheapest && bits_are_cheaper(out, in));
    return bits ? by_bits(out, in, group) : by_lists(out, group);
}

}  // namespace entente::graph
