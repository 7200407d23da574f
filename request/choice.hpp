// Words and numbers that an argument takes.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "request/usage.hpp"
#include "request/wording.hpp"

namespace entente::request {

/// Names and what they mean.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <class Value>
std::vector<std::string> names_of(const Choices<Value>& choices) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) names.push_back(name);
    return names;
}

/// The value of the name. Throws UsageError for another text: `--items: no choice "eithr"; did you mean
/// either?`. `what` is what the choices are of.
template <class Value>
Value choice_of(std::string_view argument, const std::string& text, const Choices<Value>& choices,
                std::string_view what = "choice") {
    for (const auto& [name, value] : choices) {
        if (name == text) return value;
    }
    throw UsageError(fmt::format("{}: no {} \"{}\"{}", argument, what, text,
                                 did_you_mean_or_list(text, names_of(choices))));
}

/// Numbers that an argument takes.
struct Limits {
    std::string_view form;  ///< what messages call them: `a number from 0 to 1`
    bool (*fit)(double value);
};

/// Throws UsageError for a number that does not fit: `alpha: 2 is not a number from 0 to 1`.
inline void require(std::string_view argument, double value, const Limits& limits) {
    if (!limits.fit(value)) throw UsageError(fmt::format("{}: {} is not {}", argument, value, limits.form));
}

/// Whole numbers that an argument takes, both ends included; by default all, as of seeds.
struct WholeLimits {
    std::uint64_t least = 0;
    std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
};

inline void require(std::string_view argument, std::uint64_t value, const WholeLimits& limits) {
    if (value >= limits.least && value <= limits.most) return;
    throw UsageError(fmt::format("{}: {} is not a whole number from {} to {}", argument, value, limits.least,
                                 limits.most));
}

}  // namespace entente::request
