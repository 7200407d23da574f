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

/// Of bits_; 8 MiB for 8192 vertices. Above, rows are searched.
constexpr std::size_t most_words = std::size_t{1} << 20;
constexpr std::size_t word_bits = 64;

}  // namespace

Exchanges::Exchanges(std::size_t vertices, std::span<const Ends> ends, std::span<const DyadClass> classes)
    : vertices_(vertices), classes_(classes), class_of_(ends.size()), dyads_(ends.size()) {
    for (std::uint32_t c = 0; c < classes_.size(); ++c) {
        for (std::uint32_t dyad = classes_[c].first; dyad < classes_[c].last; ++dyad) class_of_[dyad] = c;
        any_directed_ = any_directed_ || classes_[c].directed;
    }
    lay_out(ends);
    const std::size_t words = vertices / word_bits * vertices + vertices;
    if (words > most_words) return;
    bits_.assign(words, 0);
    for (const auto& [tail, head] : ends) set_tied(tail, head, true);
}

void Exchanges::lay_out(std::span<const Ends> ends) {
    start_.assign(vertices_ + 1, 0);
    for (const auto& [tail, head] : ends) {
        ++start_[tail + 1];
        ++start_[head + 1];
    }
    for (std::size_t v = 0; v < vertices_; ++v) start_[v + 1] += start_[v];
    rows_.resize(2 * ends.size());
    std::vector<std::size_t> next(start_.begin(), start_.end() - 1);
    for (std::uint32_t dyad = 0; dyad < ends.size(); ++dyad) {
        const auto [tail, head] = ends[dyad];
        dyads_[dyad] = {{tail, next[tail]++}, {head, next[head]++}};
        rows_[dyads_[dyad].tail.place] = dyad;
        rows_[dyads_[dyad].head.place] = dyad;
    }
}

void Exchanges::shuffle(std::size_t attempts, Draws& draws) {
    if (dyads_.empty()) return;
    for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
        try_exchange(draws);
        if (any_directed_ && attempt % 4 == 3) try_path(draws);
    }
}

bool Exchanges::tied(std::uint32_t v, std::uint32_t w) const {
    if (bits_.empty()) {
        return start_[v + 1] - start_[v] < start_[w + 1] - start_[w] ? in_row(v, w) : in_row(w, v);
    }
    const std::size_t bit = v * vertices_ + w;
    return (bits_[bit / word_bits] >> (bit % word_bits) & 1U) != 0;
}

bool Exchanges::in_row(std::uint32_t v, std::uint32_t w) const {
    return std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(start_[v]),
                       rows_.begin() + static_cast<std::ptrdiff_t>(start_[v + 1]), [&](std::uint32_t dyad) {
                           return dyads_[dyad].tail.vertex == w || dyads_[dyad].head.vertex == w;
                       });
}

void Exchanges::set_tied(std::uint32_t v, std::uint32_t w, bool now) {
    if (bits_.empty()) return;
    for (const std::size_t bit : {v * vertices_ + w, w * vertices_ + v}) {
        const std::uint64_t mask = std::uint64_t{1} << (bit % word_bits);
        std::uint64_t& word = bits_[bit / word_bits];
        word = now ? word | mask : word & ~mask;
    }
}

std::uint32_t Exchanges::any_of(std::uint32_t v, Draws& draws) const {
    return rows_[start_[v] + draws.below(static_cast<std::uint32_t>(start_[v + 1] - start_[v]))];
}

void Exchanges::swap_ends(std::uint32_t i, End& of_i, std::uint32_t j, End& of_j) {
    std::swap(of_i, of_j);
    rows_[of_i.place] = i;
    rows_[of_j.place] = j;
}

void Exchanges::try_exchange(Draws& draws) {
    const std::uint32_t i = draws.below(static_cast<std::uint32_t>(dyads_.size()));
    const DyadClass& in = classes_[class_of_[i]];
    if (in.last - in.first < 2) return;
    const std::uint32_t j = in.first + draws.below(in.last - in.first);
    Placed& first = dyads_[i];
    Placed& second = dyads_[j];
    const bool turned = !in.directed && draws.coin();
    End& far = turned ? second.tail : second.head;
    const auto [a, b] = ends(i);
    const std::uint32_t c = turned ? second.head.vertex : second.tail.vertex;
    const std::uint32_t d = far.vertex;
    // The same end twice (i = j too) would leave or double a dyad; tied() sees it, but for the loops.
    if (a == d || c == b || tied(a, d) || tied(c, b)) return;
    set_tied(a, b, false);
    set_tied(c, d, false);
    set_tied(a, d, true);
    set_tied(c, b, true);
    swap_ends(i, first.head, j, far);
    if (in.directed) return;
    for (Placed* dyad : {&first, &second}) {  // which end is which was of no account before, nor is it now
        if (draws.coin()) std::swap(dyad->tail, dyad->head);
    }
}

/// The path's first and last dyad are drawn from the rows of its inner actors, whose lengths never change, so
/// that the way back is as likely.
void Exchanges::try_path(Draws& draws) {
    const std::uint32_t i = draws.below(static_cast<std::uint32_t>(dyads_.size()));
    const std::uint32_t in = class_of_[i];
    if (!classes_[in].directed) return;
    const auto [b, c] = ends(i);
    const std::uint32_t j = any_of(b, draws);
    const std::uint32_t k = any_of(c, draws);
    if (class_of_[j] != in || class_of_[k] != in || ends(j).head != b || ends(k).tail != c) return;
    const std::uint32_t a = ends(j).tail;
    const std::uint32_t d = ends(k).head;
    if (a != d) {
        if (tied(a, c) || tied(b, d)) return;
        set_tied(a, b, false);
        set_tied(c, d, false);
        set_tied(a, c, true);
        set_tied(b, d, true);
    }
    swap_ends(j, dyads_[j].head, k, dyads_[k].tail);
    std::swap(dyads_[i].tail, dyads_[i].head);
}

std::vector<std::vector<std::uint32_t>> Exchanges::sorted() const {
    std::vector<std::vector<std::uint32_t>> result(vertices_);
    for (std::uint32_t v = 0; v < vertices_; ++v) result[v].reserve(start_[v + 1] - start_[v]);
    for (std::uint32_t v = 0; v < vertices_; ++v) {
        for (std::size_t at = start_[v]; at < start_[v + 1]; ++at) {
            const auto [tail, head] = ends(rows_[at]);
            result[tail == v ? head : tail].push_back(rows_[at]);
        }
    }
    return result;
}

}  // namespace entente::graph
