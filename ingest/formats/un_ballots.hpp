// What the tables of voting records are, and what their cells say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

enum class UnTable { votes, roll_calls, issues, matrix };

/// Which table it is, by its header. Throws model::DataError when it is none.
UnTable un_table_of(const TableReader& table);

/// The session that the name of a file tells: `matrix_session_09.csv` -> `9`; empty when it tells none.
std::string session_in_name(const std::string& name);

/// What a vote says: yes 1, abstain 0, no -1; else why it is no answer.
struct Ballot {
    std::optional<double> value;
    std::string_view why_none;
};

/// In words, by first letter, or in Voeten's codes (1 yes, 2 abstain, 3 no, 8 absent, 9 no member).
Ballot ballot_of(std::string text);

/// The columns of a table of votes that name the state; `list` is that of the codes.
struct StateColumns {
    std::string list;
    std::optional<std::size_t> code, name;

    /// Throws model::DataError when there is none.
    explicit StateColumns(const TableReader& table);
};

}  // namespace entente::ingest
