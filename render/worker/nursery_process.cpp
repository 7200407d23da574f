// The nursery keeps nothing of the program it was forked from but its memory: no descriptors, no
// signal handlers, no environment. It waits for a job, forks a child for it, collects what the child
// sends until it ends or is out of time, and answers in words. It learns that the program has died
// from the end of its link (a parent-death signal would also fire when a mere thread of it ends); the
// job's child, whose parent has one thread, gets that signal.
#include "render/worker/nursery_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>

#include "render/worker/job_limits.hpp"
#include "render/worker/job_outcome.hpp"

namespace entente::render {
namespace {

constexpr auto patience = std::chrono::hours(24);  // the parent has its own, shorter, deadlines

Deadline after(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

void close_others(int kept) {
    const auto number = static_cast<unsigned>(kept);
    if ((number <= 3 || ::close_range(3, number - 1, 0) == 0) && ::close_range(number + 1, ~0U, 0) == 0)
        return;
    for (int fd = 3; fd < 65536; ++fd) {  // a kernel without close_range
        if (fd != kept) ::close(fd);
    }
}

// The new number of the link, the only descriptor left but the three standard ones, which lead nowhere.
int shed_descriptors(int link) {
    const int kept = ::fcntl(link, F_DUPFD_CLOEXEC, 3);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (int standard = 0; standard < 3 && nowhere >= 0; ++standard) ::dup2(nowhere, standard);
    if (kept >= 0) close_others(kept);
    return kept;
}

void shed_signals() {
    for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
    for (const int number : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::signal(number, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void run_child(const Job& job, const WorkerLimits& limits, JobRunner runner, int out, int errors,
                            pid_t nursery) noexcept {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != nursery) ::_exit(1);
    ::dup2(errors, STDERR_FILENO);
    try {
        bound_this_process(limits);
        runner(job, out);
    } catch (const std::bad_alloc&) {
        say_out_of_memory();
        std::abort();
    } catch (const std::exception& error) {
        send_frame(out, {job_failed, error.what()}, after(limits.time));
    }
    confess_lack_of_memory();
    ::_exit(0);
}

void read_some(int socket, std::string& into) {
    std::array<char, 65536> buffer;
    const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got > 0) into.append(buffer.data(), static_cast<std::size_t>(got));
}

bool at_end(int socket) {
    char byte;
    const ssize_t got = ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

// Reads what the child sends until it closes its end, sends too much, or is out of time.
void listen(int out, int errors, int link, const WorkerLimits& limits, Deadline deadline,
            JobOutcome& outcome) {
    constexpr std::size_t complaints_kept = 4096;
    while (!at_end(out)) {
        const int heard = at_end(errors) ? -1 : errors;
        std::array<pollfd, 3> watched{{{out, POLLIN, 0}, {heard, POLLIN, 0}, {link, POLLRDHUP, 0}}};
        const int left = milliseconds_left(deadline);
        const int ready = ::poll(watched.data(), watched.size(), left);
        if (ready < 0 && errno == EINTR) continue;
        outcome.late = left == 0 || ready == 0;
        outcome.abandoned = (watched[2].revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
        if (outcome.late || outcome.abandoned || ready < 0) return;
        if (watched[0].revents != 0) read_some(out, outcome.output);
        if (watched[1].revents != 0) read_some(errors, outcome.complaints);
        if (outcome.complaints.size() > complaints_kept) {
            outcome.complaints.erase(0, outcome.complaints.size() - complaints_kept);
        }
        outcome.too_much = outcome.output.size() > limits.output_bytes + frame_overhead;
        if (outcome.too_much) return;
    }
    read_some(errors, outcome.complaints);
}

// Waits for the child, which is killed if need be, and notes how it ended.
void collect(pid_t child, Deadline deadline, JobOutcome& outcome) {
    if (outcome.late || outcome.too_much || outcome.abandoned) ::kill(child, SIGKILL);
    for (;;) {
        const pid_t got = ::waitpid(child, &outcome.status, WNOHANG);
        if (got == child || (got < 0 && errno != EINTR)) break;
        if (milliseconds_left(deadline) == 0) {
            outcome.late = true;
            ::kill(child, SIGKILL);
        }
        ::usleep(500);
    }
}

JobOutcome do_job(const Job& job, int link, const WorkerLimits& limits, JobRunner runner) {
    auto [out, childs_out] = socket_pair();
    auto [errors, childs_errors] = socket_pair();
    const Deadline deadline = after(limits.time);
    const pid_t nursery = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        out.reset();
        errors.reset();
        run_child(job, limits, runner, childs_out.get(), childs_errors.get(), nursery);
    }
    JobOutcome outcome;
    outcome.started = child > 0;
    if (!outcome.started) return outcome;
    childs_out.reset();
    childs_errors.reset();
    listen(out.get(), errors.get(), link, limits, deadline, outcome);
    collect(child, deadline, outcome);
    return outcome;
}

std::optional<Job> next_job(int link) {
    constexpr std::size_t largest = std::size_t{1} << 31;
    auto format = receive_frame(link, largest, after(patience));
    auto dot = format ? receive_frame(link, largest, after(patience)) : std::nullopt;
    if (!dot) return std::nullopt;
    return Job{std::move(format->text), std::move(dot->text)};
}

}  // namespace

void serve_jobs(int link, const WorkerLimits& limits, JobRunner runner) noexcept {
    shed_signals();
    link = shed_descriptors(link);
    ::clearenv();
    if (::chdir("/") != 0) ::_exit(1);
    try {
        while (const auto job = next_job(link)) {
            const JobOutcome outcome = do_job(*job, link, limits, runner);
            if (outcome.abandoned || !send_frame(link, answer(outcome, limits), after(patience))) break;
        }
    } catch (...) {  // no memory or no descriptors left: the parent sees the link close
        ::_exit(1);
    }
    ::_exit(0);
}

}  // namespace entente::render
