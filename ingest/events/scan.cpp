// Sixty-four bytes are compared at once with the separator and the line end; each comparison gives a word
// with a bit a byte. The lowest bit of the line ends cuts the line; set bits below it are separators. They
// are written in groups of eight without asking how many there are, which costs less than a wrong guess
// (Langdale & Lemire, Parsing Gigabytes of JSON per Second, VLDB Journal 28, 2019, sec. 3.1.1). Once the
// wanted ones are found, the rest is only counted.
#include "ingest/events/scan.hpp"

#include <bit>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__)
#define ENTENTE_X86 1
#include <immintrin.h>
#endif

namespace entente::ingest {

namespace {

struct Masks {
    std::uint64_t separators;
    std::uint64_t ends;
};

/// Offsets of the set bits of `bits`, in groups of eight; what is written past `count` is meaningless.
[[gnu::always_inline]] inline void write_positions(std::uint64_t bits, std::uint32_t count,
                                                   std::uint32_t base, std::uint32_t* out) {
    for (std::uint32_t done = 0; done < count; done += 8) {
        for (std::uint32_t i = 0; i < 8; ++i) {
            out[done + i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    }
}

/// The line, with `masks_of(address)` giving the masks of 64 bytes.
template <class MasksOf>
[[gnu::always_inline]] inline LineScan scan_with(MasksOf masks_of, const char* at, std::uint32_t wanted,
                                                 std::uint32_t* positions) {
    std::uint32_t found = 0;
    for (std::uint32_t base = 0;; base += 64) {
        Masks masks = masks_of(at + base);
        masks.separators &= (masks.ends & (~masks.ends + 1)) - 1;
        const auto count = static_cast<std::uint32_t>(std::popcount(masks.separators));
        if (found < wanted) {
            write_positions(masks.separators, count, base, positions + found);
        }
        found += count;
        if (masks.ends != 0) {
            return {at + base + std::countr_zero(masks.ends), found};
        }
    }
}

LineScan scan_plain(const char* at, char separator, std::uint32_t wanted, std::uint32_t* positions) {
    std::uint32_t found = 0;
    const char* byte = at;
    for (; *byte != '\n'; ++byte) {
        if (*byte == separator) {
            if (found < wanted) {
                positions[found] = static_cast<std::uint32_t>(byte - at);
            }
            ++found;
        }
    }
    return {byte, found};
}

#ifdef ENTENTE_X86

std::uint64_t bits_of(__m128i a, __m128i b, __m128i c, __m128i d) {
    const auto word = [](__m128i bytes) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)));
    };
    return word(a) | word(b) << 16U | word(c) << 32U | word(d) << 48U;
}

LineScan scan_sse2(const char* at, char separator, std::uint32_t wanted, std::uint32_t* positions) {
    const __m128i sought = _mm_set1_epi8(separator), end = _mm_set1_epi8('\n');
    const auto masks_of = [&](const char* from) {
        const auto* bytes = reinterpret_cast<const __m128i*>(from);
        const __m128i a = _mm_loadu_si128(bytes), b = _mm_loadu_si128(bytes + 1);
        const __m128i c = _mm_loadu_si128(bytes + 2), d = _mm_loadu_si128(bytes + 3);
        const auto equal = [&](__m128i to) {
            return bits_of(_mm_cmpeq_epi8(a, to), _mm_cmpeq_epi8(b, to), _mm_cmpeq_epi8(c, to),
                           _mm_cmpeq_epi8(d, to));
        };
        return Masks{equal(sought), equal(end)};
    };
    return scan_with(masks_of, at, wanted, positions);
}

__attribute__((target("avx2"))) inline std::uint64_t equal_avx2(const char* from, char to) {
    const auto* bytes = reinterpret_cast<const __m256i*>(from);
    const __m256i sought = _mm256_set1_epi8(to);
    const auto low = static_cast<std::uint32_t>(
        _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(bytes), sought)));
    const auto high = static_cast<std::uint32_t>(
        _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(bytes + 1), sought)));
    return low | static_cast<std::uint64_t>(high) << 32U;
}

/// Not a lambda: one would not be compiled for the wider instructions.
struct MasksAvx2 {
    char separator;
    __attribute__((target("avx2"))) inline Masks operator()(const char* from) const {
        return {equal_avx2(from, separator), equal_avx2(from, '\n')};
    }
};

__attribute__((target("avx2,bmi,popcnt"))) LineScan scan_avx2(const char* at, char separator,
                                                              std::uint32_t wanted,
                                                              std::uint32_t* positions) {
    return scan_with(MasksAvx2{separator}, at, wanted, positions);
}

bool runs_avx2() {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("popcnt");
}

#endif

std::vector<Scanner> runnable() {
    std::vector<Scanner> found;
#ifdef ENTENTE_X86
    if (runs_avx2()) {
        found.push_back({"AVX2", scan_avx2});
    }
    found.push_back({"SSE2", scan_sse2});
#endif
    found.push_back({"plain", scan_plain});
    return found;
}

}  // namespace

std::span<const Scanner> scanners() {
    static const std::vector<Scanner> all = runnable();
    return all;
}

}  // namespace entente::ingest
