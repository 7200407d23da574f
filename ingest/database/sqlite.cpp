#include "ingest/database/sqlite.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace entente::ingest {

namespace {

[[noreturn]] void refuse(const std::string& name, model::ProblemCode code, std::string what,
                         std::string mend) {
    model::Problem problem;
    problem.file = name;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

/// `path` as a URI that SQLite takes for that very path, to be read as it lies there: without locks, and
/// without a look for journals, which database_at() has taken.
std::string immutable_uri(const std::string& path) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', hex[byte >> 4U], hex[byte & 15U]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

constexpr int longest_text = 256 << 20;

// Reading a row takes less than a hundred steps, and no row is shorter than two bytes; more work than
// this for the size of the file is not the reading of a network.
constexpr int steps_in_unit = 1'000'000;
constexpr std::int64_t bytes_in_unit = 20'000;

int spend_work(void* left) {
    return --*static_cast<std::int64_t*>(left) < 0 ? 1 : 0;
}

}  // namespace

DatabasePlace database_at(const std::string& path) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(path, error);
    const std::uint64_t size = error ? 0 : std::filesystem::file_size(real, error);
    if (error) {
        refuse(path, model::ProblemCode::file_unreadable, "cannot be read: " + error.message(),
               "check the path");
    }
    for (const char* const ending : {"-journal", "-wal"}) {
        std::filesystem::path beside = real;
        beside += ending;
        std::error_code none;
        if (const std::uint64_t waiting = std::filesystem::file_size(beside, none); !none && waiting > 0) {
            refuse(path, model::ProblemCode::file_in_use,
                   "another program is writing to it, or ended while it did: " + beside.filename().string() +
                       " holds changes",
                   "close that program, or open and close the file once with sqlite3");
        }
    }
    return {path, real.string(), {}, size};
}

DatabasePlace database_in(std::string_view bytes, const std::string& name) {
    return {name, {}, bytes, bytes.size()};
}

Connection::Connection(std::string name, const std::string& target, int flags) : name_(std::move(name)) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(target.c_str(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) {
        fail(code);
    }
}

Connection Connection::reading(const DatabasePlace& place) {
    if (!place.path.empty()) {
        Connection connection(place.name, immutable_uri(place.path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        connection.distrust(place.size);
        return connection;
    }
    Connection connection(place.name, ":memory:", SQLITE_OPEN_READWRITE);
    // SQLite writes nothing to what is marked read-only; its interface has no const for it.
    auto* const bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(place.bytes.data()));
    const auto size = static_cast<sqlite3_int64>(place.bytes.size());
    const int code =
        sqlite3_deserialize(connection.handle(), "main", bytes, size, size, SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) {
        connection.fail(code);
    }
    connection.distrust(place.size);
    return connection;
}

/// See https://www.sqlite.org/security.html, "Untrusted SQLite Database Files".
void Connection::distrust(std::uint64_t size) {
    sqlite3* const handle = handle_.get();
    constexpr std::array<std::pair<int, int>, 4> switches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0}}};
    for (const auto& [name, value] : switches) {
        sqlite3_db_config(handle, name, value, nullptr);
    }
    constexpr std::array<std::pair<int, int>, 6> limits{{{SQLITE_LIMIT_LENGTH, longest_text},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
                                                         {SQLITE_LIMIT_COLUMN, 1000},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                         {SQLITE_LIMIT_ATTACHED, 0},
                                                         {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto& [name, value] : limits) {
        sqlite3_limit(handle, name, value);
    }
    work_ = std::make_unique<std::int64_t>(10 + static_cast<std::int64_t>(size) / bytes_in_unit);
    sqlite3_progress_handler(handle, steps_in_unit, spend_work, work_.get());
    run("PRAGMA cell_size_check=ON; PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
        "PRAGMA cache_size=-8192");
}

Connection Connection::creating(const std::string& path) {
    Connection connection(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    connection.writes_ = true;
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, longest_text);
    connection.run(
        "PRAGMA page_size=8192; PRAGMA encoding='UTF-8'; PRAGMA auto_vacuum=NONE; PRAGMA journal_mode=OFF;"
        "PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA foreign_keys=OFF;"
        "PRAGMA cell_size_check=OFF; PRAGMA secure_delete=OFF");
    // An index sorts as much at a time as the cache holds. Short lists, which the processor's own caches
    // hold, merged through an unlinked temporary file take a third of the time of one long list.
    connection.run("PRAGMA temp_store=FILE; PRAGMA cache_size=-4096");
    return connection;
}

void Connection::run(const std::string& sql) {
    if (const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        fail(code);
    }
}

void Connection::close() {
    if (const int code = sqlite3_close(handle_.get()); code != SQLITE_OK) {
        fail(code);
    }
    static_cast<void>(handle_.release());
}

void Connection::fail(int code) const {
    const int primary = code & 0xff;
    sqlite3* const handle = handle_.get();
    const std::string words = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
    const bool system = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    const int error = handle == nullptr || !system ? 0 : sqlite3_system_errno(handle);
    const std::string because = error == 0 ? words : std::generic_category().message(error);
    if (writes_) {
        const bool full = primary == SQLITE_FULL || error == ENOSPC;
        refuse(name_, model::ProblemCode::file_unwritable,
               full ? "cannot be written: the disk is full" : "cannot be written: " + because,
               full ? "make room, here and in the folder for temporary files" : "");
    }
    switch (primary) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            refuse(name_, model::ProblemCode::file_damaged, "is damaged: " + words,
                   "take an earlier copy, or make it anew");
        case SQLITE_INTERRUPT:
            refuse(name_, model::ProblemCode::file_too_large,
                   "takes more work to read than a network of its size can", "make it anew");
        case SQLITE_TOOBIG:
            refuse(name_, model::ProblemCode::file_too_large, "holds a text of more than 256 MB",
                   "shorten it");
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
        case SQLITE_PERM:
        case SQLITE_READONLY:
            refuse(name_, model::ProblemCode::file_unreadable, "cannot be read: " + because, "");
        default:
            refuse(name_, model::ProblemCode::database_layout, "cannot be read as a network: " + words,
                   "docs/data-format.md says how one is laid out");
    }
}

Statement::Statement(const Connection& connection, std::string_view sql) : connection_(&connection) {
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
    handle_.reset(handle);
    check(code);
}

}  // namespace entente::ingest
