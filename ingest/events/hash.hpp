// Hashing of a few words, for tables that are never written out.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace entente::ingest {

/// Every bit of both words moves every bit of the result: the halves of a 128-bit product, folded.
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a ^ 0x9E3779B97F4A7C15U) * (b ^ 0xD6E8FEB86659FD93U);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
#else
    std::uint64_t word = (a ^ 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U;
    word ^= (word >> 32U) ^ b;
    word *= 0xD6E8FEB86659FD93U;
    return word ^ (word >> 32U);
#endif
}

inline std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// The first `length` bytes of a word as it lies in memory, the others 0; `length` is 1..8. Reads 8 bytes.
inline std::uint64_t first_bytes(const char* from, std::size_t length) {
    const unsigned unwanted = 64U - 8U * static_cast<unsigned>(length);
    const std::uint64_t word = word_at(from);
    return std::endian::native == std::endian::little ? word << unwanted >> unwanted
                                                      : word >> unwanted << unwanted;
}

}  // namespace entente::ingest
