#include "ingest/events/numbers.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

namespace entente::ingest {

namespace detail {

std::optional<std::uint64_t> many_digits(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> unusual_millionths(std::string_view text, std::int64_t most) {
    if (text.starts_with('+') && !text.starts_with("+-")) {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    const double scaled = std::round(value * 1e6);
    // The limits lie far below 2^63, so that the comparison is exact enough and the cast is defined.
    if (std::abs(scaled) > static_cast<double>(most)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(scaled);
}

}  // namespace detail

std::optional<std::int32_t> parse_event_day(std::string_view text) {
    const bool dashed = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!dashed && text.size() != 8) {
        return std::nullopt;
    }
    const std::int64_t year = detail::few_digits(text.substr(0, 4), 4);
    const std::int64_t month = detail::few_digits(text.substr(dashed ? 5 : 4, 2), 2);
    const std::int64_t day = detail::few_digits(text.substr(dashed ? 8 : 6, 2), 2);
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
