// What `entente --version` prints.
#pragma once

#include <string>
#include <vector>

#include "entente/model/library.hpp"

namespace entente::cli {

/// `0.1.0`.
std::string version();

/// Every outside library of the program, layer by layer, each once.
std::vector<model::Library> libraries();

/// Of the program; with `verbose` of its compiler, the C library and every outside library too, a line each.
std::string version_text(bool verbose);

}  // namespace entente::cli
