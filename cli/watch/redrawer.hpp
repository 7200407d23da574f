// The thread that makes reports of the file.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "cli/report_options.hpp"
#include "cli/watch/showing.hpp"

namespace entente::cli {

/// Makes a report whenever it is asked to, and shows it, or what is wrong, on the board. Asked again while
/// at it, it gives up at the next step and starts anew: the last save wins. The Graphviz worker is this
/// thread's alone until it has ended.
class Redrawer {
public:
    Redrawer(const ReportSettings& settings, const words::Language& language, Board& board,
             render::GraphvizWorker& worker);
    /// Waits for the thread.
    ~Redrawer();
    Redrawer(const Redrawer&) = delete;
    Redrawer& operator=(const Redrawer&) = delete;

    void ask();
    /// Tells the thread to end, and whether it has within `patience`: a step may take long.
    bool end(std::chrono::milliseconds patience);

private:
    void work();
    void redraw();
    [[nodiscard]] bool outdated() const { return asked_ || ending_; }

    const ReportSettings& settings_;
    const words::Language& language_;
    Board& board_;
    render::GraphvizWorker& worker_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<bool> asked_ = false;
    std::atomic<bool> ending_ = false;
    bool ended_ = false;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace entente::cli
