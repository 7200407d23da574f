// Random numbers of random networks, the same for the same seed on every machine. Private to this layer.
#pragma once

#include <cstdint>
#include <random>

namespace entente::graph {

/// Exactly uniform, with integer arithmetic only.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : engine_(seed) {}

    /// A number in [0, n), n > 0. The upper half of (32 random bits) * n, after Lemire, ACM Transactions on
    /// Modeling and Computer Simulation 29 (2019) 3:1-3:12: products whose lower half falls short of
    /// 2^32 mod n are drawn again, so that every number has as many products.
    std::uint32_t below(std::uint32_t n) {
        std::uint64_t product = half() * n;
        if (static_cast<std::uint32_t>(product) < n) {
            const std::uint32_t short_of = (0U - n) % n;
            while (static_cast<std::uint32_t>(product) < short_of) product = half() * n;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

    bool coin() { return engine_() >> 63U != 0; }

private:
    std::uint64_t half() { return engine_() >> 32U; }

    std::mt19937_64 engine_;
};

/// The seed of network `i` of a series: neighbouring numbers give seeds with nothing in common (the finaliser
/// of SplitMix64, Steele, Lea and Flood, OOPSLA 2014, 453-472), so that networks can be drawn in any order.
inline std::uint64_t seed_of(std::uint64_t seed, std::uint64_t i) {
    const auto mixed = [](std::uint64_t x) {
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31U);
    };
    constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;
    return mixed(mixed(seed + step) + (i + 1) * step);
}

}  // namespace entente::graph
