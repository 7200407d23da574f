// Shifts and excursions together, as people look for them: what happened when.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::report {

/// A shift or an excursion; points into the phases that it is of.
struct Turn {
    const graph::Shift* away = nullptr;           ///< the shift, or how the excursion left its level
    std::size_t index = 0;                        ///< position in Phases::shifts or Phases::excursions
    const graph::Excursion* excursion = nullptr;  ///< nullptr: a shift
};

/// In order of time, of equal dates the shift first.
std::vector<Turn> turns(const graph::Phases& phases);

/// Where in the series an excursion lies.
enum class Place { beginning, middle, end };

Place place_of(const graph::Phases& phases, const graph::Excursion& excursion);

/// From its first day to its last.
model::Interval span_of(const graph::Excursion& excursion);

}  // namespace entente::report
