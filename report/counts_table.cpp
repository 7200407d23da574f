#include "entente/report/counts_table.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "entente/report/tables.hpp"
#include "report/cells.hpp"

namespace entente::report {
namespace {

/// The cell of the column of that name; empty when the table has no such column.
Cell cell(const Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == column) return table.rows[row][i];
    }
    return {};
}

void add_part(Table& counts, const std::string& part, const Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        counts.rows.push_back({part, table.rows[row].front(), cell(table, row, "label"),
                               cell(table, row, "start"), cell(table, row, "end"), cell(table, row, "actors"),
                               cell(table, row, "relations")});
    }
}

}  // namespace

Table counts_table(const model::Network& network, const std::vector<graph::Period>& periods) {
    const model::Interval observed = network.observed();
    Table counts{{{"part", "", 0},
                  {"id", "", 0},
                  {"label", "", 0},
                  {"start", "", 0},
                  {"end", "", 0},
                  {"actors", "", 0},
                  {"relations", "", 0}},
                 {{"network", network.id(), network.title(), model::iso_date(observed.start),
                   model::iso_date(observed.end), count_cell(network.actors().size()),
                   count_cell(network.relations().size())}}};
    add_part(counts, "kind", kinds_table(network));
    add_part(counts, "type", types_table(network));
    if (!network.eras().empty()) {
        const std::size_t first = counts.rows.size();
        add_part(counts, "era", coverage_table(network, graph::periods(network, {})));
        for (std::size_t row = first; row < counts.rows.size(); ++row) {
            const auto era = std::ranges::find_if(
                network.eras(), [&](const model::Era& one) { return counts.rows[row][1] == Cell(one.id); });
            if (era != network.eras().end()) counts.rows[row][2] = era->label;
        }
    }
    add_part(counts, "period", coverage_table(network, periods));
    return counts;
}

}  // namespace entente::report
