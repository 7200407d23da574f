// Messages between two processes: a tag, a length and that many bytes, over a stream socket.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace entente::render {

/// Owns an open file descriptor, or none (-1).
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : number_(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor() { reset(); }

    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }
    void reset();

private:
    int number_ = -1;
};

/// The two ends of a new stream socket, closed on exec. Throws std::system_error.
std::pair<FileDescriptor, FileDescriptor> socket_pair();

/// When to give up waiting.
using Deadline = std::chrono::steady_clock::time_point;

/// Milliseconds until the deadline for poll(), rounded up; 0 when it has passed.
int milliseconds_left(Deadline deadline);

struct Frame {
    char tag = 0;
    std::string text;
};

/// Bytes that a frame takes beyond its text.
inline constexpr std::size_t frame_overhead = 1 + sizeof(std::uint64_t);

/// The frame as bytes. Both ends are the same program, so numbers are in the machine's own order.
std::string encode(const Frame& frame);
/// The frame that `bytes` begin with; empty while it is not whole.
std::optional<Frame> decode(std::string_view bytes);
/// The length that a frame says it has, overhead included; empty while that is not known.
std::optional<std::size_t> announced_length(std::string_view bytes);

/// Sends all of it; false when the other end is gone or the deadline passes. Never raises SIGPIPE.
bool send_frame(int socket, const Frame& frame, Deadline deadline);
/// Receives one frame; empty when the other end is gone, the deadline passes, or it announces more
/// than `limit` bytes of text.
std::optional<Frame> receive_frame(int socket, std::size_t limit, Deadline deadline);

}  // namespace entente::render
