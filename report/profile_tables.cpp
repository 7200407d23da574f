#include "entente/report/profile_tables.hpp"

#include <fmt/format.h>

#include "report/cells.hpp"

namespace entente::report {
namespace {

constexpr int decimals = 3;

std::vector<Column> columns_of(const graph::SimilarityMeasures& measures, bool with_names) {
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
    for (const graph::SimilarityMeasure* measure : measures) {
        columns.push_back({std::string(measure->name), convention_of(*measure), decimals});
    }
    columns.push_back({"undefined", "why a measure is empty", 0});
    return columns;
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
                               const graph::SimilarityMeasures& measures, const model::Network* names) {
    Table table{columns_of(measures, names != nullptr), {}};
    const std::vector<Cell> name_cells = names ? names_of(profiles, *names) : std::vector<Cell>();
    table.rows.reserve(similarities.size());
    for (const graph::ProfileSimilarity& each : similarities) {
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
        for (const auto& value : each.values) row.push_back(number_cell(value));
        row.push_back(text_cell(graph::why_undefined(each, measures)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string convention_of(const graph::SimilarityMeasure& measure) {
    return fmt::format("{}, {}. {} {}.", measure.label, measure.range, measure.convention, measure.citation);
}

}  // namespace entente::report
