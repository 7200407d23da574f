// The columns of tables of actors and ties by what they hold, and their cells.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// Throws model::DataError when the user names a column for a role that is not among the `known` ones of
/// `what` is read (`an edge list`).
void check_roles(const ImportOptions& options, std::string_view what,
                 std::span<const std::string_view> known);
/// The same of a table of actors or ties.
void check_roles(const ImportOptions& options);

/// How the user names a column: `say --map actor1=COLUMN`.
std::string map_advice(std::string_view role);

/// Columns of one table by role: those that the user names, else those of the role's own name.
class Columns {
public:
    Columns(const TableReader& table, const ImportOptions& options);

    [[nodiscard]] std::optional<std::size_t> at(std::string_view role) const { return places_.at(role); }
    /// Without the apostrophe that keeps a spreadsheet from running it.
    [[nodiscard]] std::string cell(std::string_view role) const;
    /// Of a number; a decimal comma becomes a point where it can be one.
    [[nodiscard]] std::string number(std::string_view role) const;
    /// A row that cannot be used for the cell of this role.
    [[nodiscard]] RowRefusal refusal(std::string_view role, std::string reason, std::string what,
                                     std::string mend) const;

    /// Reads a cell that may be empty. With ImportOptions::end_included the role `end` is the last day, month
    /// or year.
    std::optional<RowRefusal> read_date(std::string_view role, std::optional<model::Date>& date) const;
    std::optional<RowRefusal> read_number(std::string_view role, std::optional<double>& number) const;
    std::optional<RowRefusal> read_sign(std::optional<double>& sign) const;
    std::optional<RowRefusal> read_directed(std::optional<bool>& directed) const;

    /// Says in the log which columns of the table hold nothing that is read.
    void remark_unused(bool ties, ImportLog& log) const;

private:
    const TableReader& table_;
    const ImportOptions& options_;
    std::map<std::string_view, std::optional<std::size_t>> places_;
};

/// What to write for a text that is no date; where the day could come first, the date that it then is.
std::string date_advice(const std::string& text);

}  // namespace entente::ingest
