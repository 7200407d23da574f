// What actors said on items: votes, alliance obligations. What similarity measures compare when it is
// not the ties themselves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente::model {

/// One actor's value on one item. References are positions in the vectors of Profiles.
struct Answer {
    std::uint32_t actor = 0;   ///< position in Profiles::actors
    std::uint32_t item = 0;    ///< position in Profiles::items
    std::uint32_t period = 0;  ///< position in Profiles::periods
    double value = 0;          ///< on the scale from Profiles::least to Profiles::greatest
};

/// A table of answers. What is not there was not answered: it is missing, never 0. An actor answers an
/// item of a period at most once.
struct Profiles {
    std::vector<std::string> actors = {};  ///< ids, ascending
    std::vector<std::string> items = {};   ///< ids, ascending
    std::vector<std::string> periods =
        {};                            ///< in the order in which tables list them; one empty text: no periods
    std::vector<double> weights = {};  ///< by item, finite, >= 0: 0 does not count; empty: all 1
    std::vector<Answer> answers = {};  ///< ascending by period, actor, item
    double least = 0;                  ///< of the scale that values lie on
    double greatest = 0;               ///< of that scale
};

}  // namespace entente::model
