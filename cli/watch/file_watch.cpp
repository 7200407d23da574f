#include "cli/watch/file_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <cstddef>
#include <cstring>
#include <utility>

namespace entente::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto quiet = 80ms;           // a save is several events; they come at once
constexpr auto quiet_without = 400ms;  // between removing a file and making it anew
constexpr auto longest_wait = 2s;
constexpr auto look_again = 1s;
constexpr auto look_without_events = 200ms;

bool equal(const timespec& a, const timespec& b) {
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

bool FileWatch::Stamp::operator==(const Stamp& other) const {
    return device == other.device && number == other.number && size == other.size &&
           equal(changed, other.changed) && equal(modified, other.modified);
}

FileWatch::FileWatch(std::string path)
    : path_(std::move(path)), descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    watch_folders();
    seen_ = stamp();
}

FileWatch::~FileWatch() {
    if (descriptor_ >= 0) close(descriptor_);
}

std::optional<FileWatch::Stamp> FileWatch::stamp() const {
    struct stat info {};
    if (stat(path_.c_str(), &info) != 0) return std::nullopt;
    return Stamp{info.st_dev, info.st_ino, info.st_size, info.st_ctim, info.st_mtim};
}

/// A folder that is watched already stays so; one that was replaced is watched anew.
void FileWatch::watch_folders() {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(path_, error);
    if (!error) target_ = target;
    heard_ = false;
    if (descriptor_ < 0) return;
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                     IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    heard_ = inotify_add_watch(descriptor_, folder_of(path_).c_str(), events) >= 0;
    if (!target_.empty()) inotify_add_watch(descriptor_, folder_of(target_).c_str(), events);
}

/// Whether an event names the file: it may have been written without a change of its stamp, since file
/// systems count time in steps.
bool FileWatch::heard_of_file() {
    alignas(inotify_event) std::array<char, 16 * (sizeof(inotify_event) + NAME_MAX + 1)> buffer;
    const std::filesystem::path names[] = {std::filesystem::path(path_).filename(), target_.filename()};
    bool named = false;
    for (;;) {
        const ssize_t got = descriptor_ < 0 ? -1 : read(descriptor_, buffer.data(), buffer.size());
        if (got <= 0) return named;
        for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            if (event.len > 0) {
                const std::filesystem::path name = buffer.data() + at + sizeof event;
                named = named || name == names[0] || name == names[1];
            }
            at += sizeof event + event.len;
        }
    }
}

std::chrono::milliseconds FileWatch::patience() const {
    if (first_change_) return 20ms;
    return heard_ ? std::chrono::milliseconds(look_again) : look_without_events;
}

bool FileWatch::look() {
    const auto now = Clock::now();
    const bool named = heard_of_file();
    const std::optional<Stamp> is = stamp();
    if (named || is != seen_) {
        if (!first_change_) first_change_ = now;
        last_change_ = now;
        seen_ = is;
    }
    watch_folders();
    if (!first_change_) return false;
    const bool settled = now - last_change_ >= (is ? std::chrono::milliseconds(quiet) : quiet_without);
    if (!settled && now - *first_change_ < longest_wait) return false;
    first_change_.reset();
    return true;
}

}  // namespace entente::cli
