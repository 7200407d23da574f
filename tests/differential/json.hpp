// The little JSON that is written here.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace entente::test {

/// The shortest text that reads back as the same number.
inline std::string json_number(double value) {
    char buffer[32];
    return {buffer, std::to_chars(std::begin(buffer), std::end(buffer), value).ptr};
}

inline std::string json_value(const std::optional<double>& value) {
    return value ? json_number(*value) : "null";
}

/// Of texts without quotes and backslashes.
inline std::string json_text(std::string_view text) {
    return '"' + std::string(text) + '"';
}

template <class Items, class Text>
std::string json_list(const Items& items, const Text& text) {
    std::string result;
    for (const auto& item : items) result += (result.empty() ? "" : ",") + text(item);
    return "[" + result + "]";
}

}  // namespace entente::test
