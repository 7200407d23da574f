// A file that is there for a moment: it becomes the real one, or it vanishes.
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

/// From now on SIGINT, SIGTERM and SIGHUP remove the open temporary before they end the process.
void watch_signals();

/// A new empty file in the folder of `target`, named so that listings hide it. Removed by the
/// destructor, or by a signal, unless commit() was reached. One at a time.
class TemporaryFile {
public:
    /// Throws SystemError naming `target`.
    explicit TemporaryFile(const std::string& target);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::string path() const;
    /// Onto the disk, then to the target's name; with `refuse`, not over a file that is there.
    void commit(bool refuse);

private:
    void remove() noexcept;

    std::string target_;
    int descriptor_ = -1;
    bool exists_ = false;
};

}  // namespace entente::cli
