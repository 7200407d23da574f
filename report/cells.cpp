#include "report/cells.hpp"

#include <algorithm>
#include <cmath>

namespace entente::report {

std::vector<Column> period_columns() {
    return {{"period", "id of the period", 0},
            {"start", "first day of the period", 0},
            {"end", "first day after the period", 0}};
}

std::vector<Cell> period_cells(const graph::Period& period) {
    return {period.id, model::iso_date(period.interval.start), model::iso_date(period.interval.end)};
}

Cell text_cell(const std::string& text) {
    return text.empty() ? Cell() : Cell(text);
}

Cell count_cell(std::size_t count) {
    return static_cast<long>(count);
}

Cell number_cell(const std::optional<double>& number) {
    return number ? Cell(*number) : Cell();
}

Cell list_cell(const std::vector<std::string>& elements) {
    std::string out;
    for (const std::string& element : elements) {
        if (&element != &elements.front()) out += " | ";
        for (const char c : element) {
            if (c == '|' || c == '\\') out += '\\';
            out += c;
        }
    }
    return text_cell(out);
}

Cell start_cell(const model::Relation& relation) {
    const std::optional<model::Date>& date = relation.date ? relation.date : relation.start;
    return date ? Cell(date->to_string()) : Cell();
}

Cell end_cell(const model::Relation& relation) {
    return relation.end ? Cell(relation.end->to_string()) : Cell();
}

std::vector<std::string> source_list(const model::Network& network,
                                     const std::vector<model::Reference>& references) {
    std::vector<std::string> out;
    for (const model::Reference& reference : references) {
        out.push_back(network[reference.source].id);
        if (!reference.locator.empty()) out.back() += " (" + reference.locator + ")";
    }
    return out;
}

const std::string& relation_label(const model::Network& network, const model::Relation& relation) {
    return relation.label.empty() ? network[relation.type].label : relation.label;
}

int decimals_for(const std::vector<Cell>& cells) {
    bool whole = true;
    double largest = 0;
    for (const Cell& cell : cells) {
        const auto* number = std::get_if<double>(&cell);
        if (number == nullptr) continue;
        whole = whole && std::floor(*number) == *number;
        largest = std::max(largest, std::fabs(*number));
    }
    if (whole) return 0;
    return largest >= 10 ? 1 : 3;
}

bool folds_events(const model::Network& network) {
    return std::ranges::any_of(network.relations(), [](const model::Relation& relation) {
        return relation.count > 1 || relation.offset > 0;
    });
}

void add_fold_columns(Table& table) {
    table.columns.push_back({"count", "events that the record stands for", 0});
    table.columns.push_back({"offset", "points of cooperation among them that as much conflict cancels", 1});
}

void add_fold_cells(std::vector<Cell>& row, const model::Relation& relation) {
    row.push_back(count_cell(relation.count));
    row.emplace_back(relation.offset);
}

}  // namespace entente::report
