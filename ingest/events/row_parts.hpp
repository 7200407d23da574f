// Cells that the formats of event data have in common, read alike.
#pragma once

#include "ingest/events/format.hpp"

namespace entente::ingest {

// Each reads the cells of the roles given and says what is wrong with them.

RowVerdict read_day(const Fields& fields, std::uint8_t role, ParsedRow& row);
RowVerdict read_actors(const Fields& fields, std::uint8_t role1, std::uint8_t role2, EventRow& event);
/// `root_role` may be a role without a column. See gdelt.cpp for leading zeros.
RowVerdict read_code(const Fields& fields, std::uint8_t role, std::uint8_t root_role, ParsedRow& row);
RowVerdict read_goldstein(const Fields& fields, std::uint8_t role, EventRow& event);
/// A blank cell gives 0.
RowVerdict read_whole(const Fields& fields, std::uint8_t role, std::uint64_t& value);

/// Two to four digits, the first two from 01 to 20.
bool is_cameo(std::string_view code);

/// The quad class of a CAMEO code by its root, as GDELT has it: 01-05 verbal cooperation (1), 06-09
/// material cooperation (2), 10-14 verbal conflict (3), 15-20 material conflict (4).
std::uint32_t quad_of(std::string_view code);

/// Makes row.cell the cell of row.event alone.
void set_single(ParsedRow& row);

}  // namespace entente::ingest
