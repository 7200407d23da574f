// Random networks for property and differential tests; the same for the same seed everywhere.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/builders.hpp"

namespace entente::test {

/// std::mt19937 with integer arithmetic only, since the standard's distributions differ by library.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// A number in [0, n), n > 0.
    std::size_t below(std::size_t n) { return engine_() % n; }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

private:
    std::mt19937 engine_;
};

namespace detail {

inline std::string year(std::size_t number) {
    return std::to_string(number);
}

/// Weights of both signs, whole and broken, and now and then 0.
inline std::string random_weight(Dice& dice) {
    if (dice.chance(5)) {
        return "0";
    }
    const std::string sign = dice.chance(40) ? "-" : "";
    return sign + std::to_string(dice.below(9) + 1) + "." + std::to_string(dice.below(100));
}

inline std::string random_when(Dice& dice, bool state) {
    const std::size_t start = 1900 + dice.below(20);
    const std::string month = dice.chance(50) ? "-0" + std::to_string(dice.below(9) + 1) : "";
    if (!state) {
        return year(start) + month;
    }
    return year(start) + month + ".." + (dice.chance(20) ? "" : year(start + 1 + dice.below(20)));
}

/// Makes some events stand for several, some of them of both signs.
inline void fold_some_events(model::Draft& draft, Dice& dice) {
    for (model::Draft::Relation& relation : draft.relations) {
        model::Relation& record = relation.record;
        if (!record.date || !dice.chance(30)) continue;
        const auto type = std::find_if(draft.types.begin(), draft.types.end(),
                                       [&](const auto& other) { return other.id == relation.type; });
        record.count = static_cast<std::uint32_t>(2 + dice.below(8));
        const double room = (10 - std::abs(record.own_weight.value_or(type->weight))) / 2 * record.count;
        if (dice.chance(50)) record.offset = room * static_cast<double>(dice.below(9)) / 8;
    }
}

}  // namespace detail

/// 0 to 30 actors or as many as asked for, some of them part of another, observed 1900..1940, and relations
/// of all sorts between them: directed and not, states and events, cooperation and conflict, parallel, single
/// and folded, sparse enough to leave isolates and components.
inline model::Draft random_draft(std::uint32_t seed, std::optional<std::size_t> of = {}) {
    Dice dice(seed);
    const std::size_t actors = of ? *of : dice.below(31);
    const std::size_t relations = actors < 2 ? 0 : dice.below(3 * actors);
    static const std::vector<std::string> types = {"visit", "aid", "pact", "sanction"};
    std::string text = "observed 1900..1940\n";
    for (std::size_t i = 0; i < actors; ++i) {
        text += "a" + std::to_string(i);
        text += i > 0 && dice.chance(20) ? " agency a" + std::to_string(dice.below(i)) : " state";
        text += "\n";
    }
    for (std::size_t i = 0; i < relations; ++i) {
        const std::size_t source = dice.below(actors);
        const std::size_t target = (source + 1 + dice.below(actors - 1)) % actors;
        const std::size_t type = dice.below(types.size());
        text += "a" + std::to_string(source) + (type % 2 == 0 ? " - a" : " > a") + std::to_string(target);
        text += " " + types[type] + " " + detail::random_weight(dice);
        text += " " + detail::random_when(dice, type >= 2) + "\n";
    }
    model::Draft made = draft(text);
    detail::fold_some_events(made, dice);
    return made;
}

}  // namespace entente::test
