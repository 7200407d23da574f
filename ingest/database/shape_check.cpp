#include "ingest/database/shape_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "ingest/database/schema.hpp"

namespace entente::ingest {

namespace {

[[noreturn]] void refuse(const Connection& connection, model::ProblemCode code, std::string what,
                         std::string mend) {
    model::Problem problem;
    problem.file = connection.name();
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::int64_t pragma(const Connection& connection, const std::string& name) {
    Statement statement(connection, "PRAGMA " + name);
    return statement.step() ? statement.integer(0) : 0;
}

constexpr std::string_view missing = "is missing";

/// Empty when the table is there and a plain one; else what is wrong with it.
std::string fault_of_table(const Connection& connection, std::string_view name) {
    Statement statement(connection,
                        "SELECT type, sql FROM sqlite_master WHERE name = ?1 COLLATE NOCASE AND type IN "
                        "('table', 'view')");
    statement.bind(1, name);
    if (!statement.step()) {
        return std::string(missing);
    }
    if (statement.text(0) != "table") {
        return fmt::format("is a {}, not a table", statement.text(0));
    }
    const bool plain = lower(statement.text(1).substr(0, 12)) == "create table";
    return plain ? std::string() : "is not a plain table";
}

struct Columns {
    std::set<std::string> plain, computed;
};

Columns columns_of(const Connection& connection, std::string_view table) {
    Columns out;
    Statement statement(connection, fmt::format("PRAGMA table_xinfo({})", table));
    while (statement.step()) {
        (statement.integer(6) == 0 ? out.plain : out.computed).insert(lower(statement.text(1)));
    }
    return out;
}

void check_columns(const Connection& connection, const TableShape& shape,
                   std::vector<model::Problem>& problems) {
    const auto add = [&](std::string path, std::string what) {
        problems.push_back({connection.name(),
                            0,
                            0,
                            std::move(path),
                            std::move(what),
                            "docs/data-format.md says which tables and columns there are",
                            {},
                            model::ProblemCode::database_layout});
    };
    if (shape.optional && !has_table(connection, shape.name)) return;
    if (std::string fault = fault_of_table(connection, shape.name); !fault.empty()) {
        return add(std::string(shape.name), std::move(fault));
    }
    const Columns there = columns_of(connection, shape.name);
    for (std::string_view rest = shape.columns; !rest.empty();) {
        const std::string name(rest.substr(0, rest.find(' ')));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        if (there.plain.count(name) == 0) {
            add(fmt::format("{}.{}", shape.name, name),
                there.computed.count(name) != 0 ? "is computed, not stored" : "this column is missing");
        }
    }
}

}  // namespace

bool has_table(const Connection& connection, std::string_view name) {
    return fault_of_table(connection, name) != missing;
}

void check_shape(const Connection& connection, const DatabasePlace& place) {
    // SQLite takes what is missing of the last page for zeros.
    const std::int64_t whole = pragma(connection, "page_count") * pragma(connection, "page_size");
    if (place.size < static_cast<std::uint64_t>(whole)) {
        refuse(connection, model::ProblemCode::file_damaged,
               fmt::format("is damaged: it ends after {} of {} bytes", place.size, whole),
               "copy it again, or make it anew");
    }
    const std::int64_t version = pragma(connection, "user_version");
    const bool ours = pragma(connection, "application_id") == database_application;
    if (!ours && !has_table(connection, "meta")) {
        refuse(connection, model::ProblemCode::database_layout, "is a SQLite database, but holds no network",
               "make one with entente import or entente export; docs/data-format.md says how it is laid out");
    }
    if (version > database_version) {
        refuse(connection, model::ProblemCode::unknown_version,
               fmt::format("is of version {} of the format; this program reads version {}", version,
                           database_version),
               "use the program that made it, or a newer one");
    }
    std::vector<model::Problem> problems;
    for (const TableShape& shape : table_shapes()) {
        check_columns(connection, shape, problems);
    }
    if (!problems.empty()) {
        throw model::DataError(std::move(problems));
    }
}

}  // namespace entente::ingest
