// The signals that ask a program to end, as something to wait for.
#pragma once

#include <csignal>

namespace entente::cli {

/// While one lives, SIGINT, SIGTERM and SIGHUP do nothing but make the descriptor readable, unless whoever
/// started the program has them ignored. Make it before any thread: they inherit that.
class EndSignals {
public:
    /// Throws SystemError.
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
    sigset_t before_{};
};

}  // namespace entente::cli
