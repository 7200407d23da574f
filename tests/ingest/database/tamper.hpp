// Databases for tests: written where nothing else is, and changed by hand as a stranger would.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

#include "entente/ingest/database.hpp"
#include "ingest/database/sqlite.hpp"

namespace entente::test {

/// A folder of this process's own, gone at the end.
class Folder {
public:
    Folder()
        : path_(std::filesystem::temp_directory_path() / ("entente-database-" + std::to_string(getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code unused;
        std::filesystem::remove_all(path_, unused);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    /// `network` as a database; what was there before is replaced.
    [[nodiscard]] std::string database(const model::Network& network,
                                       const std::string& name = "x.db") const {
        std::filesystem::remove(path_ / name);
        ingest::write_database(file(name), network);
        return file(name);
    }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void put_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline void run_sql(const std::string& path, const std::string& sql) {
    ingest::Connection connection = ingest::Connection::creating(path);
    connection.run(sql);
    connection.close();
}

/// What reading it complains of, a problem a line without its code, which each must have; empty when it is
/// read.
inline std::string complaints(const std::string& path) {
    try {
        ingest::read_database(path);
        return {};
    } catch (const model::DataError& error) {
        std::string out;
        for (model::Problem problem : error.problems()) {
            EXPECT_NE(problem.code, model::ProblemCode{}) << problem.what;
            problem.code = {};
            EXPECT_EQ(problem.file, path);
            out += model::to_string(problem).substr(path.size() + 2) + "\n";
        }
        return out;
    }
}

}  // namespace entente::test
