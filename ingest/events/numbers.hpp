// Numbers and days in the cells of event data. Strict: a whole cell or nothing, whatever the locale.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/events/hash.hpp"

namespace entente::ingest {

namespace detail {

/// The number that eight digits are, -1 when they are not: digits of one to two to four to eight places
/// are put together in a word (Lemire, Quickly parsing eight digits, 2018).
inline std::int64_t eight_digits(const char* text) {
    std::uint64_t word = word_at(text);
    const std::uint64_t upper = word & 0xF0F0F0F0F0F0F0F0U;
    const std::uint64_t beyond_nine = (word + 0x0606060606060606U) & 0xF0F0F0F0F0F0F0F0U;
    if ((upper | beyond_nine >> 4U) != 0x3333333333333333U) {
        return -1;
    }
    word = ((word & 0x0F0F0F0F0F0F0F0FU) * 2561) >> 8U;
    word = ((word & 0x00FF00FF00FF00FFU) * 6553601) >> 16U;
    return static_cast<std::int64_t>(((word & 0x0000FFFF0000FFFFU) * 42949672960001U) >> 32U);
}

/// All of `text` as digits, at least one and at most `most_digits` (<= 18); -1 when it is none.
inline std::int64_t few_digits(std::string_view text, std::size_t most_digits) {
    if (text.empty() || text.size() > most_digits) {
        return -1;
    }
    std::int64_t value = 0;
    if (std::endian::native == std::endian::little && text.size() >= 8) {
        value = eight_digits(text.data());
        if (value < 0) {
            return -1;
        }
        text.remove_prefix(8);
    }
    for (const char c : text) {
        const unsigned digit = static_cast<unsigned>(static_cast<unsigned char>(c)) - unsigned{'0'};
        if (digit > 9) {
            return -1;
        }
        value = value * 10 + digit;
    }
    return value;
}

std::optional<std::uint64_t> many_digits(std::string_view text);
/// With an exponent, or with more digits than usual.
std::optional<std::int64_t> unusual_millionths(std::string_view text, std::int64_t most);

}  // namespace detail

/// Digits only; empty for anything else and beyond 64 bits.
inline std::optional<std::uint64_t> parse_digits(std::string_view text) {
    constexpr std::size_t few = 18;
    if (text.size() > few) {
        return detail::many_digits(text);
    }
    const std::int64_t value = detail::few_digits(text, few);
    return value < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(value));
}

/// A decimal number as millionths, rounded to the nearest (halves away from 0); empty for anything else,
/// and where its absolute value is beyond `most` millionths.
inline std::optional<std::int64_t> parse_millionths(std::string_view text, std::int64_t most) {
    constexpr std::array<std::int64_t, 7> units{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
    const bool minus = !text.empty() && text[0] == '-';
    const std::string_view rest = text.substr(minus ? 1 : 0);
    const std::size_t point = rest.find('.');
    const std::string_view part = point < rest.size() ? rest.substr(point + 1) : std::string_view("0", 1);
    const std::int64_t above = detail::few_digits(rest.substr(0, point), 12);
    const std::int64_t below = detail::few_digits(part, 6);
    if (above < 0 || below < 0) {
        return detail::unusual_millionths(text, most);
    }
    const std::int64_t value = above * units[0] + below * units[part.size()];
    if (value > most) {
        return std::nullopt;
    }
    return minus ? -value : value;
}

/// A day that exists, `20201113` or `2020-11-13`, in days since 1970-01-01; years 0001 to 9998.
std::optional<std::int32_t> parse_event_day(std::string_view text);

}  // namespace entente::ingest
