// A row of ATOP's directed dyad-years: what the first state owes the second in a year.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

struct Obligation {
    std::string_view in_words;
    int value;
};

/// Valued as in similarity measures over alliance portfolios; the highest that is owed counts.
inline constexpr std::array<Obligation, 5> obligations{
    {{"defence", 3}, {"offence", 3}, {"neutrality", 2}, {"non-aggression", 1}, {"consultation", 2}}};

struct AtopColumns {
    std::size_t state1, state2, year;
    std::array<std::size_t, obligations.size()> flags;

    explicit AtopColumns(const TableReader& table);
};

/// What is owed by one row.
struct AtopObligations {
    std::array<bool, obligations.size()> owes{};
    int value = 0;         ///< of the highest; 0: none
    bool garbled = false;  ///< a flag is neither 0 nor 1 nor missing
};

AtopObligations atop_obligations(const TableReader& table, const AtopColumns& columns);

}  // namespace entente::ingest
