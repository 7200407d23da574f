// Wall time and processor time of this process since a moment.
#pragma once

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <string>

namespace entente::bench {

class Clock {
public:
    /// Seconds since it was made.
    [[nodiscard]] double wall() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - wall_).count();
    }
    /// Seconds that all threads worked since then.
    [[nodiscard]] double cpu() const { return used() - cpu_; }
    /// Both as members of a JSON object.
    [[nodiscard]] std::string json() const {
        char text[64];
        std::snprintf(text, sizeof text, "\"wall\": %.6f, \"cpu\": %.6f", wall(), cpu());
        return text;
    }

private:
    static double used() {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval& t) {
            return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
        };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }

    std::chrono::steady_clock::time_point wall_ = std::chrono::steady_clock::now();
    double cpu_ = used();
};

}  // namespace entente::bench
