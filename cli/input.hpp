// NETWORK on the command line: a file, standard input or a shipped data set.
#pragma once

#include <string>

#include "entente/model/network.hpp"

namespace entente::cli {

/// The bytes of NETWORK: of the shipped data set of that name, of standard input for `-`, else of
/// the file. Throws SystemError for a name that is neither, with the shipped ones and the nearest;
/// model::DataError for what cannot be read as a file.
std::string read_network_text(const std::string& name);

/// read_network_text(), read as JSON. Throws model::DataError with every problem.
model::Network load_network(const std::string& name);

/// What to call NETWORK in text that others will read: a shipped name as it is, a path's last part,
/// the network's id for standard input.
std::string public_name(const std::string& name, const model::Network& network);

}  // namespace entente::cli
