// What a chart of blocs says in words.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/model/network.hpp"
#include "render/chart/bloc_flow.hpp"
#include "words/say.hpp"

namespace entente::render {

/// For those who don't see the figure: the blocs of every period, then who moved.
std::string blocs_description(const words::Say& say, const model::Network& network,
                              const std::vector<graph::Period>& periods, const BlocFlow& flow);

/// A sentence for the source line; empty when all actors are shown.
std::string blocs_left_out(const words::Say& say, const BlocFlow& flow);

}  // namespace entente::render
