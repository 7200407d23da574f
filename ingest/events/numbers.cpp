#include "ingest/events/numbers.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

namespace entente::ingest {

namespace {

constexpr std::int64_t one = 1'000'000;

constexpr unsigned digit(char c) {
    return static_cast<unsigned>(static_cast<unsigned char>(c)) - unsigned{'0'};
}

/// All of `text` as digits; more than `most_digits` are too many. -1 when it is none.
std::int64_t small_number(std::string_view text, std::size_t most_digits) {
    if (text.empty() || text.size() > most_digits) {
        return -1;
    }
    std::int64_t value = 0;
    for (const char c : text) {
        if (digit(c) > 9) {
            return -1;
        }
        value = value * 10 + digit(c);
    }
    return value;
}

/// With an exponent, or with more digits than fit.
std::optional<std::int64_t> parse_any_millionths(std::string_view text, std::int64_t most) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    const double scaled = std::round(value * static_cast<double>(one));
    // The limits lie far below 2^63, so that the comparison is exact enough and the cast is defined.
    if (std::abs(scaled) > static_cast<double>(most)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(scaled);
}

}  // namespace

std::optional<std::uint64_t> parse_digits(std::string_view text) {
    if (text.size() <= 18) {
        const std::int64_t value = small_number(text, 18);
        return value < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(value));
    }
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> parse_millionths(std::string_view text, std::int64_t most) {
    std::string_view rest = text;
    const bool minus = rest.starts_with('-');
    rest.remove_prefix(minus || rest.starts_with('+') ? 1 : 0);
    if (rest.starts_with('-') || rest.starts_with('+')) {
        return std::nullopt;
    }
    const std::size_t point = rest.find('.');
    const std::string_view whole = rest.substr(0, point);
    std::string_view part = point == std::string_view::npos ? "0" : rest.substr(point + 1);
    part = part.empty() && !whole.empty() ? "0" : part;
    const std::int64_t above = whole.empty() ? 0 : small_number(whole, 12);
    std::int64_t below = small_number(part, 6);
    if (above < 0 || below < 0) {
        return parse_any_millionths(text.starts_with('+') ? rest : text, most);
    }
    for (std::size_t digits = part.size(); digits < 6; ++digits) {
        below *= 10;
    }
    const std::int64_t value = above * one + below;
    if (value > most) {
        return std::nullopt;
    }
    return minus ? -value : value;
}

std::optional<std::int32_t> parse_event_day(std::string_view text) {
    const bool dashed = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!dashed && text.size() != 8) {
        return std::nullopt;
    }
    const std::int64_t year = small_number(text.substr(0, 4), 4);
    const std::int64_t month = small_number(text.substr(dashed ? 5 : 4, 2), 2);
    const std::int64_t day = small_number(text.substr(dashed ? 8 : 6, 2), 2);
    if (year < 1 || year > 9998 || month < 0 || day < 0) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace entente::ingest
