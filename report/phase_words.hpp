// Words that all texts about phases share.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "entente/graph/phases.hpp"
#include "entente/render/chart.hpp"
#include "words/say.hpp"

namespace entente::report {

/// What a driver does: `begins`, `is past`.
std::string driver_words(const words::Say& say, render::DriverPart part);

/// `+6.3 alignment` for a dyad, `+6.3` for ties otherwise, `1,240,000` for a series from outside.
std::string level_words(const words::Say& say, const graph::Phases& phases, double level);

/// `+6.3` for ties, `1,240,000` for a series from outside.
std::string value_words(const graph::Phases& phases, double value);

/// Three significant digits as people write them: `1,240,000`, `12.3`, `0.00124`.
std::string rounded_number(double value);

/// `1.2 to 45`, `up to 45`, `from 1.2 up`, `any`.
/// That a shift stands under the penalties between those two: `stands whatever the penalty`.
std::string stands_words(const words::Say& say, const std::pair<double, double>& stands);
std::string penalty_words(const words::Say& say, const std::pair<double, double>& stands);

/// A p-value to three digits: `0.210`, `0.001`.
std::string p_words(double p);

/// Under how many of Phases::conventions the shift is found again.
std::size_t conventions_found(const graph::Phases& phases, std::size_t shift);

/// The probability in percent of its shifts' ranges, which have a likelihood: `95`.
std::string range_level(const graph::Phases& phases);

/// Whether the ranges of its shifts are of some probability: a network is cut by a distance between
/// networks, which has no likelihood.
bool has_likelihood(const graph::Phases& phases);

}  // namespace entente::report
