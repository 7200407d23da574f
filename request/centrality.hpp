// Measures of position, as they were asked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entente/graph/measures.hpp"
#include "request/choice.hpp"

namespace entente::request {

/// How measures are taken; empty: each measure's own.
struct MeasureChoices {
    std::string ties;
    std::string direction = "ignore";
    double length = -1;  ///< the exponent of a tie's strength that gives its length
    bool normalised = true;
    double katz = 0.85;
    double damping = 0.85;
    std::string groups = "kind";
    std::uint64_t seed = 1;
};

inline constexpr Limits katz_shares = {"a number above 0 and below 1",
                                       [](double value) { return value > 0 && value < 1; }};
inline constexpr Limits dampings = {"a number from 0 to below 1",
                                    [](double value) { return value >= 0 && value < 1; }};
inline constexpr Limits exponents = {"an exponent other than 0", [](double value) { return value != 0; }};

/// Throws UsageError for what is no choice.
graph::MeasureOptions measure_options_of(const MeasureChoices& choices, const Spelling& spelling);

/// The measures of these names, in that order, each once; all of them for `all`, those of Measure::standard
/// for `standard`. Throws UsageError with the nearest name.
std::vector<const graph::Measure*> measures_of(std::string_view argument,
                                               const std::vector<std::string>& names);

}  // namespace entente::request
