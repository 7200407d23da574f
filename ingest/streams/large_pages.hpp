// Memory of many megabytes that is looked into all over.
#pragma once

#include <cstddef>
#include <vector>

namespace entente::ingest {

/// Asks the system to back the memory with large pages, which saves most of the time that looking up
/// addresses takes. A wish: nothing happens where there are none, or for less than some megabytes.
void prefer_large_pages(void* memory, std::size_t bytes);

/// A vector of `size` elements in such memory.
template <class Value>
std::vector<Value> large_vector(std::size_t size) {
    std::vector<Value> values;
    values.reserve(size);
    prefer_large_pages(values.data(), size * sizeof(Value));
    values.resize(size);
    return values;
}

}  // namespace entente::ingest
