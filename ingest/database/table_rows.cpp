#include "ingest/database/table_rows.hpp"

#include <fmt/format.h>

#include <limits>

namespace entente::ingest {

namespace {

constexpr std::size_t most_problems = 1000;
/// A file whose texts are UTF-16 gives up to one and a half times its bytes in UTF-8.
constexpr std::uint64_t text_per_byte = 2;

constexpr const char* layout = "docs/data-format.md says what each column holds";

std::string_view kind_name(ValueKind kind) {
    switch (kind) {
        case ValueKind::integer:
            return "a whole number";
        case ValueKind::real:
            return "a number";
        case ValueKind::text:
            return "a text";
        case ValueKind::blob:
            return "a blob";
        case ValueKind::null:
            break;
    }
    return "nothing";
}

/// The column at `position` of a shape's list.
std::string_view column_name(const TableShape& shape, int position) {
    std::string_view rest = shape.columns;
    for (int i = 0; i < position; ++i) {
        rest.remove_prefix(rest.find(' ') + 1);
    }
    return rest.substr(0, rest.find(' '));
}

std::string select(const TableShape& shape, bool part) {
    std::string columns;
    for (const char c : shape.columns) {
        columns += c == ' ' ? std::string(", ") : std::string(1, c);
    }
    const std::string_view key = column_name(shape, 0);
    const std::string order = key == "key" ? "key" : fmt::format("{}, {}", key, column_name(shape, 1));
    return fmt::format("SELECT {} FROM {} NOT INDEXED {}ORDER BY {}", columns, shape.name,
                       part ? fmt::format("WHERE {} BETWEEN ?1 AND ?2 ", key) : "", order);
}

}  // namespace

Reading::Reading(const DatabasePlace& place)
    : file_(place.name), text_left_(place.size * text_per_byte), rows_left_(place.size) {}

void Reading::problem(model::Problem found) {
    if (problems_.size() < most_problems) {
        problems_.push_back(std::move(found));
    }
}

void Reading::problem(std::string path, model::ProblemCode code, std::string what, std::string mend) {
    model::Problem found;
    found.file = file_;
    found.path = std::move(path);
    found.what = std::move(what);
    found.mend = std::move(mend);
    found.code = code;
    problem(std::move(found));
}

void Reading::take_text(std::size_t bytes) {
    if (bytes > text_left_) {
        damaged("it gives more text than it holds");
    }
    text_left_ -= bytes;
}

void Reading::take_row() {
    if (rows_left_ == 0) {
        damaged("it gives more rows than it holds");
    }
    --rows_left_;
}

void Reading::damaged(const std::string& what) const {
    model::Problem found;
    found.file = file_;
    found.what = "is damaged: " + what;
    found.mend = "take an earlier copy, or make it anew";
    found.code = model::ProblemCode::file_damaged;
    throw model::DataError(std::move(found));
}

std::string row_path(std::string_view table, std::int64_t key) {
    return fmt::format("{}[key {}]", table, key);
}

TableRows::TableRows(const Connection& connection, const TableShape& shape, Reading& reading)
    : shape_(shape),
      reading_(reading),
      sql_(select(shape, false)),
      listed_(column_name(shape, 0) != "key"),
      rows_(connection, sql_) {
    refuse_sorting(connection);
}

TableRows::TableRows(const Connection& connection, const TableShape& shape, Reading& reading,
                     std::int64_t from, std::int64_t to)
    : shape_(shape), reading_(reading), sql_(select(shape, true)), rows_(connection, sql_) {
    refuse_sorting(connection);
    rows_.bind(1, from);
    rows_.bind(2, to);
}

/// Sorting is only needed where the primary key is not the one of the layout; it would hold the table.
void TableRows::refuse_sorting(const Connection& connection) const {
    Statement plan(connection, "EXPLAIN QUERY PLAN " + sql_);
    while (plan.step()) {
        if (plan.text(3).find("TEMP B-TREE") != std::string_view::npos) {
            model::Problem found;
            found.file = reading_.file();
            found.path = shape_.name;
            found.what = "has not the primary key that its rows are read in the order of";
            found.mend = layout;
            found.code = model::ProblemCode::database_layout;
            throw model::DataError(std::move(found));
        }
    }
}

bool TableRows::next() {
    if (!rows_.step()) {
        return false;
    }
    reading_.take_row();
    const std::int64_t key = rows_.integer(0);
    if (rows_.kind(0) != ValueKind::integer || (any_ && (listed_ ? key < key_ : key <= key_))) {
        reading_.damaged(fmt::format("the rows of {} are not in the order of their keys", shape_.name));
    }
    key_ = key;
    any_ = true;
    return true;
}

bool TableRows::there(int column, ValueKind wanted) {
    const ValueKind kind = rows_.kind(column);
    if (kind == wanted || (wanted == ValueKind::real && kind == ValueKind::integer)) {
        return true;
    }
    if (kind != ValueKind::null) {
        problem(column, model::ProblemCode::wrong_type,
                fmt::format("expected {}, found {}", kind_name(wanted), kind_name(kind)));
    }
    return false;
}

void TableRows::text(int column, std::string& into) {
    if (there(column, ValueKind::text)) {
        const std::string_view value = rows_.text(column);
        reading_.take_text(value.size());
        into.assign(value);
    }
}

std::optional<model::Date> TableRows::date(int column) {
    if (!there(column, ValueKind::text)) {
        return std::nullopt;
    }
    const std::string_view value = rows_.text(column);
    const auto date = model::Date::parse(value);
    if (!date) {
        problem(column, model::ProblemCode::not_a_date,
                model::in_quotes(value) + " is not a date that exists",
                "write 1954, 1954-05 or 1954-05-19, with ~ at the end if approximate");
    }
    return date;
}

std::optional<double> TableRows::number(int column) {
    return there(column, ValueKind::real) ? std::optional(rows_.real(column)) : std::nullopt;
}

std::optional<std::int64_t> TableRows::integer(int column) {
    return there(column, ValueKind::integer) ? std::optional(rows_.integer(column)) : std::nullopt;
}

std::optional<std::int64_t> TableRows::needed_integer(int column) {
    const std::optional<std::int64_t> value = integer(column);
    if (!value && !has(column)) {
        problem(column, model::ProblemCode::missing_key, "is missing");
    }
    return value;
}

std::optional<double> TableRows::needed_number(int column) {
    const std::optional<double> value = number(column);
    if (!value && !has(column)) {
        problem(column, model::ProblemCode::missing_key, "is missing");
    }
    return value;
}

std::optional<std::uint32_t> TableRows::needed_reference(int column, const Keys& keys,
                                                         std::string_view table) {
    const std::optional<std::int64_t> key = needed_integer(column);
    const std::optional<std::uint32_t> found = key ? keys.find(*key) : std::nullopt;
    if (key && !found) {
        problem(column, model::ProblemCode::unknown_id,
                fmt::format("there is no row with key {} in {}", *key, table),
                fmt::format("name one that is there, or add it to {}", table));
    }
    return found;
}

void TableRows::problem(int column, model::ProblemCode code, std::string what, std::string mend) {
    const std::string row = listed_ ? fmt::format("{}[{} {}]", shape_.name, column_name(shape_, 0), key_)
                                    : row_path(shape_.name, key_);
    reading_.problem(fmt::format("{}.{}", row, column_name(shape_, column)), code, std::move(what),
                     mend.empty() ? layout : std::move(mend));
}

}  // namespace entente::ingest
