#include "render/worker/nursery.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <limits>
#include <system_error>
#include <thread>

#include "render/worker/nursery_process.hpp"
#include "render/worker/spawned.hpp"

namespace entente::render {
namespace {

using namespace std::chrono_literals;
constexpr auto grace = 5s;  // beyond the job's own time, for the nursery to answer

// Collects the process; true when it is no longer there. Never blocks.
bool collected(pid_t process) {
    const pid_t got = ::waitpid(process, nullptr, WNOHANG);
    return got == process || (got < 0 && errno == ECHILD);
}

}  // namespace

Nursery::Nursery(const WorkerLimits& limits, JobRunner runner) : limits_(limits) {
    try {
        auto [ours, theirs] = socket_pair();
        process_ = ::fork();
        if (process_ == 0) serve_jobs(theirs.get(), limits, runner);
        if (process_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
        link_ = std::move(ours);
    } catch (const std::system_error& error) {
        throw RenderError(std::string("cannot start the Graphviz worker: ") + error.what());
    }
}

Nursery::Nursery(const WorkerLimits& limits, const std::string& program) : limits_(limits) {
    try {
        auto [ours, theirs] = socket_pair();
        process_ = spawn(program, limits, theirs.get());
        link_ = std::move(ours);
    } catch (const std::system_error& error) {
        throw RenderError(std::string("cannot start the Graphviz worker: ") + error.what());
    }
}

bool Nursery::alive() const {
    if (process_ < 0 || !link_.open()) return false;
    siginfo_t ended{};  // looks without collecting, which the destructor does
    const int got = ::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOHANG | WNOWAIT);
    return got == 0 && ended.si_pid == 0;
}

Nursery::~Nursery() {
    link_.reset();  // the nursery reads the end of its link and leaves
    if (process_ < 0) return;
    const auto patience = std::chrono::steady_clock::now() + 2s;
    while (!collected(process_)) {
        if (std::chrono::steady_clock::now() > patience) {
            ::kill(process_, SIGKILL);  // not yet collected, so the number is still its own
            while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
            }
            return;
        }
        std::this_thread::sleep_for(1ms);
    }
}

std::string Nursery::run(const Job& job) {
    const auto deadline = std::chrono::steady_clock::now() + limits_.time + grace;
    const bool sent = link_.open() && send_frame(link_.get(), {'f', job.format}, deadline) &&
                      send_frame(link_.get(), {'d', job.text}, deadline);
    auto answer =
        sent ? receive_frame(link_.get(), std::numeric_limits<std::uint32_t>::max(), deadline) : std::nullopt;
    if (!answer) {
        link_.reset();  // an answer that comes late must not be taken for the next job's
        throw RenderError("the Graphviz worker is gone; nothing more can be drawn in this run");
    }
    if (answer->tag != job_done) throw RenderError(answer->text);
    return std::move(answer->text);
}

}  // namespace entente::render
