// The line at the bottom of the terminal that stderr is: it says what goes on, and is gone when anything else
// is printed. There is one, whatever the number of threads.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>

namespace entente::cli {

/// Whether stderr is a terminal on which a line can be written over: not where TERM is unset or `dumb`, nor
/// where CI says that nobody looks on.
bool stderr_takes_status();

/// Cells in a line of that terminal; 0 when it does not say.
std::size_t stderr_width();

/// Puts the text in place of the line that is there. Nothing while the program runs in the background.
void show_status(const std::string& text);

/// Takes the line away, and keeps it away while this lives. For whoever prints.
class WithoutStatus {
public:
    WithoutStatus();
    WithoutStatus(const WithoutStatus&) = delete;
    WithoutStatus& operator=(const WithoutStatus&) = delete;

private:
    std::lock_guard<std::mutex> lock_;
};

/// For a signal handler that ends the process: takes the line away.
void leave_no_status() noexcept;

}  // namespace entente::cli
