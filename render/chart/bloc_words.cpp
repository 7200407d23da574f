#include "render/chart/bloc_words.hpp"

#include <fmt/format.h>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr std::size_t most_moves = 20;

std::string names_of(const model::Network& network, const std::vector<model::ActorIndex>& actors) {
    std::string names;
    for (const model::ActorIndex actor : actors)
        names += (names.empty() ? "" : ", ") + display_name(network[actor]);
    return names;
}

/// `bloc A`, `no other’s bloc` of an actor that stands alone.
std::string bloc_in_words(const BlocFlow& flow, std::uint32_t label) {
    const std::string name = flow.name(label);
    return name.empty() ? "a bloc of its own" : "bloc " + name;
}

}  // namespace

std::string blocs_description(const model::Network& network, const std::vector<graph::Period>& periods,
                              const BlocFlow& flow) {
    std::string out = fmt::format("Blocs of {} actors over {} {}.", flow.actors.size(), periods.size(),
                                  periods.size() == 1 ? "period" : "periods");
    for (std::size_t c = 0; c < flow.columns.size(); ++c) {
        std::string blocs;
        for (const FlowGroup& group : flow.columns[c]) {
            if (!group.label || flow.name(*group.label).empty()) continue;
            blocs += fmt::format("{} {}: {}", blocs.empty() ? "" : ";", flow.name(*group.label),
                                 names_of(network, group.members));
        }
        if (!blocs.empty()) out += fmt::format(" {} –{}.", periods[c].label, blocs);
    }
    for (std::size_t i = 0; i < flow.moves.size() && i < most_moves; ++i) {
        const graph::BlocMove& move = flow.moves[i];
        out += fmt::format(" {} moved from {} to {} in {}.", display_name(network[move.actor]),
                           bloc_in_words(flow, move.from), bloc_in_words(flow, move.to),
                           periods[move.period].label);
    }
    if (flow.moves.size() > most_moves) out += fmt::format(" {} moves in all.", flow.moves.size());
    return out;
}

std::string blocs_left_out(const BlocFlow& flow) {
    if (flow.actors.size() >= flow.all_actors) return {};
    return fmt::format("Shown: the {} most prominent of {} actors; blocs are those of all.",
                       grouped(flow.actors.size()), grouped(flow.all_actors));
}

}  // namespace entente::render
