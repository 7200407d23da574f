// Networks larger than a figure holds: event records between many actors, a few of them very active.
#pragma once

#include <cmath>
#include <string>

#include "support/random_networks.hpp"

namespace entente::test {

/// `actors` states (every fourth an agency of the state before) and `relations` events of 12 types over 1990
/// to 1999 between them, each a record of several events. The lower an actor's number, the more active.
inline model::Draft large_draft(std::uint32_t seed, std::size_t actors, std::size_t relations) {
    Dice dice(seed);
    std::string text = "observed 1990..2000\nera early 1990..1995\nera late 1995..2000\n";
    for (std::size_t i = 0; i < actors; ++i) {
        text +=
            "a" + std::to_string(i) + (i % 4 == 3 ? " agency a" + std::to_string(i - 1) : " state") + "\n";
    }
    const auto pick = [&] {
        if (dice.chance(30)) return dice.below(actors);
        const std::size_t range = 1 + dice.below(1 + dice.below(actors));
        return dice.below(range);
    };
    for (std::size_t i = 0; i < relations; ++i) {
        const std::size_t source = pick();
        const std::size_t target = (source + 1 + pick() % (actors - 1)) % actors;
        const std::size_t type = dice.below(12);
        text += "a" + std::to_string(source) + " > a" + std::to_string(target) + " deed" +
                std::to_string(type) + (type % 3 == 0 ? " -" : " ") + std::to_string(1 + type % 9) + " 199" +
                std::to_string(dice.below(10)) + "\n";
    }
    model::Draft out = draft(text);
    for (model::Draft::Relation& relation : out.relations) {
        relation.record.count = static_cast<std::uint32_t>(1 + dice.below(20));
    }
    return out;
}

}  // namespace entente::test
