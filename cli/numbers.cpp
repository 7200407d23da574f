#include "cli/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "cli/errors.hpp"

namespace entente::cli {

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double number_of(const std::string& option, const std::string& text, const std::string& form,
                 bool (*fits)(double value)) {
    const auto value = number_in(text);
    if (!value || !fits(*value)) throw UsageError(fmt::format("{}: \"{}\" is not {}", option, text, form));
    return *value;
}

std::uint64_t whole_number_of(const std::string& option, const std::string& text, std::uint64_t least,
                              std::uint64_t most) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (whole && value >= least && value <= most) return value;
    throw UsageError(
        fmt::format("{}: \"{}\" is not a whole number from {} to {}", option, text, least, most));
}

}  // namespace entente::cli
