// Numbers in texts, in any locale.
#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace entente::request {

/// The finite number that the whole text is; empty when it is none.
inline std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace entente::request
