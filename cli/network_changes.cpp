#include "cli/network_changes.hpp"

#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/numbers.hpp"
#include "cli/task.hpp"
#include "entente/report/network_change_table.hpp"
#include "request/phases.hpp"
#include "request/view.hpp"

namespace entente::cli {

Result network_changes_of(const PhasesOptions& options) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it");
    graph::NetworkChangeOptions how;
    if (!options.window.empty()) how.window = whole_number_of("--window", options.window, request::windows);
    request::View view = options.view;
    if (view.by.empty()) view.by = "year";
    const model::Network network = load_network(options.network);
    const request::Seen seen = request::seen(network, view);
    note(seen.notes);
    Task task("comparing each period with the one before");
    how.progress = task.progress();
    return {"phases",
            network.id(),
            {{"periods", static_cast<long>(seen.periods.size())}, {"window", static_cast<long>(how.window)}},
            report::network_change_table(network, seen.periods, seen.selection, how)};
}

}  // namespace entente::cli
