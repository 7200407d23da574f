// NETWORK on the command line: a file, standard input or a shipped data set.
#pragma once

#include <string>

#include "entente/model/network.hpp"
#include "entente/model/progress.hpp"

namespace entente::cli {

/// What NETWORK names, found but not yet read as a network.
struct NetworkInput {
    std::string name;
    std::string bytes;  ///< empty for a database that lies in a file
    bool database = false;
};

/// NETWORK: the shipped data set of that name, standard input for `-`, else the file; JSON or a database,
/// told apart by its first bytes. Throws SystemError for a name that is neither, with the shipped ones and
/// the nearest; model::DataError for what cannot be read as a file.
NetworkInput find_network(const std::string& name);

/// Throws model::DataError with every problem. `progress` counts bytes or relations; nullptr: nobody looks
/// on.
model::Network read_network(const NetworkInput& input, model::Progress* progress = nullptr);

/// `reading network.json`, for cli/task.hpp.
std::string task_of_reading(const std::string& name);

/// Both, find_network() and read_network().
model::Network load_network(const std::string& name);

/// What to call NETWORK in text that others will read: a shipped name as it is, a path's last part,
/// the network's id for standard input.
std::string public_name(const std::string& name, const model::Network& network);

}  // namespace entente::cli
