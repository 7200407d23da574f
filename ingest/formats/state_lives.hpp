// From when to when states are there, by the table of countries or by a list of members of the state system.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// A stretch in which a state is there: from `start`, or since before the list begins, up to but not with
/// `end`, or still at the end of the list.
struct Stay {
    std::optional<model::Date> start, end;
};

/// By id of the state; in any order, and they may overlap.
using Stays = std::map<std::string, std::vector<Stay>>;

/// The years that data/country-codes.csv has the states for, whose ids are given with the list of codes (cow,
/// gw) by which they are known. In the year of a succession under one code, the code is that of the
/// predecessor, and the successor's stay begins with the next year: never both at once.
Stays stays_in_table(const std::map<std::string, std::string>& lists);

/// A row of a list of members of the state system: COW's states2016.csv.
struct Member {
    int number = 0;
    model::Date start;
    model::Date last;  ///< the last date on which it is one
};

/// Whether the table is such a list: by ccode, styear and endyear, and not by disputes.
bool lists_members(const TableReader& table);
/// Its rows, each used or skipped with its reason.
std::vector<Member> read_members(TableReader& table);

/// Gives the actors of the draft that have stays their lives, with an absence for each gap between two stays.
/// Where a tie lies before the first stay or after the last, its years are one more. The log says, in a
/// remark and in full for those who ask for detail, which states this concerns, and which have absences.
void give_lives(model::Draft& draft, const Stays& stays, ImportLog& log);

}  // namespace entente::ingest
