#include "ingest/streams/raw_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace entente::ingest {

namespace {

[[noreturn]] void fail_with(const std::string& path, int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            fail_file(path, model::ProblemCode::file_missing, "there is no such file", "check the path");
        case EACCES:
        case EPERM:
            fail_file(path, model::ProblemCode::file_unreadable, "not allowed to read this file",
                      "check its permissions");
        case EISDIR:
            fail_file(path, model::ProblemCode::file_unreadable, "is a directory, not a file",
                      "name a file within it");
        default:
            fail_file(path, model::ProblemCode::file_unreadable,
                      "cannot be read: " + std::generic_category().message(error));
    }
}

}  // namespace

void fail_file(const std::string& name, model::ProblemCode code, std::string what, std::string mend) {
    model::Problem problem;
    problem.file = name;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

RawFile::RawFile(std::string path) : path_(std::move(path)) {
    descriptor_ = path_ == "-" ? STDIN_FILENO : open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
        fail_with(path_, errno);
    }
    struct stat about {};
    if (fstat(descriptor_, &about) == 0) {
        regular_ = S_ISREG(about.st_mode) && path_ != "-";
    }
}

RawFile::RawFile(RawFile&& other) noexcept
    : path_(other.path_),
      descriptor_(std::exchange(other.descriptor_, -1)),
      regular_(other.regular_),
      taken_(other.taken_),
      ahead_(std::move(other.ahead_)),
      ahead_from_(other.ahead_from_) {}

RawFile::~RawFile() {
    if (descriptor_ > STDIN_FILENO) {
        close(descriptor_);
    }
}

std::size_t RawFile::read_disk(char* into, std::size_t size) {
    constexpr std::size_t most = std::size_t{1} << 30U;  // Linux gives at most 2 GB at once
    while (true) {
        const ssize_t got = ::read(descriptor_, into, std::min(size, most));
        if (got >= 0) {
            taken_ += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            fail_with(path_, errno);
        }
    }
}

std::string_view RawFile::peek(std::size_t count) {
    ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(ahead_from_));
    ahead_from_ = 0;
    while (ahead_.size() < count) {
        const std::size_t had = ahead_.size();
        ahead_.resize(count);
        const std::size_t got = read_disk(ahead_.data() + had, count - had);
        ahead_.resize(had + got);
        if (got == 0) {
            break;
        }
    }
    return {ahead_.data(), ahead_.size()};
}

std::size_t RawFile::read_some(std::span<char> into) {
    if (ahead_from_ < ahead_.size()) {
        const std::size_t given = std::min(into.size(), ahead_.size() - ahead_from_);
        std::copy_n(ahead_.data() + ahead_from_, given, into.data());
        ahead_from_ += given;
        return given;
    }
    return into.empty() ? 0 : read_disk(into.data(), into.size());
}

}  // namespace entente::ingest
