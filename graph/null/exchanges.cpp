// A dyad a-b drawn at random and another one c-d of its class become a-d and c-b, unless that makes a loop or
// a second dyad between the same two; then all stays as it is, which counts as a step too. Where direction
// does not matter, c-d is turned round first by the toss of a coin. Every step is as likely as its way back,
// so that in the long run every network that can be reached is equally likely.
//
// Exchanges alone don't reach every network of directed dyads: they never turn a directed cycle of three
// round (Rao, Jana and Bandyopadhyay, Sankhya A 58 (1996) 225-242), and what is wanted here has no two dyads
// between the same two, which bars more ways. So every fourth step tries to swap the two inner actors of a
// directed path, a -> b -> c -> d to a -> c -> b -> d, of which the cycle of three, a = d, is a case. By
// trying them all: with up to four actors every network of the same degrees is reached then, with five all
// but those of one sequence of degrees out of 24,123 and its relabellings. What stays out of reach: networks
// that differ only by exchanges across classes at once, as when every pair of actors has a dyad and only the
// signs could change places.
//
// Maslov and Sneppen, Science 296 (2002) 910-913; Milo, Kashtan, Itzkovitz, Newman and Alon, arXiv:cond-mat/
// 0312028 (2003).
#include "graph/null/exchanges.hpp"

#include <algorithm>
#include <utility>

namespace entente::graph {
namespace {

std::uint64_t entry(std::uint32_t neighbour, std::uint32_t dyad) {
    return static_cast<std::uint64_t>(neighbour) << 32U | dyad;
}

}  // namespace

Exchanges::Exchanges(std::size_t vertices, std::vector<Ends> ends, std::span<const DyadClass> classes)
    : ends_(std::move(ends)),
      classes_(classes),
      class_of_(ends_.size()),
      start_(vertices + 1, 0),
      rows_(2 * ends_.size()) {
    for (std::uint32_t c = 0; c < classes_.size(); ++c) {
        for (std::uint32_t dyad = classes_[c].first; dyad < classes_[c].last; ++dyad) class_of_[dyad] = c;
        any_directed_ = any_directed_ || classes_[c].directed;
    }
    for (const Ends& dyad : ends_) {
        ++start_[dyad.tail + 1];
        ++start_[dyad.head + 1];
    }
    for (std::size_t v = 0; v < vertices; ++v) start_[v + 1] += start_[v];
    std::vector<std::size_t> next(start_.begin(), start_.end() - 1);
    for (std::uint32_t dyad = 0; dyad < ends_.size(); ++dyad) {
        const auto [tail, head] = ends_[dyad];
        rows_[next[tail]++] = entry(head, dyad);
        rows_[next[head]++] = entry(tail, dyad);
    }
    for (std::size_t v = 0; v < vertices; ++v) {
        std::sort(rows_.begin() + static_cast<std::ptrdiff_t>(start_[v]),
                  rows_.begin() + static_cast<std::ptrdiff_t>(start_[v + 1]));
    }
}

void Exchanges::shuffle(std::size_t attempts, Draws& draws) {
    if (ends_.empty()) return;
    for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
        try_exchange(draws);
        if (any_directed_ && attempt % 4 == 3) try_path(draws);
    }
}

std::uint32_t Exchanges::find(std::uint32_t v, std::uint32_t w) const {
    const auto in = row(v);
    const auto at = std::lower_bound(in.begin(), in.end(), entry(w, 0));
    if (at == in.end() || *at >> 32U != w) return no_dyad;
    return static_cast<std::uint32_t>(*at);
}

std::uint32_t Exchanges::any_of(std::uint32_t v, Draws& draws) const {
    const auto in = row(v);
    return static_cast<std::uint32_t>(in[draws.below(static_cast<std::uint32_t>(in.size()))]);
}

/// In the row of v; everything between the old place and the new one moves up by one.
void Exchanges::replace(std::uint32_t v, std::uint32_t old, std::uint32_t now, std::uint32_t dyad) {
    const auto first = rows_.begin() + static_cast<std::ptrdiff_t>(start_[v]);
    const auto last = rows_.begin() + static_cast<std::ptrdiff_t>(start_[v + 1]);
    auto from = std::lower_bound(first, last, entry(old, 0));
    auto to = std::lower_bound(first, last, entry(now, 0));
    if (from < to) {
        std::move(from + 1, to, from);
        --to;
    } else {
        std::move_backward(to, from, from + 1);
    }
    *to = entry(now, dyad);
}

void Exchanges::try_exchange(Draws& draws) {
    const std::uint32_t i = draws.below(static_cast<std::uint32_t>(ends_.size()));
    const DyadClass& in = classes_[class_of_[i]];
    if (in.last - in.first < 2) return;
    const std::uint32_t j = in.first + draws.below(in.last - in.first);
    const auto [a, b] = ends_[i];
    auto [c, d] = ends_[j];
    if (!in.directed && draws.coin()) std::swap(c, d);
    // The same end twice (i = j too) would leave or double a dyad; find() sees it, but for the loops.
    if (a == d || c == b || find(a, d) != no_dyad || find(c, b) != no_dyad) return;
    replace(a, b, d, i);
    replace(d, c, a, i);
    replace(c, d, b, j);
    replace(b, a, c, j);
    ends_[i] = {a, d};
    ends_[j] = {c, b};
    if (in.directed) return;
    for (const std::uint32_t dyad : {i, j}) {  // which end is which was of no account before, nor is it now
        if (draws.coin()) std::swap(ends_[dyad].tail, ends_[dyad].head);
    }
}

/// The path's first and last dyad are drawn from the rows of its inner actors, whose lengths never change, so
/// that the way back is as likely.
void Exchanges::try_path(Draws& draws) {
    const std::uint32_t i = draws.below(static_cast<std::uint32_t>(ends_.size()));
    const std::uint32_t in = class_of_[i];
    if (!classes_[in].directed) return;
    const auto [b, c] = ends_[i];
    const std::uint32_t j = any_of(b, draws);
    const std::uint32_t k = any_of(c, draws);
    if (class_of_[j] != in || class_of_[k] != in || ends_[j].head != b || ends_[k].tail != c) return;
    const std::uint32_t a = ends_[j].tail;
    const std::uint32_t d = ends_[k].head;
    if (a == d) {
        for (const std::uint32_t dyad : {i, j, k}) std::swap(ends_[dyad].tail, ends_[dyad].head);
        return;
    }
    if (find(a, c) != no_dyad || find(b, d) != no_dyad) return;
    replace(a, b, c, j);
    replace(c, d, a, j);
    replace(d, c, b, k);
    replace(b, a, d, k);
    ends_[j] = {a, c};
    ends_[i] = {c, b};
    ends_[k] = {b, d};
}

}  // namespace entente::graph
