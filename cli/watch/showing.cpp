#include "cli/watch/showing.hpp"

#include <utility>

namespace entente::cli {

void Board::show(ReportFiles files) {
    const std::lock_guard lock(mutex_);
    const bool same = showing_.files && *showing_.files == files;
    if (same && showing_.problems.empty()) return;
    if (!same) {
        showing_.files = std::make_shared<const ReportFiles>(std::move(files));
        ++showing_.page;
    }
    showing_.problems.clear();
    ++showing_.state;
    changed_.notify_all();
}

void Board::complain(std::vector<model::Problem> problems) {
    const std::lock_guard lock(mutex_);
    showing_.problems = std::move(problems);
    ++showing_.state;
    changed_.notify_all();
}

Showing Board::now() const {
    const std::lock_guard lock(mutex_);
    return showing_;
}

Showing Board::after(std::uint64_t state, std::chrono::milliseconds patience) const {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] { return closed_ || showing_.state != state; });
    return showing_;
}

void Board::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

}  // namespace entente::cli
