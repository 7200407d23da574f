#include "cli/equal_relations.hpp"

#include <fmt/format.h>

#include "cli/messages.hpp"
#include "entente/ingest/json.hpp"
#include "entente/model/equal_relations.hpp"

namespace entente::cli {

std::vector<std::string> about_equal_relations(const model::Network& network, const NetworkInput& input) {
    constexpr std::size_t few = 3;
    const auto path = [](model::RelationIndex i) { return fmt::format("relations[{}]", model::position(i)); };
    const std::vector<model::EqualRelation> equal = model::equal_relations(network);
    std::vector<model::Problem> problems;
    for (const auto& [relation, first] : equal) {
        if (problems.size() == few && manner().loudness != Loudness::verbose) break;
        model::Problem& problem = problems.emplace_back();
        problem.file = input.name;
        problem.path = path(relation);
        problem.clash = path(first);
        problem.what =
            fmt::format("{} has the actors, type, time, label and sources of {}, first at {}; both count",
                        network[relation].id, network[first].id, problem.clash);
        problem.mend = "delete one of the two if it was entered twice";
    }
    if (!problems.empty() && !input.database) ingest::place_in_json(input.bytes, problems);
    std::vector<std::string> lines;
    for (const model::Problem& problem : problems) lines.push_back(model::to_string(problem));
    if (equal.size() > problems.size()) {
        lines.push_back(fmt::format("{} more relations say the same as another; --verbose names them",
                                    equal.size() - problems.size()));
    }
    return lines;
}

}  // namespace entente::cli
