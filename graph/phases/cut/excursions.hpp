// Values of a series that stand alone, and how they are kept from making a level.
#pragma once

#include <cstddef>
#include <vector>

namespace entente::graph {

/// Positions of the excursions that a series is cut without, ascending: every run of r < min_length values
/// that stand further beyond the ordinary values on its two sides, in the same direction, than
/// noise * sqrt(max(penalty, 4.5) / (r (1 - r / min_length))); a run at an end is held against the two values
/// next to it, with 1 / sqrt(2) of the distance. min_length 1: none. Some values always remain. See
/// excursions.cpp.
std::vector<std::size_t> excursions_of(const std::vector<double>& series, double noise, double penalty,
                                       std::size_t min_length);

/// A series without far excursions, and where these were.
struct Reined {
    std::vector<double> values;
    std::vector<std::size_t> positions;  ///< of the values moved, ascending
};

/// For one of several series that are cut together. Takes every run of r < min_length values that stand
/// further beyond the values on its two sides, in the same direction, than
/// noise * sqrt(penalty / (r (1 - r / min_length))), and puts it at that distance from the nearer one. A run
/// at an end is held against the two values next to it, with 1 / sqrt(2) of the distance. min_length 1
/// changes nothing. See excursions.cpp.
Reined rein_in_excursions(const std::vector<double>& series, double noise, double penalty,
                          std::size_t min_length);

}  // namespace entente::graph
