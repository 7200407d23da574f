#include "entente/graph/definition.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente::graph {

std::string why_empty(std::span<const Definition* const> empty) {
    std::vector<std::pair<std::string_view, std::string>> by_reason;  // and the numbers that each holds for
    for (const Definition* const one : empty) {
        auto at = std::ranges::find(by_reason, one->undefined, [](const auto& each) { return each.first; });
        if (at == by_reason.end()) at = by_reason.insert(at, {one->undefined, ""});
        at->second += (at->second.empty() ? "" : ", ") + std::string(one->name);
    }
    std::string why;
    for (const auto& [reason, names] : by_reason) {
        why += (why.empty() ? "" : "; ") + names + ": " + std::string(reason);
    }
    return why;
}

}  // namespace entente::graph
