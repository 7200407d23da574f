#include "cli/status_line.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <string_view>

#include "cli/terminal.hpp"

namespace entente::cli {
namespace {

constexpr std::string_view erase = "\r\x1b[K";

std::mutex& printing() {
    static std::mutex mutex;
    return mutex;
}

std::atomic<bool> shown{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler reads it");

/// A line that did not get there in one piece is not worth another try.
void put(std::string_view text) noexcept {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

bool nobody_looks_on() {
    const char* const ci = std::getenv("CI");
    return ci != nullptr && *ci != '\0' && std::string_view(ci) != "false";
}

/// Another job has the terminal. Where it is not the terminal of our session nobody can say.
bool in_background() {
    const pid_t foreground = tcgetpgrp(STDERR_FILENO);
    return foreground > 0 && foreground != getpgrp();
}

}  // namespace

bool stderr_takes_status() {
    return isatty(STDERR_FILENO) != 0 && !dumb_terminal() && !nobody_looks_on();
}

std::size_t stderr_width() {
    return terminal_width(STDERR_FILENO);
}

void show_status(const std::string& text) {
    if (in_background()) return;
    // What is new is written before what is old is erased: in the other order the line flickers.
    const std::string bytes = "\r" + text + "\x1b[K";
    static std::string last;
    const std::lock_guard lock(printing());
    if (shown.exchange(true) && bytes == last) return;
    put(bytes);
    last = bytes;
}

WithoutStatus::WithoutStatus() : lock_(printing()) {
    if (shown.exchange(false)) put(erase);
}

void leave_no_status() noexcept {
    if (shown) put(erase);
}

}  // namespace entente::cli
