#include "graph/alignment/reasons.hpp"

#include <algorithm>

namespace entente::graph {

std::string reasons_of(const std::vector<std::optional<double>>& values, const SimilarityMeasures& measures) {
    std::vector<std::pair<std::string_view, std::string>> reasons;  // and the measures that each holds for
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (values[m]) continue;
        auto reason = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const auto& each) { return each.first == measures[m]->undefined; });
        if (reason == reasons.end()) reason = reasons.insert(reason, {measures[m]->undefined, ""});
        reason->second += (reason->second.empty() ? "" : ", ") + std::string(measures[m]->name);
    }
    std::string why;
    for (const auto& [reason, names] : reasons) {
        why += (why.empty() ? "" : "; ") + names + ": " + std::string(reason);
    }
    return why;
}

std::string too_few_items(const std::string& what) {
    return "fewer than " + std::to_string(least_items_to_compare) + " items " + what;
}

}  // namespace entente::graph
