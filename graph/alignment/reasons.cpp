#include "graph/alignment/reasons.hpp"

namespace entente::graph {

std::string reasons_of(const std::vector<std::optional<double>>& values, const SimilarityMeasures& measures) {
    std::vector<const Definition*> empty;
    for (std::size_t m = 0; m < measures.size(); ++m) {
        if (!values[m]) empty.push_back(measures[m]);
    }
    return why_empty(empty);
}

std::string too_few_items(const std::string& what) {
    return "fewer than " + std::to_string(least_items_to_compare) + " items " + what;
}

}  // namespace entente::graph
