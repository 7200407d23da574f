// Numbers and days in the cells of event data. Strict: a whole cell or nothing, whatever the locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente::ingest {

/// Digits only; empty for anything else and beyond 64 bits.
std::optional<std::uint64_t> parse_digits(std::string_view text);

/// A decimal number as millionths, rounded to the nearest (halves away from 0); empty for anything else,
/// and where its absolute value is beyond `most` millionths.
std::optional<std::int64_t> parse_millionths(std::string_view text, std::int64_t most);

/// A day that exists, `20201113` or `2020-11-13`, in days since 1970-01-01; years 0001 to 9998.
std::optional<std::int32_t> parse_event_day(std::string_view text);

}  // namespace entente::ingest
