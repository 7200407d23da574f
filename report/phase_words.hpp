// Words that all texts about phases share.
#pragma once

#include <string>

#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"

namespace entente::report {

/// What a driver does: its effect has the sign of its weight when it adds more after the shift. A lasting
/// one begins with the new level, or if most of its weight is new; else it only holds on for longer.
std::string driver_part(const model::Network& network, const graph::Shift& shift,
                        const graph::Driver& driver);

/// `+6.3 alignment` for a dyad, `+6.3` for ties otherwise, `1,240,000` for a series from outside.
std::string level_words(const graph::Phases& phases, double level);

/// Three significant digits as people write them: `1,240,000`, `12.3`, `0.00124`.
std::string rounded_number(double value);

/// `from 1.2 to 45`, `up to 45`, `from 1.2 up`, `any`.
std::string penalty_words(const std::pair<double, double>& stands);

/// `5 of 6`; empty when none was tried.
std::string convention_count(const graph::Phases& phases, std::size_t shift);

/// Whether the ranges of its shifts are of some probability: a network is cut by a distance between
/// networks, which has no likelihood.
bool has_likelihood(const graph::Phases& phases);

}  // namespace entente::report
