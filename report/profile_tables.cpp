#include "entente/report/profile_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/cells.hpp"
#include "report/measure_columns.hpp"

namespace entente::report {
namespace {

using Intervals = std::vector<graph::BootstrapIntervals>;

constexpr int brief_decimals = 2;

std::vector<Column> columns_of(const graph::SimilarityMeasures& measures, bool with_names,
                               IntervalColumns intervals, double level) {
    std::vector<Column> columns = {{"period", "period of the answers", 0},
                                   {"actor1", "id of the first actor", 0},
                                   {"actor2", "id of the second actor", 0}};
    if (with_names) {
        columns.push_back({"name1", "name of the first actor", 0});
        columns.push_back({"name2", "name of the second actor", 0});
    }
    columns.push_back({"items", "items that both answered, over which the measures are taken", 0});
    columns.push_back({"only1", "items that only the first answered, which are left out", 0});
    columns.push_back({"only2", "items that only the second answered, which are left out", 0});
    add_measure_columns(columns, measures, intervals, level);
    columns.push_back({"undefined", "why a measure is empty", 0});
    return columns;
}

const graph::BootstrapIntervals* of_row(const Intervals& intervals, std::size_t row) {
    return intervals.empty() ? nullptr : &intervals[row];
}

/// By actor of the profiles.
std::vector<Cell> names_of(const model::Profiles& profiles, const model::Network& network) {
    std::vector<Cell> cells;
    for (const std::string& id : profiles.actors) {
        const auto actor = network.find_actor(id);
        cells.push_back(actor ? Cell(network[*actor].name) : Cell());
    }
    return cells;
}

}  // namespace

Table profile_similarity_table(const model::Profiles& profiles,
                               const std::vector<graph::ProfileSimilarity>& similarities,
                               const graph::SimilarityMeasures& measures, const model::Network* names,
                               const Intervals& intervals, double level) {
    const auto how = intervals.empty() ? IntervalColumns::none : IntervalColumns::ends;
    Table table{columns_of(measures, names != nullptr, how, level), {}};
    const std::vector<Cell> name_cells = names ? names_of(profiles, *names) : std::vector<Cell>();
    table.rows.reserve(similarities.size());
    for (std::size_t i = 0; i < similarities.size(); ++i) {
        const graph::ProfileSimilarity& each = similarities[i];
        std::vector<Cell> row;
        row.reserve(table.columns.size());
        row.push_back(text_cell(profiles.periods[each.period]));
        row.emplace_back(profiles.actors[each.first]);
        row.emplace_back(profiles.actors[each.second]);
        if (names) {
            row.push_back(name_cells[each.first]);
            row.push_back(name_cells[each.second]);
        }
        for (const std::size_t count : {each.items, each.only_first, each.only_second}) {
            row.push_back(count_cell(count));
        }
        add_measure_cells(row, each.values, of_row(intervals, i), how);
        row.push_back(text_cell(graph::why_undefined(each, measures)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table brief_profile_similarity_table(const model::Profiles& profiles,
                                     const std::vector<graph::ProfileSimilarity>& similarities,
                                     const graph::SimilarityMeasures& measures, bool with_actors,
                                     const Intervals& intervals, double level) {
    const auto how = intervals.empty() ? IntervalColumns::none : IntervalColumns::words;
    std::vector<std::string> reasons;
    for (const graph::ProfileSimilarity& each : similarities) {
        reasons.push_back(graph::why_undefined(each, measures));
    }
    const bool with_reasons = std::ranges::any_of(reasons, [](const auto& why) { return !why.empty(); });
    Table table{{{"period", "period of the answers", 0}}, {}};
    if (with_actors) {
        table.columns.push_back({"actor1", "id of the first actor", 0});
        table.columns.push_back({"actor2", "id of the second actor", 0});
    }
    table.columns.push_back({"items", "items that both answered", 0});
    add_measure_columns(table.columns, measures, how, level, brief_decimals);
    if (with_reasons) table.columns.push_back({"undefined", "why a measure is empty", 0});
    for (std::size_t i = 0; i < similarities.size(); ++i) {
        const graph::ProfileSimilarity& each = similarities[i];
        std::vector<Cell> row = {text_cell(profiles.periods[each.period])};
        if (with_actors) {
            row.emplace_back(profiles.actors[each.first]);
            row.emplace_back(profiles.actors[each.second]);
        }
        row.push_back(count_cell(each.items));
        add_measure_cells(row, each.values, of_row(intervals, i), how, brief_decimals);
        if (with_reasons) row.push_back(text_cell(reasons[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string convention_of(const graph::SimilarityMeasure& measure) {
    return fmt::format("{}, {}. {} {}.", measure.label, measure.range, measure.convention, measure.citation);
}

}  // namespace entente::report
