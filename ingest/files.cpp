#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "entente/ingest/json.hpp"

namespace entente::ingest {

namespace {

[[noreturn]] void fail(const std::string& path, std::string what, std::string mend = {}) {
    model::Problem problem;
    problem.file = path;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    throw model::DataError(std::move(problem));
}

[[noreturn]] void fail_with(const std::string& path, int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            fail(path, "there is no such file", "check the path");
        case EACCES:
        case EPERM:
            fail(path, "not allowed to read this file", "check its permissions");
        case EISDIR:
            fail(path, "is a directory, not a file", "name a file within it");
        default:
            fail(path, "cannot be read: " + std::generic_category().message(error));
    }
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string read_all(std::FILE* file, const std::string& path, std::size_t max_bytes) {
    std::string text;
    std::array<char, 1U << 16U> chunk{};
    while (true) {
        errno = 0;
        const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), file);
        text.append(chunk.data(), got);
        if (text.size() > max_bytes) {
            fail(path, fmt::format("is larger than {} bytes", max_bytes),
                 "a network of that size does not go into one file");
        }
        if (got < chunk.size()) {
            if (std::ferror(file) != 0) {
                fail_with(path, errno);
            }
            if (std::feof(file) != 0) {
                return text;
            }
        }
    }
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
    if (path == "-") {
        return read_all(stdin, path, max_bytes);
    }
    std::error_code unused;
    if (std::filesystem::is_directory(path, unused)) {
        fail_with(path, EISDIR);
    }
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        fail_with(path, errno);
    }
    return read_all(file.get(), path, max_bytes);
}

}  // namespace entente::ingest
