#include <variant>

#include "entente/graph/balance_definitions.hpp"
#include "entente/report/balance_tables.hpp"

namespace entente::report {
namespace {

std::string why_undefined(const std::vector<Column>& columns, const std::vector<Cell>& row) {
    std::vector<const graph::Definition*> empty;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const graph::Definition* const known = graph::find_balance_definition(columns[i].name);
        if (known != nullptr && std::holds_alternative<std::monostate>(row[i])) empty.push_back(known);
    }
    return graph::why_empty(empty);
}

}  // namespace

Table with_reasons(Table table) {
    for (auto& row : table.rows) {
        const std::string reason = why_undefined(table.columns, row);
        row.push_back(reason.empty() ? Cell() : Cell(reason));
    }
    table.columns.push_back({"undefined", "which values are empty, and why", 0});
    return table;
}

}  // namespace entente::report
