// Wrong use: what was asked for that there is not, or that does not go together.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace entente::request {

/// Its text names the argument, what was found, and how to mend it.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How those who ask write their arguments: `--pair A,B` in a shell, `pair=("A", "B")` in Python. Each front
/// end has one; what is asked carries the one of who asks, and messages name arguments by nothing else.
struct Spelling {
    std::string_view by, from, to, actors, kinds, types, roll_up, pair;
    std::string_view eras, highlight, min_strength, top, ties, labels, actor, measure;
    std::string_view size, layout, theme, flavour, language;
    std::string_view measures, items, value, weights, intervals, level, groups, poles, profiles;
    std::string_view direction, length, katz, damping, table, k, alpha, budget, null;
    std::string_view penalty, cost, scale, min_length, half_life, expect, network;
    std::string_view two_actors;  ///< the form of a value that is two actors: `A,B`
    /// An argument and its value: `--by phases:A,B`.
    std::string (*given)(std::string_view name, std::string_view value);
};

}  // namespace entente::request
