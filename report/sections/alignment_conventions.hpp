// A dyad by decade under every convention of similarity.
#pragma once

#include "report/document.hpp"
#include "report/sections/sections.hpp"

namespace entente::report {

/// A row each, so that each can be looked up; then how far they agree and over whom they were compared.
Grid conventions_grid(const Material& material, const DyadFindings& dyad);

}  // namespace entente::report
