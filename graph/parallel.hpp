#pragma once

// The one door to threads in this layer: loops whose rounds write to places of their own. oneTBB runs them.
// Under ThreadSanitizer plain threads do: Debian's oneTBB is not built for it, so that it cannot see that a
// loop has ended before its results are read, and it reports a race where there is none. What it looks for,
// two rounds that meet in one place, it sees with these.
#include <algorithm>
#include <cstddef>

#include <tbb/parallel_for.h>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define ENTENTE_PLAIN_THREADS 1
#endif
#endif
#if defined(__SANITIZE_THREAD__) || defined(ENTENTE_PLAIN_THREADS)
#include "graph/plain_threads.hpp"
#endif

namespace entente::graph {

/// `body(i)` for every i of [first, last), in any order, from several threads; returns when all are done.
/// Each may write only where no other reads or writes. The first exception ends the loop, and is thrown.
template <class Body>
void parallel_for(std::size_t first, std::size_t last, const Body& body) {
    if (last <= first) return;
#if defined(__SANITIZE_THREAD__) || defined(ENTENTE_PLAIN_THREADS)
    in_plain_threads(first, last, body);
#else
    tbb::parallel_for(first, last, body);
#endif
}

/// `body(from, to)` for stretches of at most `length` (not 0) that cover [0, n), as parallel_for.
template <class Body>
void parallel_for_stretches(std::size_t n, std::size_t length, const Body& body) {
    parallel_for(0, (n + length - 1) / length,
                 [&](std::size_t k) { body(k * length, std::min(n, (k + 1) * length)); });
}

}  // namespace entente::graph
