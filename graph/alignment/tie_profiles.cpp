// Idea: an actor's items are a set of bits, its values a list in their order. The items of a pair are the
// union, the intersection or all of the bits, walked word by word in ascending order, so that sums are added
// in the same order as by a plain merge of two sorted lists (tests hold that twin), and without a branch.
#include "graph/alignment/tie_profiles.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace entente::graph {

namespace {

constexpr std::size_t word_bits = 64;

std::uint64_t bit_of(std::size_t item) {
    return std::uint64_t{1} << item % word_bits;
}

double value_of(const Dyad& dyad, TieValue value) {
    if (value == TieValue::net) return net_cooperation(dyad.cooperation, dyad.conflict).value_or(0);
    return dyad.net() > 0 ? 1 : dyad.net() < 0 ? -1 : 0;
}

/// The value or 0, without a branch: whether an actor has a tie with the next item nobody can foretell.
double kept(double value, bool has) {
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) & (0 - std::uint64_t{has}));
}

std::size_t count(std::uint64_t bits) {
    return static_cast<std::size_t>(std::popcount(bits));
}

}  // namespace

AnswerPair SharedItems::pair() const {
    const auto first = [this](const std::vector<double>& all) { return std::span(all).first(items); };
    return {first(x_), first(y_), weighted_ ? first(weights_) : std::span<const double>(), -1, 1};
}

TieProfiles::TieProfiles(const Snapshot& snapshot, const TieSimilarityOptions& options)
    : which_(options.items),
      words_((snapshot.actors().size() + word_bits - 1) / word_bits),
      items_(snapshot.actors().size() * words_),
      actors_(words_),
      values_(snapshot.actors().size()) {
    struct Entry {
        std::size_t item;
        double value;
    };
    std::vector<std::vector<Entry>> entries(values_.size());
    for (std::size_t v = 0; v < entries.size(); ++v) entries[v].push_back({v, 1});
    for (const Dyad& dyad : snapshot.dyads()) {
        const double value = value_of(dyad, options.value);
        const std::size_t a = *snapshot.vertex(dyad.first), b = *snapshot.vertex(dyad.second);
        entries[a].push_back({b, value});
        entries[b].push_back({a, value});
    }
    for (std::size_t v = 0; v < entries.size(); ++v) {
        std::sort(entries[v].begin(), entries[v].end(),
                  [](const Entry& a, const Entry& b) { return a.item < b.item; });
        for (const Entry& entry : entries[v]) {
            items_[v * words_ + entry.item / word_bits] |= bit_of(entry.item);
            values_[v].push_back(entry.value);
        }
        values_[v].push_back(0);
        actors_[v / word_bits] |= bit_of(v);
    }
    take_weights(snapshot, options);
}

void TieProfiles::take_weights(const Snapshot& snapshot, const TieSimilarityOptions& options) {
    if (options.weights.empty()) return;
    has_weight_.resize(words_);
    weights_.resize(words_ * word_bits);
    for (std::size_t v = 0; v < size(); ++v) {
        const auto weight = options.weights.at(model::position(snapshot.actors()[v]));
        if (!weight) continue;
        if (!(*weight >= 0) || !std::isfinite(*weight)) {
            throw std::invalid_argument("tie_similarity: a weight is negative or no number");
        }
        has_weight_[v / word_bits] |= bit_of(v);
        weights_[v] = *weight;
    }
}

std::vector<double> TieProfiles::spread_out(std::size_t vertex) const {
    std::vector<double> spread(words_ * word_bits);
    auto value = values_[vertex].begin();
    for (std::size_t word = 0; word < words_; ++word) {
        for (std::uint64_t left = items_of(vertex)[word]; left != 0; left &= left - 1) {
            spread[word * word_bits + static_cast<std::size_t>(std::countr_zero(left))] = *value++;
        }
    }
    return spread;
}

std::uint64_t TieProfiles::wanted(std::uint64_t of_a, std::uint64_t of_b, std::size_t word) const {
    if (which_ == TieItems::either) return of_a | of_b;
    return which_ == TieItems::both ? of_a & of_b : actors_[word];
}

void TieProfiles::gather(std::size_t a, const std::vector<double>& spread, std::size_t b,
                         SharedItems& out) const {
    out.weighted_ = !has_weight_.empty();
    out.items = out.filled_first = out.filled_second = out.unweighted = 0;
    const std::size_t room = words_ * word_bits + 1;
    if (out.x_.size() < room) out.x_.resize(room), out.y_.resize(room), out.weights_.resize(room);
    out.weighted_ ? gather_into<true>(a, spread, b, out) : gather_into<false>(a, spread, b, out);
    out.weight = static_cast<double>(out.items);
    if (out.weighted_)
        out.weight =
            std::accumulate(out.weights_.begin(), out.weights_.begin() + std::ptrdiff_t(out.items), 0.0);
}

template <bool weighted>
void TieProfiles::gather_into(std::size_t a, const std::vector<double>& spread, std::size_t b,
                              SharedItems& out) const {
    double *const x = out.x_.data(), *const y = out.y_.data(), *const w = out.weights_.data();
    const double* next = values_[b].data();
    std::size_t n = 0;
    for (std::size_t word = 0; word < words_; ++word) {
        const std::uint64_t in_a = items_of(a)[word], in_b = items_of(b)[word];
        std::uint64_t items = wanted(in_a, in_b, word);
        if constexpr (weighted) {
            out.unweighted += count(items & ~has_weight_[word]);
            items &= has_weight_[word];
        }
        out.filled_first += count(items & ~in_a);
        out.filled_second += count(items & ~in_b);
        const double* const of_a = spread.data() + word * word_bits;
        // Bits of b that are no items are walked too, since its values lie in their order.
        for (std::uint64_t left = items | in_b; left != 0; left &= left - 1) {
            const auto bit = static_cast<unsigned>(std::countr_zero(left));
            const bool has = (in_b >> bit & 1U) != 0;
            x[n] = of_a[bit];
            y[n] = kept(*next, has);
            if constexpr (weighted) w[n] = weights_[word * word_bits + bit];
            next += has;
            n += items >> bit & 1U;
        }
    }
    out.items = n;
}

}  // namespace entente::graph
