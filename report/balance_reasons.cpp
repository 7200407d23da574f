#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "entente/graph/balance_definitions.hpp"
#include "entente/report/balance_tables.hpp"

namespace entente::report {
namespace {

/// `name, name: reason; …` of the numbers of a row that are empty, by their definitions.
std::string why_empty(const std::vector<Column>& columns, const std::vector<Cell>& row) {
    std::vector<std::pair<std::string_view, std::string>> by_reason;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const graph::Definition* const known = graph::find_balance_definition(columns[i].name);
        if (known == nullptr || !std::holds_alternative<std::monostate>(row[i])) continue;
        auto at = std::ranges::find(by_reason, known->undefined, [](const auto& one) { return one.first; });
        if (at == by_reason.end()) at = by_reason.insert(at, {known->undefined, ""});
        at->second += fmt::format("{}{}", at->second.empty() ? "" : ", ", columns[i].name);
    }
    std::string out;
    for (const auto& [reason, names] : by_reason) {
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", names, reason);
    }
    return out;
}

}  // namespace

Table with_reasons(Table table) {
    for (auto& row : table.rows) {
        const std::string reason = why_empty(table.columns, row);
        row.push_back(reason.empty() ? Cell() : Cell(reason));
    }
    table.columns.push_back({"undefined", "which values are empty, and why", 0});
    return table;
}

}  // namespace entente::report
