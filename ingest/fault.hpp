// What is wrong at one byte of a text, before anyone has turned the byte into a line.
#pragma once

#include <cstddef>
#include <string>

namespace entente::ingest {

struct Fault {
    std::size_t at = 0;  ///< byte offset
    std::string what;
    std::string mend;
};

}  // namespace entente::ingest
