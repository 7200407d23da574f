#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace entente::graph {

/// parallel_for with four threads of the standard library; a loop within a loop runs in the thread that asks.
template <class Body>
void in_plain_threads(std::size_t first, std::size_t last, const Body& body) {
    thread_local bool within = false;
    if (within || last - first == 1) {
        for (std::size_t i = first; i < last; ++i) body(i);
        return;
    }
    std::atomic<std::size_t> next = first;
    std::exception_ptr failed;
    std::once_flag once;
    const auto work = [&] {
        within = true;
        try {
            for (std::size_t i = next++; i < last; i = next++) body(i);
        } catch (...) {
            next = last;
            std::call_once(once, [&] { failed = std::current_exception(); });
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, last - first); ++i) threads.emplace_back(work);
    for (std::thread& thread : threads) thread.join();
    if (failed) std::rethrow_exception(failed);
}

}  // namespace entente::graph
