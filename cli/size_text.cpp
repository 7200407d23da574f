#include "cli/size_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace entente::cli {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// How often 1024 is to be multiplied, for what stands behind the number; empty for no unit.
std::optional<int> power_of(std::string_view unit) {
    if (unit.empty()) return 0;
    constexpr std::string_view upper = "KMGT";
    constexpr std::string_view lower = "kmgt";
    const std::size_t found = std::min(upper.find(unit.front()), lower.find(unit.front()));
    const std::string_view rest = unit.substr(found == std::string_view::npos ? 0 : 1);
    const bool bytes = rest == "B" || rest == "b" || (rest == "iB" && rest.size() < unit.size());
    if (!rest.empty() && !bytes) return std::nullopt;
    return found == std::string_view::npos ? 0 : static_cast<int>(found) + 1;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
    const std::string_view digits = text.substr(0, end);
    const std::optional<int> power = power_of(text.substr(end));
    if (digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back()) || !power)
        return std::nullopt;
    double number = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
    const double bytes = std::ldexp(number, 10 * *power);
    if (bytes < 1 || bytes >= std::ldexp(1.0, 63) || (*power == 0 && bytes != std::floor(bytes))) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(bytes);
}

}  // namespace entente::cli
