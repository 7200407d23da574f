// Random choices that come out the same on every machine and library: std::mt19937 is fixed by the
// standard, std::uniform_*_distribution is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace entente::render {

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    /// 0 .. n-1, each as likely but for a bias below n / 2^32. Requires n > 0.
    std::size_t below(std::size_t n) {
        return static_cast<std::size_t>((std::uint64_t{draw()} * static_cast<std::uint64_t>(n)) >> 32);
    }
    /// [0, 1)
    double unit() { return draw() * (1.0 / 4294967296.0); }
    /// [low, high)
    double within(double low, double high) { return low + (high - low) * unit(); }

private:
    std::uint32_t draw() { return static_cast<std::uint32_t>(engine_()); }

    std::mt19937 engine_;
};

}  // namespace entente::render
