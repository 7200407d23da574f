// Random choices that are the same for the same seed on every machine. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace entente::graph {

/// Integer arithmetic only, since the standard's distributions differ from library to library. That a
/// remainder is not quite uniform does not matter to a search.
class Seeded {
public:
    explicit Seeded(std::uint64_t seed) : engine_(seed) {}

    /// A number in [0, n), n > 0.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }

    /// 0 … n - 1 in random order.
    std::vector<std::uint32_t> order(std::size_t n) {
        std::vector<std::uint32_t> result(n);
        std::iota(result.begin(), result.end(), 0U);
        for (std::size_t i = n; i > 1; --i) std::swap(result[i - 1], result[below(i)]);
        return result;
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace entente::graph
