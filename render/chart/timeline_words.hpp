// What a timeline says in words.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"

namespace entente::render {

/// `↓ 1990 (95 %: 1989–1991), Pr .98: Military aid, packages of 1981 and 1986 (ends)`: direction, date,
/// interval, probability, and the strongest driver; a second one that moves at least half as much.
std::string shift_caption(const model::Network& network, const graph::Phases& phases,
                          const graph::Shift& shift);

/// `95 %`, `99.9 %`, with a space that no line is broken at.
std::string percent(double share);

/// `.98`, `> .99`, `< .01`; the sign `=` is left to whoever wants it.
std::string probability_text(double probability);

/// What there is instead of a curve when no period has a value.
std::string no_values(const graph::Phases& phases);

/// Unit and scale, what a gap is, what `Pr` means, the test against no change.
std::string timeline_note(const graph::Phases& phases);

/// For those who don't see the figure.
std::string timeline_description(const model::Network& network, const graph::Phases& phases,
                                 const model::Interval& span);

}  // namespace entente::render
