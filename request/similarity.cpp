#include "request/similarity.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "request/usage.hpp"
#include "request/wording.hpp"

namespace entente::request {
namespace {

constexpr const char* net_name = "net";

const graph::SimilarityMeasure& found_or_refused(std::string_view argument, const std::string& name,
                                                 std::vector<std::string> known) {
    if (const graph::SimilarityMeasure* found = graph::find_similarity_measure(name)) return *found;
    for (const graph::SimilarityMeasure& one : graph::similarity_measures()) known.emplace_back(one.name);
    throw UsageError(
        fmt::format("{}: no measure \"{}\"{}", argument, name, did_you_mean_or_list(name, known)));
}

void add_once(graph::SimilarityMeasures& measures, const graph::SimilarityMeasure& measure) {
    if (std::ranges::find(measures, &measure) == measures.end()) measures.push_back(&measure);
}

}  // namespace

const graph::SimilarityMeasure& similarity_measure_of(std::string_view argument, const std::string& name) {
    return found_or_refused(argument, name, {});
}

AskedMeasures similarity_measures_of(std::string_view argument, const std::vector<std::string>& names,
                                     bool of_ties) {
    std::vector<std::string> known = {"all"};
    if (of_ties) known.emplace_back(net_name);
    AskedMeasures asked;
    for (const std::string& name : names) {
        if (name == "all") {
            for (const auto& measure : graph::similarity_measures()) add_once(asked.measures, measure);
            asked.net = of_ties;
        } else if (of_ties && name == net_name) {
            asked.net = true;
        } else {
            add_once(asked.measures, found_or_refused(argument, name, known));
        }
    }
    return asked;
}

}  // namespace entente::request
