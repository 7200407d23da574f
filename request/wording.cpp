#include "request/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/model/problem.hpp"

namespace entente::request {

std::string did_you_mean(const std::string& text, const std::vector<std::string>& candidates) {
    const std::string near = model::nearest(text, candidates);
    return near.empty() ? "" : fmt::format("; did you mean {}?", near);
}

std::string did_you_mean_or_list(const std::string& text, const std::vector<std::string>& candidates) {
    if (std::string near = did_you_mean(text, candidates); !near.empty()) return near;
    if (candidates.empty()) return "; there are none";
    return fmt::format("; it is one of {}", listed(candidates));
}

std::string listed(const std::vector<std::string>& items, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < items.size() && i < most; ++i) {
        if (i > 0) text += ", ";
        text += items[i];
    }
    if (items.size() > most) text += fmt::format(", … ({} in all)", items.size());
    return text;
}

std::string counted(std::size_t n, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", n, n == 1 ? singular : plural);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        std::string_view part = text.substr(begin, end - begin);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        parts.emplace_back(part);
        if (end == text.size()) return parts;
        begin = end + 1;
    }
}

}  // namespace entente::request
