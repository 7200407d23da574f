// Whose ties changed.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

inline constexpr std::size_t carriers_shown = 5;

/// Adds up squared changes of ties, half for either end.
class CarrierSums {
public:
    void add(model::ActorIndex first, model::ActorIndex second, double change);
    /// All of it for one end.
    void add(model::ActorIndex actor, double change);

    /// The `count` largest shares, largest first; of equal ones the lower index. Empty when nothing changed.
    [[nodiscard]] std::vector<Carrier> largest(std::size_t count = carriers_shown) const;

private:
    std::map<model::ActorIndex, double> sums_;
};

}  // namespace entente::graph
