// What every example begins with: a network from the file named on the command line, or the reader's
// own words on why there is none.
#pragma once

#include <cstdlib>
#include <iostream>

#include "entente/ingest/json.hpp"

inline entente::model::Network load_or_explain(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " NETWORK.json\n";
        std::exit(2);
    }
    try {
        return entente::ingest::read_json(entente::ingest::read_file(argv[1]), argv[1]);
    } catch (const entente::model::DataError& error) {
        for (const auto& problem : error.problems()) std::cerr << to_string(problem) << '\n';
        std::exit(1);
    }
}
