#include "entente/report/network_change_table.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/cells.hpp"

namespace entente::report {
namespace {

std::vector<Column> columns() {
    std::vector<Column> all = period_columns();
    const Column tail[] = {{"appeared", "share of tied dyads that were not tied in the period before", 3},
                           {"vanished", "share that are tied no longer", 3},
                           {"flipped", "share whose net cooperation changed its sign", 3},
                           {"lad", "change of shape against the periods before; 0: none", 3},
                           {"deltacon", "distance from the period before; 0: no change", 3},
                           {"carriers", "whose ties changed most, and their share of the change", 0},
                           {"undefined", "why numbers are missing", 0}};
    all.insert(all.end(), std::begin(tail), std::end(tail));
    return all;
}

Cell carriers_cell(const model::Network& network, const std::vector<graph::Carrier>& carriers) {
    std::vector<std::string> out;
    for (const graph::Carrier& carrier : carriers) {
        out.push_back(fmt::format("{}={:.3f}", network[carrier.actor].id, carrier.share));
    }
    return list_cell(out);
}

}  // namespace

Table network_change_table(const model::Network& network, const std::vector<graph::Period>& periods,
                           const graph::Selection& selection, const graph::NetworkChangeOptions& options) {
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval, selection);
    const std::vector<graph::NetworkChange> changes = graph::network_changes(snapshots, options);
    Table table{columns(), {}};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const graph::NetworkChange& change = changes[i];
        std::vector<Cell> row = period_cells(periods[i + 1]);
        for (const auto& number :
             {change.appeared, change.vanished, change.flipped, change.lad, change.deltacon}) {
            row.push_back(number_cell(number));
        }
        row.push_back(carriers_cell(network, change.carriers));
        row.push_back(text_cell(change.undefined));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace entente::report
