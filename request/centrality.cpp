#include "request/centrality.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::request {
namespace {

void add_once(std::vector<const graph::Measure*>& chosen, const graph::Measure& measure) {
    if (std::ranges::find(chosen, &measure) == chosen.end()) chosen.push_back(&measure);
}

}  // namespace

graph::MeasureOptions measure_options_of(const MeasureChoices& choices, const Spelling& spelling) {
    using graph::Direction, graph::Grouping, graph::TieKind;
    graph::MeasureOptions how;
    if (!choices.ties.empty()) {
        how.ties = choice_of<TieKind>(
            spelling.ties, choices.ties,
            {{"cooperation", TieKind::cooperation}, {"conflict", TieKind::conflict}, {"all", TieKind::all}});
    }
    how.direction = choice_of<Direction>(
        spelling.direction, choices.direction,
        {{"ignore", Direction::ignored}, {"out", Direction::out}, {"in", Direction::in}});
    how.groups = choice_of<Grouping>(spelling.groups, choices.groups,
                                     {{"kind", Grouping::kind}, {"bloc", Grouping::bloc}});
    require(spelling.length, choices.length, exponents);
    require(spelling.katz, choices.katz, katz_shares);
    require(spelling.damping, choices.damping, dampings);
    how.length_exponent = choices.length;
    how.normalised = choices.normalised;
    how.katz_share = choices.katz;
    how.damping = choices.damping;
    how.seed = choices.seed;
    return how;
}

std::vector<const graph::Measure*> measures_of(std::string_view argument,
                                               const std::vector<std::string>& names) {
    std::vector<const graph::Measure*> chosen;
    std::vector<std::string> known = {"standard", "all"};
    for (const graph::Measure& measure : graph::measures()) known.emplace_back(measure.name);
    for (const std::string& name : names) {
        if (name == "all" || name == "standard") {
            for (const graph::Measure& measure : graph::measures()) {
                if (measure.standard || name == "all") add_once(chosen, measure);
            }
        } else if (const graph::Measure* measure = graph::find_measure(name)) {
            add_once(chosen, *measure);
        } else {
            throw UsageError(
                fmt::format("{}: no measure \"{}\"{}", argument, name, did_you_mean_or_list(name, known)));
        }
    }
    return chosen;
}

}  // namespace entente::request
