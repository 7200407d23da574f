// What actors said on items: votes, alliance obligations. What similarity measures compare when it is
// not the ties themselves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente::model {

/// One actor's value on one item. References are positions in the vectors of Profiles.
struct Answer {
    std::uint32_t actor = 0;
    std::uint32_t item = 0;
    std::uint32_t period = 0;
    double value = 0;
};

/// A table of answers. What is not there was not answered: it is missing, never 0. An actor answers an
/// item of a period at most once.
struct Profiles {
    std::vector<std::string> actors;   ///< ids, ascending
    std::vector<std::string> items;    ///< ids, ascending
    std::vector<std::string> periods;  ///< in the order in which tables list them; one empty text: no periods
    std::vector<double> weights;       ///< by item, > 0; empty: all 1
    std::vector<Answer> answers;       ///< ascending by period, actor, item
    double least = 0, greatest = 0;    ///< the scale that values lie on
};

}  // namespace entente::model
