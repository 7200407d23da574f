// A row of UCDP's armed conflict data, in any of its versions.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "entente/model/date.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// One conflict in one year.
struct ConflictYear {
    std::string conflict;
    std::string location;
    int year;
    bool is_war;
    std::optional<model::Date> episode_start;
    std::optional<model::Date> episode_end;
    std::vector<int> states_a, seconds_a, states_b, seconds_b;  // GW numbers
    std::string name_a, name_b;                                 // as written, for lists of one
    std::vector<std::string> groups_b;                          // ids of actors
    std::size_t row;
};

/// Column names of the versions before and after 2017, and of the dyadic data.
struct ConflictColumns {
    std::size_t conflict, location, year, a, b, gw_a, gw_a2, gw_b, gw_b2;
    std::optional<std::size_t> b_id, intensity, deaths, start, start_precision, end;

    /// Throws model::DataError when one that is needed is missing.
    explicit ConflictColumns(const TableReader& table);
};

/// Reads the row that the table is at, or says why it can't be used. `row` is its number in the ledger.
std::variant<ConflictYear, std::string> read_conflict_year(const TableReader& table,
                                                           const ConflictColumns& at, std::size_t row);

}  // namespace entente::ingest
