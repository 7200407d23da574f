// SQLite in our words: connections and statements that close themselves and fail with a DataError.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "entente/model/problem_code.hpp"

namespace entente::ingest {

/// Where the bytes of a database are, and what messages call it.
struct DatabasePlace {
    std::string name;
    std::string path;        ///< empty: `bytes` hold it
    std::string_view bytes;  ///< must outlive every connection
    std::uint64_t size = 0;  ///< of the file or of `bytes`
};

/// Looks at the file at `path`. Throws model::DataError when it is not there, or another program has
/// left changes to it in a file beside it.
DatabasePlace database_at(const std::string& path);
DatabasePlace database_in(std::string_view bytes, const std::string& name);

/// An open database. Not shared between threads.
class Connection {
public:
    /// Reads only, and nothing that the file brings along is run: no views, triggers or functions that
    /// have effects, no extensions; work is limited by the size of the file. No lock and no file beside
    /// it is made, so that a read-only folder will do. Throws model::DataError.
    static Connection reading(const DatabasePlace& place);
    /// A new database in the empty file at `path`, without journal, locks and syncs: whoever gave the
    /// path throws it away if this fails half-way.
    static Connection creating(const std::string& path);

    /// Runs statements that give no rows.
    void run(const std::string& sql);
    /// Flushes and closes; a failure to is an error. Nothing may be done afterwards.
    void close();
    [[noreturn]] void fail(int code) const;
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    Connection(std::string name, const std::string& target, int flags);
    void distrust(std::uint64_t size);

    std::string name_;
    bool writes_ = false;
    std::unique_ptr<std::int64_t> work_;  // steps of SQLite's machine left, in units
    std::unique_ptr<sqlite3, Close> handle_;
};

enum class ValueKind {
    integer = SQLITE_INTEGER,
    real = SQLITE_FLOAT,
    text = SQLITE_TEXT,
    blob = SQLITE_BLOB,
    null = SQLITE_NULL
};

/// A compiled statement. Its connection must outlive it. Columns count from 0, parameters from 1.
class Statement {
public:
    Statement(const Connection& connection, std::string_view sql);

    /// The next row; false when there is none.
    bool step() {
        const int code = sqlite3_step(handle_.get());
        if (code == SQLITE_ROW) return true;
        if (code != SQLITE_DONE) connection_->fail(code);
        return false;
    }
    /// Runs a statement that gives no row, and readies it for the next; what was bound stays bound.
    void run() {
        step();
        sqlite3_reset(handle_.get());
    }

    void bind(int parameter, std::int64_t value) {
        check(sqlite3_bind_int64(handle_.get(), parameter, value));
    }
    void bind(int parameter, double value) { check(sqlite3_bind_double(handle_.get(), parameter, value)); }
    /// `text` must stay until the statement has run.
    void bind(int parameter, std::string_view text) {
        check(sqlite3_bind_text64(handle_.get(), parameter, text.data(), text.size(), SQLITE_STATIC,
                                  SQLITE_UTF8));
    }
    void bind_null(int parameter) { check(sqlite3_bind_null(handle_.get(), parameter)); }

    [[nodiscard]] ValueKind kind(int column) const {
        return static_cast<ValueKind>(sqlite3_column_type(handle_.get(), column));
    }
    [[nodiscard]] std::int64_t integer(int column) const {
        return sqlite3_column_int64(handle_.get(), column);
    }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
    /// Until the next step. Empty unless the value is a text.
    [[nodiscard]] std::string_view text(int column) const {
        const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
        if (bytes == nullptr) return {};
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    void check(int code) const {
        if (code != SQLITE_OK) connection_->fail(code);
    }

    const Connection* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace entente::ingest
