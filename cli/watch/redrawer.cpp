#include "cli/watch/redrawer.hpp"
#include "cli/messages.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "cli/input.hpp"

namespace entente::cli {
namespace {

/// Thrown by the progress of a report that nobody waits for any more.
struct Outdated {};

model::Problem saying(std::string what) {
    model::Problem problem;
    problem.what = std::move(what);
    return problem;
}

/// What is wrong, as the program itself would tell it.
std::vector<model::Problem> problems_of(std::exception_ptr failure) {
    try {
        std::rethrow_exception(std::move(failure));
    } catch (const model::DataError& error) {
        return error.problems();
    } catch (const std::bad_alloc&) {
        return {saying("there is not enough memory for this")};
    } catch (const std::exception& error) {
        return {saying(error.what())};
    } catch (...) {
        return {saying("failed for an unknown reason")};
    }
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

Redrawer::Redrawer(const ReportSettings& settings, const words::Language& language, Board& board,
                   render::GraphvizWorker& worker)
    : settings_(settings), language_(language), board_(board), worker_(worker), thread_([this] { work(); }) {}

Redrawer::~Redrawer() {
    end(std::chrono::milliseconds(0));
    thread_.join();
}

void Redrawer::ask() {
    const std::lock_guard lock(mutex_);
    asked_ = true;
    changed_.notify_all();
}

bool Redrawer::end(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    ending_ = true;
    changed_.notify_all();
    return changed_.wait_for(lock, patience, [this] { return ended_; });
}

void Redrawer::work() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        changed_.wait(lock, [this] { return outdated(); });
        if (ending_) break;
        asked_ = false;
        lock.unlock();
        try {
            redraw();
        } catch (const Outdated&) {
        } catch (...) {
            std::vector<model::Problem> problems = problems_of(std::current_exception());
            complain(problems);
            board_.complain(std::move(problems));
        }
        lock.lock();
    }
    ended_ = true;
    changed_.notify_all();
}

void Redrawer::redraw() {
    const auto begin = std::chrono::steady_clock::now();
    const model::Network network = load_network(settings_.network);
    report::Report report = make_report_of(settings_, language_, network, worker_, [&] {
        if (outdated()) throw Outdated();
    });
    ReportFiles files;
    for (report::File& file : report.files) files[file.path] = std::move(file.content);
    board_.show(std::move(files));
    for (const std::string& text : report.notes) note(text);
    say(fmt::format("drawn in {:.1f} s", seconds_since(begin)));
}

}  // namespace entente::cli
