// Centrality, balance, change and counts.
#include "entente/report/counts_table.hpp"
#include "entente/report/network_change_table.hpp"
#include "entente/report/rank_table.hpp"
#include "entente/report/tables.hpp"
#include "python/analysis.hpp"
#include "python/spelling.hpp"

namespace entente::python {

using model::Network;

FramePointer centrality(const Network& network, const request::View& view,
                        const std::vector<std::string>& measures, const graph::MeasureOptions& how,
                        std::size_t null_networks) {
    const auto rows = request::measures_of(call.measures, measures);
    request::require(call.null, std::uint64_t{null_networks}, request::null_networks);
    const request::Seen at = request::seen(network, view);
    if (null_networks > 0) {
        return frame(
            report::rank_table(network, at.periods, at.selection, {rows, how, null_networks, how.seed}),
            at.notes);
    }
    return frame(report::centrality_table(network, at.periods, at.selection, rows, how), at.notes);
}

FramePointer balance(const Network& network, const request::View& view, const request::BalanceChoices& asked,
                     const std::string& table) {
    request::BalanceChoices choices = asked;
    choices.table = request::balance_table_named(table, call);
    const request::MeasuredBalance measured =
        request::measured_balance(network, request::seen(network, view), choices, call);
    std::vector<std::string> notes = measured.seen.notes;
    if (const auto text = request::unproven(measured, choices, call)) notes.push_back(*text);
    return frame(request::balance_table_of(measured, choices), notes);
}

FramePointer changes(const Network& network, const request::View& view, std::size_t window) {
    request::require("window", std::uint64_t{window}, request::windows);
    graph::NetworkChangeOptions how;
    how.window = window;
    const request::Seen at = request::seen(network, view);
    return frame(report::network_change_table(network, at.periods, at.selection, how), at.notes);
}

Description describe(const Network& network, const request::View& view) {
    const request::Seen at = request::seen(network, view);
    report::Table eras;
    if (!network.eras().empty()) eras = report::coverage_table(network, graph::periods(network, {}));
    return {frame(report::kinds_table(network)), frame(report::types_table(network)), frame(std::move(eras)),
            frame(report::coverage_table(network, at.periods), at.notes),
            frame(report::counts_table(network, at.periods))};
}

}  // namespace entente::python
