#include "render/chart/bloc_words.hpp"

#include <fmt/format.h>

#include "entente/render/text.hpp"
#include "words/dates.hpp"

namespace entente::render {
namespace {

using namespace words;
constexpr std::size_t most_moves = 20;

std::string names_of(const Say& say, const model::Network& network,
                     const std::vector<model::ActorIndex>& actors) {
    std::vector<std::string> names;
    for (const model::ActorIndex actor : actors) names.push_back(display_name(network[actor]));
    return listed(say, names);
}

/// One sentence; an actor that stands alone is in a bloc of its own, which has no name.
std::string move_text(const Say& say, const BlocFlow& flow, const graph::BlocMove& move,
                      const std::string& actor, const std::string& period) {
    const std::string from = flow.name(move.from), to = flow.name(move.to);
    if (!from.empty() && !to.empty()) {
        return say("{actor} moved from bloc {from} to bloc {to} in {period}.", "actor"_a = actor,
                   "from"_a = from, "to"_a = to, "period"_a = period);
    }
    if (!from.empty()) {
        return say("{actor} moved from bloc {from} to a bloc of its own in {period}.", "actor"_a = actor,
                   "from"_a = from, "period"_a = period);
    }
    if (!to.empty()) {
        return say("{actor} moved from a bloc of its own to bloc {to} in {period}.", "actor"_a = actor,
                   "to"_a = to, "period"_a = period);
    }
    return say("{actor} moved from a bloc of its own to a bloc of its own in {period}.", "actor"_a = actor,
               "period"_a = period);
}

}  // namespace

std::string blocs_description(const Say& say, const model::Network& network,
                              const std::vector<graph::Period>& periods, const BlocFlow& flow) {
    std::string out =
        say.count(flow.actors.size(), "Blocs of {0} actor {span}.", "Blocs of {0} actors {span}.",
                  "span"_a = say.count(periods.size(), "over {} period", "over {} periods"));
    for (std::size_t c = 0; c < flow.columns.size(); ++c) {
        std::string blocs;
        for (const FlowGroup& group : flow.columns[c]) {
            if (!group.label || flow.name(*group.label).empty()) continue;
            blocs += fmt::format("{} {}: {}", blocs.empty() ? "" : ";", flow.name(*group.label),
                                 names_of(say, network, group.members));
        }
        if (!blocs.empty()) out += fmt::format(" {} –{}.", periods[c].label, blocs);
    }
    for (std::size_t i = 0; i < flow.moves.size() && i < most_moves; ++i) {
        const graph::BlocMove& move = flow.moves[i];
        out +=
            ' ' + move_text(say, flow, move, display_name(network[move.actor]), periods[move.period].label);
    }
    if (flow.moves.size() > most_moves)
        out += ' ' + say.count(flow.moves.size(), "{} move in all.", "{} moves in all.");
    return out;
}

std::string blocs_left_out(const Say& say, const BlocFlow& flow) {
    if (flow.actors.size() >= flow.all_actors) return {};
    return say.count(flow.all_actors,
                     "Shown: the {shown} most prominent of {0} actor; blocs are those of all.",
                     "Shown: the {shown} most prominent of {0} actors; blocs are those of all.",
                     "shown"_a = grouped(flow.actors.size()));
}

}  // namespace entente::render
