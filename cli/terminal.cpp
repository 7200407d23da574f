#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/files.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool dumb_terminal() {
    return environment("TERM") == "dumb" || environment("TERM").empty();
}

std::size_t width_of(int descriptor) {
    struct winsize size {};
    if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

}  // namespace

std::size_t stdout_width() {
    return width_of(STDOUT_FILENO);
}

bool stdout_takes_color() {
    return isatty(STDOUT_FILENO) != 0 && !dumb_terminal() && environment("NO_COLOR").empty();
}

Progress::Progress(bool verbose)
    : verbose_(verbose), terminal_(isatty(STDERR_FILENO) != 0 && !dumb_terminal()) {}

Progress::~Progress() {
    clear();
}

void Progress::say(const std::string& what) {
    const std::string line = printable(what);
    if (verbose_) return write_stderr(line + "\n");
    if (!terminal_) return;
    const std::size_t width = width_of(STDERR_FILENO);
    write_stderr("\r\x1b[K" + (width > 1 ? cut_to_width(line, width - 1) : line));
    shown_ = true;
}

void Progress::clear() {
    if (shown_) write_stderr("\r\x1b[K");
    shown_ = false;
}

void say(const std::string& text) {
    std::string lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines += printable(std::string_view(text).substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    write_stderr(lines);
}

void note(const std::string& text) {
    write_stderr("entente: " + printable(text) + "\n");
}

}  // namespace entente::cli
