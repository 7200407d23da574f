// Rows of one table, coming out: each value is of the kind that its column should hold, or a problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/date.hpp"
#include "ingest/database/keys.hpp"
#include "ingest/database/schema.hpp"
#include "ingest/database/sqlite.hpp"

namespace entente::ingest {

/// What a reading has found wrong, and how much the file can still give: nothing in an honest file is
/// read twice, so that a file that gives more than it holds has been tampered with.
class Reading {
public:
    explicit Reading(const DatabasePlace& place);

    /// Past the first thousand they are no longer kept.
    void problem(model::Problem found);
    void problem(std::string path, model::ProblemCode code, std::string what, std::string mend);
    void take_text(std::size_t bytes);
    void take_row();
    [[noreturn]] void damaged(const std::string& what) const;
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] const std::vector<model::Problem>& problems() const { return problems_; }

private:
    std::string file_;
    std::uint64_t text_left_, rows_left_;
    std::vector<model::Problem> problems_;
};

/// `actors[key 7]`, the path of a row in problems.
std::string row_path(std::string_view table, std::int64_t key);

/// The rows of a table in the order of its primary key.
class TableRows {
public:
    TableRows(const Connection& connection, const TableShape& shape, Reading& reading);
    /// Only those with keys from..to.
    TableRows(const Connection& connection, const TableShape& shape, Reading& reading, std::int64_t from,
              std::int64_t to);

    /// Steps to the next row. Its first column ascends, else the file is damaged, and the walk over its
    /// pages might not end.
    bool next();
    /// The first column.
    [[nodiscard]] std::int64_t key() const { return key_; }

    /// Whether the value is not NULL.
    [[nodiscard]] bool has(int column) const { return rows_.kind(column) != ValueKind::null; }
    // Values of the row by position of the column. Nothing where it is NULL; nothing and a problem
    // where it is of another kind.
    void text(int column, std::string& into);
    [[nodiscard]] std::optional<model::Date> date(int column);
    [[nodiscard]] std::optional<double> number(int column);
    [[nodiscard]] std::optional<std::int64_t> integer(int column);
    // Where NULL is a problem too.
    [[nodiscard]] std::optional<double> needed_number(int column);
    [[nodiscard]] std::optional<std::int64_t> needed_integer(int column);
    /// The position of the row in `table` that the value is the key of.
    [[nodiscard]] std::optional<std::uint32_t> needed_reference(int column, const Keys& keys,
                                                                std::string_view table);

    void problem(int column, model::ProblemCode code, std::string what, std::string mend = {});

private:
    [[nodiscard]] bool there(int column, ValueKind wanted);
    void refuse_sorting(const Connection& connection) const;

    const TableShape& shape_;
    Reading& reading_;
    std::string sql_;
    bool listed_ = false;  // rows share the first column, and the second tells them apart
    Statement rows_;
    std::int64_t key_ = 0;
    bool any_ = false;
};

}  // namespace entente::ingest
