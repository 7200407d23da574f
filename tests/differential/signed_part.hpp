// Balance, frustration and blocs of a snapshot as JSON.
#pragma once

#include <string>

#include "entente/graph/snapshot.hpp"

namespace entente::test {

std::string signed_part_json(const graph::Snapshot& snapshot);

}  // namespace entente::test
