// Short forms for the tests of phases.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "support/builders.hpp"

namespace entente::test {

inline constexpr graph::PeriodRule yearly{graph::PeriodUnit::year, 1};

/// Of usa and pak.
inline graph::Phases phases_of(const model::Network& network, const graph::Selection& selection = {},
                               const graph::PeriodRule& rule = yearly) {
    return graph::phases(network, actor(network, "usa"), actor(network, "pak"), rule, selection);
}

/// `1954 r3 r0`: the first period after a shift and its drivers.
inline std::vector<std::string> told(const model::Network& network, const graph::Phases& found) {
    std::vector<std::string> result;
    for (const graph::Shift& shift : found.shifts) {
        std::string line = shift.first_after.id;
        for (const graph::Driver& driver : shift.drivers) line += " " + network[driver.relation].id;
        result.push_back(line);
    }
    return result;
}

}  // namespace entente::test
