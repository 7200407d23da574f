// Rows of doubles, one a source, that searches work on side by side. Private to this layer.
//
// Vectors of the compiler's own (GCC and clang), so that the same code serves processors of any vector width:
// a row is the same numbers, and every sum has the same order, whatever `Width`.
#pragma once

namespace entente::graph {

template <int Width>
struct Packed;

template <>
struct Packed<2> {
    using Doubles [[gnu::vector_size(16)]] = double;
};

template <>
struct Packed<4> {
    using Doubles [[gnu::vector_size(32)]] = double;
};

/// Eight numbers >= 0: one cache line.
template <int Width>
struct alignas(64) LaneRow {
    static constexpr int lanes = 8;
    static constexpr int parts = lanes / Width;
    using Part = typename Packed<Width>::Doubles;

    Part part[parts] = {};

    [[gnu::always_inline]] void set(int lane, double value) { part[lane / Width][lane % Width] = value; }

    [[gnu::always_inline]] void operator+=(const LaneRow& other) {
        for (int i = 0; i < parts; ++i) part[i] += other.part[i];
    }

    /// Lanes that are above 0 in `mask` become 0.
    [[gnu::always_inline]] void clear_where(const LaneRow& mask) {
        for (int i = 0; i < parts; ++i) part[i] = mask.part[i] == 0 ? part[i] : Part{};
    }

    /// 1/count + *this in the lanes where `count` is above 0; 0 in the others.
    [[gnu::always_inline]] void add_reciprocal(const LaneRow& count) {
        for (int i = 0; i < parts; ++i) {
            part[i] = count.part[i] == 0 ? Part{} : 1.0 / count.part[i] + part[i];
        }
    }

    [[gnu::always_inline]] [[nodiscard]] double sum() const {
        return ((at(0) + at(1)) + (at(2) + at(3))) + ((at(4) + at(5)) + (at(6) + at(7)));
    }

    [[gnu::always_inline]] [[nodiscard]] double dot(const LaneRow& other) const {
        LaneRow products;
        for (int i = 0; i < parts; ++i) products.part[i] = part[i] * other.part[i];
        return products.sum();
    }

    /// No lane is 0.
    [[gnu::always_inline]] [[nodiscard]] bool full() const {
        Part least = part[0];
        for (int i = 1; i < parts; ++i) least = part[i] < least ? part[i] : least;
        double lowest = least[0];
        for (int lane = 1; lane < Width; ++lane) lowest = least[lane] < lowest ? least[lane] : lowest;
        return lowest > 0;
    }

private:
    [[gnu::always_inline]] [[nodiscard]] double at(int lane) const {
        return part[lane / Width][lane % Width];
    }
};

}  // namespace entente::graph
