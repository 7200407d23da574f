// How far long work has come: counted where it is done, read by whoever shows it.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <string_view>

namespace entente::model {

/// A count of work that is done and of work to come. Functions that may take long have a pointer to one among
/// their options; nullptr: nobody looks on, and nothing is counted. Safe to use from any number of threads;
/// results never depend on it. Where a function has thrown, the count stays where it was.
///
///     model::Progress progress;
///     options.progress = &progress;   // and, in another thread, now and then: progress.count()
class Progress {
public:
    /// What was counted at one moment.
    struct Count {
        std::uint64_t done = 0;      ///< units
        std::uint64_t expected = 0;  ///< in all, as far as is known; never below `done`, 0: nothing is known
        std::string_view unit;       ///< what is counted, in the plural: `random networks`
    };

    /// Whoever calls several functions that count says before how many units they will come to from here on,
    /// so that `expected` does not grow with each. A forecast within one that is larger changes nothing.
    /// `unit` must live as long as this: a literal.
    void forecast(std::uint64_t units, const char* unit) noexcept {
        unit_.store(unit, std::memory_order_relaxed);
        const std::uint64_t total = announced_.load(std::memory_order_relaxed) + units;
        std::uint64_t before = forecast_.load(std::memory_order_relaxed);
        while (before < total && !forecast_.compare_exchange_weak(before, total, std::memory_order_relaxed)) {
        }
    }
    /// So many units more will be done, by the one who calls.
    void expect(std::uint64_t units, const char* unit) noexcept {
        unit_.store(unit, std::memory_order_relaxed);
        announced_.fetch_add(units, std::memory_order_relaxed);
    }
    /// So many `units` are done.
    void advance(std::uint64_t units = 1) noexcept { done_.fetch_add(units, std::memory_order_relaxed); }

    /// How far it has come by now.
    [[nodiscard]] Count count() const noexcept {
        const std::uint64_t done = done_.load(std::memory_order_relaxed);
        const std::uint64_t expected =
            std::max(announced_.load(std::memory_order_relaxed), forecast_.load(std::memory_order_relaxed));
        return {done, expected == 0 ? 0 : std::max(done, expected), unit_.load(std::memory_order_relaxed)};
    }

private:
    std::atomic<std::uint64_t> done_{0}, announced_{0}, forecast_{0};
    std::atomic<const char*> unit_{""};
};

/// Progress::forecast(units, unit), or nothing for nullptr.
inline void forecast(Progress* progress, std::uint64_t units, const char* unit) noexcept {
    if (progress != nullptr) progress->forecast(units, unit);
}
/// Progress::expect(units, unit), or nothing for nullptr.
inline void expect(Progress* progress, std::uint64_t units, const char* unit) noexcept {
    if (progress != nullptr) progress->expect(units, unit);
}
/// Progress::advance(units), or nothing for nullptr.
inline void advance(Progress* progress, std::uint64_t units = 1) noexcept {
    if (progress != nullptr) progress->advance(units);
}

}  // namespace entente::model
