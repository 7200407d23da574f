#include "entente/graph/selection.hpp"

#include <algorithm>

namespace entente::graph {

model::ActorIndex appears_as(const model::Network& network, const Selection& selection,
                             model::ActorIndex actor) {
    return selection.roll_up ? network.root(actor) : actor;
}

bool selects(const model::Network& network, const Selection& selection, model::ActorIndex appearing) {
    const auto is_appearing = [&](model::ActorIndex listed) {
        return appears_as(network, selection, listed) == appearing;
    };
    const auto& kinds = selection.kinds;
    return (selection.actors.empty() ||
            std::any_of(selection.actors.begin(), selection.actors.end(), is_appearing)) &&
           (kinds.empty() || std::find(kinds.begin(), kinds.end(), network[appearing].kind) != kinds.end());
}

}  // namespace entente::graph
