// Networks of many actors in clusters, for layouts.
#pragma once

#include <string>

#include "support/random_networks.hpp"

namespace entente::test {

/// `actors` states in `clusters` of about equal size, `ties` pacts over two eras; of a hundred ties about
/// `within` are between states of one cluster, the others are feuds between any two.
inline model::Draft clustered_draft(std::uint32_t seed, std::size_t actors, std::size_t clusters,
                                    std::size_t ties, std::uint32_t within) {
    Dice dice(seed);
    std::string text = "observed 1900..1920\nera one 1900..1910\nera two 1910..1920\n";
    for (std::size_t i = 0; i < actors; ++i) text += "a" + std::to_string(i) + " state\n";
    for (std::size_t i = 0; i < ties; ++i) {
        const std::size_t one = dice.below(actors);
        const bool inside = dice.chance(within);
        std::size_t two = dice.below(actors);
        if (inside) two = two / clusters * clusters + one % clusters;
        if (two == one || two >= actors) two = (one + clusters) % actors;
        const std::size_t start = dice.below(8), length = 2 + dice.below(10);
        text += "a" + std::to_string(one) + " - a" + std::to_string(two) +
                (inside ? " pact 4 " : " feud -4 ") + std::to_string(1900 + start) + ".." +
                std::to_string(1900 + start + length) + "\n";
    }
    return draft(text);
}

}  // namespace entente::test
