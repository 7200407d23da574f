#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace entente::cli {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

bool dumb_terminal() {
    return environment("TERM") == "dumb" || environment("TERM").empty();
}

std::size_t terminal_width(int descriptor) {
    struct winsize size {};
    if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

std::size_t stdout_width() {
    const std::string_view columns = environment("COLUMNS");
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
    if (error == std::errc() && end == columns.data() + columns.size() && width > 0) return width;
    return terminal_width(STDOUT_FILENO);
}

bool stdout_takes_color() {
    return isatty(STDOUT_FILENO) != 0 && !dumb_terminal() && environment("NO_COLOR").empty();
}

}  // namespace entente::cli
