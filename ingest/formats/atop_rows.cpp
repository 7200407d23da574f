#include "ingest/formats/atop_rows.hpp"

#include <algorithm>

#include "ingest/formats/coded_dates.hpp"

namespace entente::ingest {

AtopColumns::AtopColumns(const TableReader& table)
    : state1(table.column({"ccode1", "stateA", "mem1"})),
      state2(table.column({"ccode2", "stateB", "mem2"})),
      year(table.column("year")),
      flags{table.column({"atop_defense", "defense"}), table.column({"atop_offense", "offense"}),
            table.column({"atop_neutral", "neutral"}), table.column({"atop_nonagg", "nonagg"}),
            table.column({"atop_consul", "consul"})} {}

AtopObligations atop_obligations(const TableReader& table, const AtopColumns& columns) {
    AtopObligations found;
    for (std::size_t i = 0; i < obligations.size(); ++i) {
        const std::string& cell = table[columns.flags[i]];
        found.owes[i] = coded_flag(cell) == true;
        found.garbled = found.garbled || (!coded_flag(cell) && !is_missing(cell));
        found.value = std::max(found.value, found.owes[i] ? obligations[i].value : 0);
    }
    return found;
}

}  // namespace entente::ingest
