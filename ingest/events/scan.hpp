// Finding the separators of one line, many bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace entente::ingest {

/// Bytes that must be readable after the last line end that a scan may meet; their values do not matter.
constexpr std::size_t scan_padding = 64;
/// Positions that a scan may write beyond those asked for.
constexpr std::size_t position_padding = 72;

struct LineScan {
    const char* end = nullptr;     ///< its line end, `\n`
    std::uint32_t separators = 0;  ///< in the whole line
};

/// Scans the line at `at`, which has an end. Writes the offsets from `at` of its first separators, at
/// least `wanted` where there are as many; `positions` must have room for wanted + position_padding.
using ScanLine = LineScan (*)(const char* at, char separator, std::uint32_t wanted, std::uint32_t* positions);

struct Scanner {
    std::string_view name;  ///< `AVX2`
    ScanLine scan;
};

/// The scanners that this machine can run, the fastest first; the last is plain C++. All give the same.
std::span<const Scanner> scanners();

}  // namespace entente::ingest
