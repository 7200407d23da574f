// Events that go on counting after their day.
#pragma once

#include "entente/model/interval.hpp"

namespace entente::graph {

/// The share of an event's weight that falls into `period` when it happened on `day` and half of what is
/// left is spent in every `half_life` days; in [0, 1]. See half_life.cpp.
double share_in(const model::Interval& period, model::Day day, double half_life);

/// The days over which it is spent: from its own until after the seventh half-life.
model::Interval days_of_decay(model::Day day, double half_life);

}  // namespace entente::graph
