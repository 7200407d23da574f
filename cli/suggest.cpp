#include "cli/suggest.hpp"

#include <fmt/format.h>

#include "entente/model/problem.hpp"

namespace entente::cli {

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

}  // namespace entente::cli
