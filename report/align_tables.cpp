// Alignment over ties: a row per period and dyad.
#include "entente/report/align_tables.hpp"

#include <algorithm>

#include "entente/report/tables.hpp"
#include "report/cells.hpp"
#include "report/measure_columns.hpp"

namespace entente::report {
namespace {

constexpr int brief_decimals = 2;

graph::SimilarityMeasures only_s() {
    return {graph::find_similarity_measure("s")};
}

void append(std::vector<Column>& columns, std::initializer_list<Column> more) {
    columns.insert(columns.end(), more);
}

void append(std::vector<Cell>& row, std::initializer_list<Cell> more) {
    row.insert(row.end(), more);
}

bool is_only_s(const graph::SimilarityMeasures& measures) {
    return measures.size() == 1 && measures.front()->name == "s";
}

void add_dyad_columns(std::vector<Column>& columns) {
    append(columns, {{"actor1", "id of the first actor", 0}, {"actor2", "id of the second actor", 0}});
}

Column strength_column() {
    return {"strength", "mean signed strength: (C - K) / years, Goldstein points a year", 2};
}

void add_tie_columns(std::vector<Column>& columns) {
    append(columns, {{"relations", "relations between the two in the period", 0},
                     {"cooperation", "C: sum of positive contributions, Goldstein points", 2},
                     {"conflict", "K: minus the sum of negative contributions, Goldstein points", 2},
                     {"net", "(C - K) / (C + K), -1 to 1", 2}});
}

void add_tie_cells(std::vector<Cell>& cells, const graph::TieSimilarity& row) {
    append(cells, {count_cell(row.relations), row.cooperation, row.conflict, number_cell(row.net)});
}

void add_third_columns(std::vector<Column>& columns) {
    append(columns, {{"shared_friends", "actors with whom both have a friendly tie", 0},
                     {"shared_enemies", "actors with whom both have a hostile tie", 0},
                     {"divided", "actors friendly to one of the two and hostile to the other", 0},
                     {"balanced_by_friendly", "triads that a friendly tie of the two balances", 0},
                     {"balanced_by_hostile", "triads that a hostile tie of the two balances", 0}});
}

void add_third_cells(std::vector<Cell>& cells, const graph::ThirdParties& third) {
    for (const std::size_t count :
         {third.friends, third.enemies, third.divided, third.friendly(), third.hostile()}) {
        cells.push_back(count_cell(count));
    }
}

const graph::BootstrapIntervals* intervals_of(const TieAlignment& alignment, std::size_t row) {
    return alignment.intervals.empty() ? nullptr : &alignment.intervals[row];
}

std::vector<Column> columns_of(const TieAlignment& alignment) {
    std::vector<Column> columns = period_columns();
    add_dyad_columns(columns);
    add_tie_columns(columns);
    const auto intervals = alignment.intervals.empty() ? IntervalColumns::none : IntervalColumns::ends;
    add_measure_columns(columns, alignment.measures, intervals, alignment.level);
    append(columns, {{"items", "actors that the two profiles are compared over, the two included", 0},
                     strength_column(),
                     {"filled1", "of them, those that the first has no tie with, taken as 0", 0},
                     {"filled2", "of them, those that the second has no tie with, taken as 0", 0}});
    if (alignment.weighted) {
        append(columns, {{"unweighted", "actors left out since they have no weight", 0},
                         {"item_weight", "weight of the items together", 3}});
    }
    add_third_columns(columns);
    const bool s = is_only_s(alignment.measures);
    columns.push_back({s ? "s_undefined" : "undefined", s ? "why s is empty" : "why a measure is empty", 0});
    return columns;
}

Table alignment_of(const model::Network& network, const std::vector<graph::Period>& periods,
                   const std::optional<Pair>& pair, const auto& snapshot_of) {
    TieAlignment alignment;
    alignment.periods = periods;
    alignment.measures = only_s();
    const std::vector<Pair> pairs = pair ? std::vector<Pair>{*pair} : std::vector<Pair>();
    for (std::uint32_t i = 0; i < periods.size(); ++i) {
        add_tie_alignment(alignment, i, snapshot_of(i), pairs);
    }
    return tie_alignment_table(network, alignment);
}

}  // namespace

void add_tie_alignment(TieAlignment& alignment, std::uint32_t period, const graph::Snapshot& snapshot,
                       const std::vector<Pair>& pairs, const graph::TieSimilarityOptions& options) {
    std::vector<Pair> wanted = pairs;
    if (wanted.empty()) {
        for (const graph::Dyad& dyad : snapshot.dyads()) wanted.emplace_back(dyad.first, dyad.second);
    }
    if (wanted.empty()) return;
    for (graph::TieSimilarity& row :
         graph::tie_similarity(std::span(&snapshot, 1), alignment.measures, wanted, options)) {
        row.period = period;
        alignment.undefined.push_back(graph::why_undefined(row, snapshot, alignment.measures));
        alignment.rows.push_back(std::move(row));
    }
}

Table tie_alignment_table(const model::Network& network, const TieAlignment& alignment) {
    Table table{columns_of(alignment), {}};
    const auto intervals = alignment.intervals.empty() ? IntervalColumns::none : IntervalColumns::ends;
    for (std::size_t i = 0; i < alignment.rows.size(); ++i) {
        const graph::TieSimilarity& row = alignment.rows[i];
        std::vector<Cell> cells = period_cells(alignment.periods[row.period]);
        append(cells, {network[row.first].id, network[row.second].id});
        add_tie_cells(cells, row);
        add_measure_cells(cells, row.values, intervals_of(alignment, i), intervals);
        append(cells, {count_cell(row.items), number_cell(row.strength), count_cell(row.filled_first),
                       count_cell(row.filled_second)});
        if (alignment.weighted) append(cells, {count_cell(row.unweighted), row.weight});
        add_third_cells(cells, row.third);
        cells.push_back(text_cell(alignment.undefined[i]));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table brief_tie_alignment_table(const model::Network& network, const TieAlignment& alignment,
                                const BriefColumns& columns) {
    const bool reasons =
        std::ranges::any_of(alignment.undefined, [](const auto& why) { return !why.empty(); });
    const auto intervals = alignment.intervals.empty() ? IntervalColumns::none : IntervalColumns::words;
    Table table{{{"period", "id of the period", 0}}, {}};
    if (columns.actors) add_dyad_columns(table.columns);
    add_tie_columns(table.columns);
    table.columns.push_back(strength_column());
    add_measure_columns(table.columns, alignment.measures, intervals, alignment.level, brief_decimals);
    table.columns.push_back({"items", "actors that the two profiles are compared over", 0});
    if (columns.third) add_third_columns(table.columns);
    if (reasons) table.columns.push_back({"undefined", "why a measure is empty", 0});
    for (std::size_t i = 0; i < alignment.rows.size(); ++i) {
        const graph::TieSimilarity& row = alignment.rows[i];
        std::vector<Cell> cells = {alignment.periods[row.period].id};
        if (columns.actors) append(cells, {network[row.first].id, network[row.second].id});
        add_tie_cells(cells, row);
        cells.push_back(number_cell(row.strength));
        add_measure_cells(cells, row.values, intervals_of(alignment, i), intervals, brief_decimals);
        cells.push_back(count_cell(row.items));
        if (columns.third) add_third_cells(cells, row.third);
        if (reasons) cells.push_back(text_cell(alignment.undefined[i]));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<std::string> tie_alignment_notes(const graph::TieSimilarityOptions& options, bool third) {
    std::vector<std::string> notes = {
        "cooperation (C), conflict (K): sums of Goldstein points; an event counts its weight, a state its "
        "weight times the years for which it held.",
        "strength: (C - K) / years of the period, points a year.", "net: (C - K) / (C + K), -1 to 1."};
    std::string profile = "profiles: an actor's value on another is ";
    profile += options.value == graph::TieValue::net ? "its net with it" : "the sign of its net with it";
    profile += ", its own entry 1; scale -1 to 1. Items are the two and every actor ";
    if (options.items == graph::TieItems::either) {
        profile +=
            "that either has a tie with; where the other has none its value is 0, no tie (CSV counts "
            "these in filled1, filled2).";
    } else if (options.items == graph::TieItems::both) {
        profile += "that both have a tie with; others are left out.";
    } else {
        profile +=
            "of the period; where one has no tie its value is 0 (CSV counts these in filled1, filled2).";
    }
    notes.push_back(std::move(profile));
    if (!options.weights.empty()) {
        notes.emplace_back(
            "weights: each item counts by the weight of that actor in the period; actors without "
            "one are left out (CSV counts them in unweighted).");
    }
    if (third) {
        notes.emplace_back(
            "shared_friends, shared_enemies, divided: third actors with a signed tie to both. "
            "The first two make triads that a friendly tie of the two balances, the last those "
            "that a hostile one balances.");
    }
    return notes;
}

Table align_table(const model::Network& network, const std::vector<graph::Period>& periods,
                  const graph::Selection& selection, const std::optional<Pair>& pair) {
    return alignment_of(network, periods, pair, [&](std::uint32_t period) {
        return graph::Snapshot(network, periods[period].interval, selection);
    });
}

Table align_table_of(const model::Network& network, const std::vector<graph::Period>& periods,
                     std::span<const graph::Snapshot> snapshots, const std::optional<Pair>& pair) {
    return alignment_of(network, periods, pair,
                        [&](std::uint32_t period) -> const graph::Snapshot& { return snapshots[period]; });
}

}  // namespace entente::report
