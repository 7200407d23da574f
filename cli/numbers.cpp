#include "cli/numbers.hpp"

#include <fmt/format.h>

#include <charconv>

#include "cli/errors.hpp"
#include "request/numbers.hpp"

namespace entente::cli {

double number_of(const std::string& option, const std::string& text, const request::Limits& limits) {
    const auto value = request::number_in(text);
    if (value && limits.fit(*value)) return *value;
    throw UsageError(fmt::format("{}: \"{}\" is not {}", option, text, limits.form));
}

std::uint64_t whole_number_of(const std::string& option, const std::string& text,
                              const request::WholeLimits& limits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (whole && value >= limits.least && value <= limits.most) return value;
    throw UsageError(fmt::format("{}: \"{}\" is not a whole number from {} to {}", option, text, limits.least,
                                 limits.most));
}

}  // namespace entente::cli
