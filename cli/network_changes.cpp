#include "cli/network_changes.hpp"

#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/numbers.hpp"
#include "cli/view.hpp"
#include "entente/report/network_change_table.hpp"

namespace entente::cli {

Result network_changes_of(const PhasesOptions& options) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it");
    graph::NetworkChangeOptions how;
    if (!options.window.empty()) how.window = whole_number_of("--window", options.window, 1, 1000);
    ViewOptions view = options.view;
    if (view.by.empty()) view.by = "year";
    const model::Network network = load_network(options.network);
    const std::vector<graph::Period> periods = periods_of(network, view);
    return {"phases",
            network.id(),
            {{"periods", static_cast<long>(periods.size())}, {"window", static_cast<long>(how.window)}},
            report::network_change_table(network, periods, selection_of(network, view), how)};
}

}  // namespace entente::cli
