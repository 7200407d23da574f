// Idea: by structural balance (Heider, Journal of Psychology 21 (1946) 107-112; Cartwright & Harary,
// Psychological Review 63 (1956) 277-293) a third actor whom both befriend, or both oppose, makes a balanced
// triad with a friendly tie of the two, and one whom they are divided on with a hostile one.
#include "graph/alignment/third_parties.hpp"

#include <bit>

namespace entente::graph {

namespace {

constexpr std::size_t word_bits = 64;

std::size_t count(std::uint64_t bits) {
    return static_cast<std::size_t>(std::popcount(bits));
}

}  // namespace

SignedNeighbours::SignedNeighbours(const Snapshot& snapshot)
    : words_((snapshot.actors().size() + word_bits - 1) / word_bits),
      friends_(snapshot.actors().size() * words_),
      enemies_(snapshot.actors().size() * words_) {
    for (const Dyad& dyad : snapshot.dyads()) {
        if (dyad.net() == 0) continue;
        auto& bits = dyad.net() > 0 ? friends_ : enemies_;
        const std::size_t a = *snapshot.vertex(dyad.first), b = *snapshot.vertex(dyad.second);
        bits[a * words_ + b / word_bits] |= std::uint64_t{1} << b % word_bits;
        bits[b * words_ + a / word_bits] |= std::uint64_t{1} << a % word_bits;
    }
}

ThirdParties SignedNeighbours::shared(std::size_t a, std::size_t b) const {
    const std::uint64_t *const a_friends = friends_.data() + a * words_,
                               *const a_enemies = enemies_.data() + a * words_,
                               *const b_friends = friends_.data() + b * words_,
                               *const b_enemies = enemies_.data() + b * words_;
    ThirdParties of;
    for (std::size_t word = 0; word < words_; ++word) {
        of.friends += count(a_friends[word] & b_friends[word]);
        of.enemies += count(a_enemies[word] & b_enemies[word]);
        of.divided += count((a_friends[word] & b_enemies[word]) | (a_enemies[word] & b_friends[word]));
    }
    return of;
}

}  // namespace entente::graph
