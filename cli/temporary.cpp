#include "cli/temporary.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "cli/errors.hpp"
#include "cli/status_line.hpp"

namespace entente::cli {
namespace {

// All that the signal handler reads. Changed only while the signals are blocked.
char open_temporary[PATH_MAX];
pid_t owner = 0;

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

/// No signal ends the process while one of these lives.
class SignalsBlocked {
public:
    SignalsBlocked() {
        const sigset_t set = ending_signals();
        pthread_sigmask(SIG_BLOCK, &set, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t before_{};
};

/// Async-signal-safe. A child that was forked with a copy of the name must not remove the file.
extern "C" void on_ending_signal(int signal) {
    if (open_temporary[0] != '\0' && getpid() == owner) unlink(open_temporary);
    leave_no_status();
    std::signal(signal, SIG_DFL);
    raise(signal);
}

}  // namespace

void watch_signals() {
    struct sigaction action {};
    action.sa_handler = on_ending_signal;
    action.sa_mask = ending_signals();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        // What the caller chose to ignore (nohup) stays ignored.
        if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
    }
}

TemporaryFile::TemporaryFile(const std::string& target) : target_(target) {
    const std::filesystem::path folder = std::filesystem::path(target).parent_path();
    const std::string name = (folder / ".entente-XXXXXX").string();
    if (name.size() >= sizeof open_temporary) throw SystemError(target_, "cannot be written", ENAMETOOLONG);
    const SignalsBlocked blocked;
    std::memcpy(open_temporary, name.c_str(), name.size() + 1);
    owner = getpid();
    descriptor_ = mkostemp(open_temporary, O_CLOEXEC);
    if (descriptor_ < 0) {
        const int error = errno;
        open_temporary[0] = '\0';
        throw SystemError(target_, "cannot be written", error);
    }
    exists_ = true;
}

TemporaryFile::~TemporaryFile() {
    remove();
}

std::string TemporaryFile::path() const {
    return open_temporary;
}

void TemporaryFile::remove() noexcept {
    const SignalsBlocked blocked;
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = -1;
    if (exists_) unlink(open_temporary);
    exists_ = false;
    open_temporary[0] = '\0';
}

void TemporaryFile::commit(bool refuse) {
    const auto check = [&](int result) {
        if (result != 0) throw SystemError(target_, "cannot be written", errno);
    };
    check(fsync(descriptor_));
    const int closing = descriptor_;
    descriptor_ = -1;
    check(close(closing));
    const SignalsBlocked blocked;
    if (refuse) {
        check(link(open_temporary, target_.c_str()));  // unlike rename, fails when the name is taken
        unlink(open_temporary);
    } else {
        check(std::rename(open_temporary, target_.c_str()));
    }
    exists_ = false;
    open_temporary[0] = '\0';
}

}  // namespace entente::cli
