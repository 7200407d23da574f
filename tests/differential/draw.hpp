// Networks of every shape that measures may trip over; the same for the same number everywhere.
#pragma once

#include <cstdint>
#include <string>

#include "entente/model/network.hpp"

namespace entente::test {

struct DrawnNetwork {
    std::string shape;  ///< `grid`, `star`, …
    model::Network network;
};

/// Number 0, 1, 2, … : shapes take turns.
DrawnNetwork drawn_network(std::uint32_t number);

}  // namespace entente::test
