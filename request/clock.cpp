#include "request/clock.hpp"

#include <chrono>

namespace entente::request {

std::function<std::function<bool()>()> clocks_of(double seconds) {
    using Clock = std::chrono::steady_clock;
    return [seconds] {
        const auto end = Clock::now() +
                         std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
        return [end] { return Clock::now() >= end; };
    };
}

}  // namespace entente::request
