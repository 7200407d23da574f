#include "ingest/streams/large_pages.hpp"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace entente::ingest {

void prefer_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t page = 4096, least = std::size_t{1} << 21U;
    if (bytes < least) {
        return;
    }
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    const std::size_t before = (page - address % page) % page;
    madvise(static_cast<char*>(memory) + before, (bytes - before) / page * page, MADV_HUGEPAGE);
#endif
}

}  // namespace entente::ingest
