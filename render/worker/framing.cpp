#include "render/worker/framing.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <limits>
#include <system_error>

namespace entente::render {
namespace {

// Whether the socket is ready for `event` before the deadline; a closed one counts as ready.
bool wait_for(int socket, short event, Deadline deadline) {
    for (;;) {
        pollfd watched{socket, event, 0};
        const int ready = ::poll(&watched, 1, milliseconds_left(deadline));
        if (ready > 0) return true;
        if (ready == 0 || errno != EINTR) return false;
    }
}

bool transient(int error) {
    return error == EINTR || error == EAGAIN || error == EWOULDBLOCK;
}

// Appends `count` bytes to `out`; false when they do not come.
bool receive(int socket, std::size_t count, Deadline deadline, std::string& out) {
    std::array<char, 65536> buffer;
    while (count > 0) {
        if (!wait_for(socket, POLLIN, deadline)) return false;
        const ssize_t got = ::recv(socket, buffer.data(), std::min(count, buffer.size()), MSG_DONTWAIT);
        if (got < 0 && transient(errno)) continue;
        if (got <= 0) return false;
        out.append(buffer.data(), static_cast<std::size_t>(got));
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
        reset();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

void FileDescriptor::reset() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
}

std::pair<FileDescriptor, FileDescriptor> socket_pair() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throw std::system_error(errno, std::generic_category(), "socketpair");
    }
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

int milliseconds_left(Deadline deadline) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, std::numeric_limits<int>::max()));
}

std::string encode(const Frame& frame) {
    const std::uint64_t length = frame.text.size();
    std::string bytes(frame_overhead, frame.tag);
    std::memcpy(bytes.data() + 1, &length, sizeof length);
    return bytes + frame.text;
}

std::optional<std::size_t> announced_length(std::string_view bytes) {
    if (bytes.size() < frame_overhead) return std::nullopt;
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data() + 1, sizeof length);
    return frame_overhead + std::min<std::uint64_t>(length, std::numeric_limits<std::uint32_t>::max());
}

std::optional<Frame> decode(std::string_view bytes) {
    const auto length = announced_length(bytes);
    if (!length || bytes.size() < *length) return std::nullopt;
    return Frame{bytes[0], std::string(bytes.substr(frame_overhead, *length - frame_overhead))};
}

bool send_frame(int socket, const Frame& frame, Deadline deadline) {
    const std::string bytes = encode(frame);
    for (std::size_t sent = 0; sent < bytes.size();) {
        if (!wait_for(socket, POLLOUT, deadline)) return false;
        const ssize_t done =
            ::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done < 0 && transient(errno)) continue;
        if (done <= 0) return false;
        sent += static_cast<std::size_t>(done);
    }
    return true;
}

std::optional<Frame> receive_frame(int socket, std::size_t limit, Deadline deadline) {
    std::string bytes;
    if (!receive(socket, frame_overhead, deadline, bytes)) return std::nullopt;
    const std::size_t length = announced_length(bytes).value_or(0);
    if (length < frame_overhead || length - frame_overhead > limit) return std::nullopt;
    if (!receive(socket, length - frame_overhead, deadline, bytes)) return std::nullopt;
    return decode(bytes);
}

}  // namespace entente::render
