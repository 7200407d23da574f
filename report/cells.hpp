// The cells that several tables share, so that a period, a date or a source looks the same in all.
#pragma once

#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// `period,start,end`; the end is the first day after the period, as everywhere in the data.
std::vector<Column> period_columns();
std::vector<Cell> period_cells(const graph::Period& period);

/// Empty text and absent values are empty cells.
Cell text_cell(const std::string& text);
Cell count_cell(std::size_t count);
Cell number_cell(const std::optional<double>& number);
/// A list in one cell, as exports write it: ` | ` between the elements, `\` before a `|` or `\` of their own.
/// Empty without elements.
Cell list_cell(const std::vector<std::string>& elements);

/// `date,end` of a relation as written in the data: an event's date, or a state's start and end
/// (empty: it held to the end of the observed period).
Cell start_cell(const model::Relation& relation);
Cell end_cell(const model::Relation& relation);

/// `source-id (locator)` of each.
std::vector<std::string> source_list(const model::Network& network,
                                     const std::vector<model::Reference>& references);

/// The relation's own label, else its type's.
const std::string& relation_label(const model::Network& network, const model::Relation& relation);

/// Fewest decimals, at most three, that show the numbers of a column apart: none for whole numbers,
/// one from 10 on.
int decimals_for(const std::vector<Cell>& cells);

/// Whether a record of the network stands for several events; tables of relations then have two more
/// columns, count and offset.
bool folds_events(const model::Network& network);
void add_fold_columns(Table& table);
void add_fold_cells(std::vector<Cell>& row, const model::Relation& relation);

}  // namespace entente::report
