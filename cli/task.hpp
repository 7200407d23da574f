// What a command is doing just now, for whoever waits.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "entente/model/progress.hpp"

namespace entente::cli {

class Ticker;

/// A stage of the work, from here to its end; one at a time. On a terminal, from the second second of the
/// command on, the last line says what goes on, how far it has come, how fast, and how long it still takes.
/// With `--verbose` every step is a line on stderr once it is over, with the time that it took. Otherwise it
/// does nothing, and costs nothing.
class Task {
public:
    /// `doing` in the form `reading x.json`.
    explicit Task(std::string doing);
    ~Task();
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    /// Another step of the same stage, which goes on counting.
    void step(std::string doing);
    /// What is being done, said better; no step of its own.
    void rename(std::string doing);
    /// What the step found, for its line, in place of what it counted: `26 actors`.
    void found(const std::string& what);
    /// What the layers behind count in; nullptr when nobody looks on.
    model::Progress* progress() { return watched_ ? &progress_ : nullptr; }
    [[nodiscard]] bool watched() const { return watched_; }

private:
    void finish_step();

    using Clock = std::chrono::steady_clock;
    bool watched_;
    bool counts_ = false;  // steps are parts of one count
    std::string doing_, found_;
    Clock::time_point start_ = Clock::now(), step_start_ = start_;
    model::Progress progress_;
    std::unique_ptr<Ticker> ticker_;
};

/// Seconds since the command began.
double seconds_so_far();

/// On how many threads the layers behind work where they can.
unsigned threads();

}  // namespace entente::cli
