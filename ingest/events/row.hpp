// One event as a file has it, before it is folded. Views into the reader's buffer: gone with the next row.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente::ingest {

struct EventRow {
    std::uint64_t id = 0;        ///< 0: none
    std::int32_t day = 0;        ///< days since 1970-01-01
    std::string_view actor1;     ///< code as the file has it, never empty
    std::string_view actor2;     ///< likewise
    std::string_view about1;     ///< what else the file says of actor1 (ICEWS: country, tab, sectors)
    std::string_view about2;     ///< likewise of actor2
    std::string_view code;       ///< CAMEO code, a text: leading zeros count
    std::int32_t goldstein = 0;  ///< millionths of a Goldstein point
    std::uint32_t quad = 0;      ///< quad class 1..4; 0: not given
    std::uint64_t mentions = 0;  ///< 0: not given
    std::uint64_t count = 1;     ///< events that it stands for (a cell from elsewhere)
};

}  // namespace entente::ingest
