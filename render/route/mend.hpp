// A second look at ties that run through a box.
#pragma once

#include <optional>

#include "render/route/candidates.hpp"
#include "render/route/traffic.hpp"

namespace entente::render {

/// An arc of the route that touches no third box, or nothing where none was found: of the first few by shape
/// the one that disturbs the others least.
std::optional<Candidate> clear_arc(std::span<const Stop> stops, const Route& route, const Aims& aims,
                                   Size area, const Traffic& traffic);

}  // namespace entente::render
