// A file's own bytes, as they lie on the disk, and what goes wrong with reading them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/problem_code.hpp"

namespace entente::ingest {

/// Throws model::DataError about the file as a whole.
[[noreturn]] void fail_file(const std::string& name, model::ProblemCode code, std::string what,
                            std::string mend = {});

/// A file open for reading forward: one on disk, a pipe, a device, or standard input for `-`.
class RawFile {
public:
    /// Throws model::DataError when there is no such file, it is a directory, or may not be read.
    explicit RawFile(std::string path);
    RawFile(RawFile&& other) noexcept;
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile();

    [[nodiscard]] const std::string& path() const { return path_; }
    /// Can be opened a second time and read at any place: a regular file with a name.
    [[nodiscard]] bool is_regular() const { return regular_; }
    /// The next bytes without taking them: at least `count`, fewer only at the end. Valid until the next
    /// call. Throws model::DataError when the disk or its driver fails.
    std::string_view peek(std::size_t count);
    /// The next bytes, at least one unless at the end and at most into.size(); how many. Throws likewise.
    std::size_t read_some(std::span<char> into);
    /// Bytes taken from the disk so far.
    [[nodiscard]] std::uint64_t taken() const { return taken_; }

private:
    std::size_t read_disk(char* into, std::size_t size);

    std::string path_;
    int descriptor_ = -1;
    bool regular_ = false;
    std::uint64_t taken_ = 0;
    std::vector<char> ahead_;  // peeked at and not yet read, from ahead_from_
    std::size_t ahead_from_ = 0;
};

}  // namespace entente::ingest
