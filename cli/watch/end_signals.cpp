#include "cli/watch/end_signals.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>

#include "cli/errors.hpp"

namespace entente::cli {

EndSignals::EndSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) sigaddset(&set, signal);
    }
    descriptor_ = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (descriptor_ < 0) throw SystemError("signals", "cannot be waited for", errno);
    pthread_sigmask(SIG_BLOCK, &set, &before_);
}

EndSignals::~EndSignals() {
    signalfd_siginfo taken;
    while (read(descriptor_, &taken, sizeof taken) > 0) {
    }
    close(descriptor_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace entente::cli
