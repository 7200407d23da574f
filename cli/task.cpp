// The line is written by a thread of its own, which sleeps most of the time and reads what others count: no
// loop behind has to look at a clock, and the line goes on while a single step takes long.
#include "cli/task.hpp"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/messages.hpp"
#include "cli/progress_text.hpp"
#include "cli/status_line.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds before_the_first{1000}, between{200};

const Clock::time_point command_start = Clock::now();

double seconds_from(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Signals are for the threads that were there before.
class AllSignalsBlocked {
public:
    AllSignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~AllSignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    AllSignalsBlocked(const AllSignalsBlocked&) = delete;
    AllSignalsBlocked& operator=(const AllSignalsBlocked&) = delete;

private:
    sigset_t before_{};
};

}  // namespace

/// Shows a label and a count until it is destroyed.
class Ticker {
public:
    Ticker(std::string label, const model::Progress& progress)
        : label_(std::move(label)), progress_(progress) {
        const AllSignalsBlocked blocked;
        thread_ = std::thread([this] { tick(); });
    }
    ~Ticker() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        changed_.notify_all();
        thread_.join();
        const WithoutStatus gone;
    }
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

    void label(const std::string& label) {
        const std::lock_guard lock(mutex_);
        label_ = label;
    }

private:
    void tick() noexcept {
        std::unique_lock lock(mutex_);
        auto next = std::max(command_start + before_the_first, Clock::now());
        while (!changed_.wait_until(lock, next, [this] { return ending_; })) {
            try {
                draw();
            } catch (const std::exception&) {  // no memory: the work itself will say so
            }
            next = Clock::now() + between;
        }
    }

    void draw() {
        const std::size_t width = stderr_width();
        const model::Progress::Count count = progress_.count();
        if (count.expected == 0) counting_since_ = Clock::now();  // what went before says nothing of the rate
        const double seconds = seconds_from(count.expected == 0 ? start_ : counting_since_);
        show_status(progress_text(printable(label_), count, seconds, width > 1 ? width - 1 : 0));
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    bool ending_ = false;
    std::string label_;
    const model::Progress& progress_;
    Clock::time_point start_ = Clock::now(), counting_since_ = start_;
    std::thread thread_;
};

Task::Task(std::string doing) : watched_(manner().loudness == Loudness::verbose), doing_(std::move(doing)) {
    if (manner().loudness == Loudness::quiet || manner().form == MessageForm::json || !stderr_takes_status())
        return;
    try {
        ticker_ = std::make_unique<Ticker>(doing_, progress_);
        watched_ = true;
    } catch (const std::system_error&) {  // no thread to be had: no line
    }
}

Task::~Task() {
    ticker_.reset();
    if (std::uncaught_exceptions() > 0) return;
    try {
        finish_step();
    } catch (const std::exception&) {  // no memory for a courtesy
    }
}

void Task::step(std::string doing) {
    counts_ = true;
    finish_step();
    doing_ = std::move(doing);
    step_start_ = Clock::now();
    if (ticker_) ticker_->label(doing_);
}

void Task::rename(std::string doing) {
    doing_ = std::move(doing);
    if (ticker_) ticker_->label(doing_);
}

void Task::found(const std::string& what) {
    if (watched_) found_ = what;
}

void Task::finish_step() {
    if (manner().loudness != Loudness::verbose || doing_.empty()) return;
    const bool told = counts_ || !found_.empty();
    const model::Progress::Count count = told ? model::Progress::Count() : progress_.count();
    detail(done_text(doing_, count, seconds_from(step_start_)) + (found_.empty() ? "" : "; " + found_));
    found_.clear();
}

double seconds_so_far() {
    return seconds_from(command_start);
}

unsigned threads() {
    return std::max(std::thread::hardware_concurrency(), 1U);
}

}  // namespace entente::cli
