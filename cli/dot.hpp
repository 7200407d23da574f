// The whole network as a multigraph in the DOT language, for other tools.
#pragma once

#include <string>

#include "entente/model/network.hpp"

namespace entente::cli {

/// A node per actor (label, fullname, kind, parent, life, drawn in its kind's shape) and an edge per relation
/// (label, type, nature, sign, weight, dates, confidence, drawn in its sign's colour and line style).
/// `weight` is the absolute value, since Graphviz refuses less than 0; `goldstein` has the sign.
std::string network_dot(const model::Network& network);

/// Text as a quoted DOT string that Graphviz shows as it is: quotes and backslashes escaped, control
/// characters replaced, no entity of the text's own taken for one.
std::string dot_string(const std::string& text);

}  // namespace entente::cli
