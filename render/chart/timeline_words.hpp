// What a timeline says in words.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"
#include "words/say.hpp"

namespace entente::render {

/// `↓ 1990 (1989–1991): Military aid, packages of 1981 and 1986 (ends)`: direction, date, its range when that
/// is wider, and the strongest driver.
std::string shift_caption(const words::Say& say, const model::Network& network, const graph::Phases& phases,
                          const graph::Shift& shift);

/// `↓ 2011, excursion: Salala border posts attacked`.
std::string excursion_caption(const words::Say& say, const model::Network& network,
                              const graph::Phases& phases, const graph::Excursion& excursion);

/// `95 %`, `99.9 %`, with a space that no line is broken at.
std::string percent(double share);

/// What there is instead of a curve when no period has a value.
std::string no_values(const words::Say& say, const graph::Phases& phases);

/// Unit and scale.
std::string timeline_note(const words::Say& say, const graph::Phases& phases);

/// For those who don't see the figure.
std::string timeline_description(const words::Say& say, const model::Network& network,
                                 const graph::Phases& phases, const model::Interval& span);

}  // namespace entente::render
