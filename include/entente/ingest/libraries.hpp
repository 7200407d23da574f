// The outside libraries of this layer and their versions.
#pragma once

#include <vector>

#include "entente/model/library.hpp"

namespace entente::ingest {

/// nlohmann/json, pugixml, SQLite, zlib and libzip, in a fixed order.
std::vector<model::Library> libraries();

}  // namespace entente::ingest
