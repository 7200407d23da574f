#include "entente/report/align_view_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "report/cells.hpp"

namespace entente::report {
namespace {

constexpr int decimals = 3;

bool dated(const AlignedDyads& dyads) {
    return !dyads.periods.empty() &&
           std::ranges::all_of(dyads.periods, [](const auto& period) { return period.days.has_value(); });
}

Table empty_table(const AlignedDyads& dyads, std::initializer_list<Column> columns) {
    Table table{period_columns(), {}};
    if (!dated(dyads)) table.columns.resize(1);
    table.columns.insert(table.columns.end(), columns);
    return table;
}

std::vector<Cell> cells_of_period(const AlignedDyads& dyads, std::uint32_t number) {
    const AlignedDyads::Period& period = dyads.periods[number];
    std::vector<Cell> cells = {text_cell(period.id)};
    if (dated(dyads)) {
        cells.emplace_back(model::iso_date(period.days->start));
        cells.emplace_back(model::iso_date(period.days->end));
    }
    return cells;
}

std::string sign_words(double value, double neutral) {
    constexpr double steps = 1e12;  // as graph::sensitivity() compares
    const double side = std::round((value - neutral) * steps);
    return side > 0 ? "positive" : side < 0 ? "negative" : "neutral";
}

std::string yes_or_no(bool yes) {
    return yes ? "yes" : "no";
}

/// Half ranks keep their half.
std::string rank_words(double rank) {
    return fmt::format("{:.6g}", rank);
}

std::string rank_words(const graph::ConventionRank& rank) {
    return fmt::format("{} of {}", rank_words(rank.rank), rank.ranked);
}

double share(const graph::ConventionRank& rank) {
    return rank.rank / static_cast<double>(rank.ranked);
}

/// Those with the best and the worst share; `one` has at least one rank.
std::pair<graph::ConventionRank, graph::ConventionRank> extremes(const graph::Sensitivity& one) {
    const auto [best, worst] = std::ranges::minmax_element(one.ranks, std::less<>(), share);
    return {*best, *worst};
}

/// A sign can only agree where there is one.
std::string sign_agrees(const graph::Sensitivity& one) {
    if (one.defined == 0) return "";
    return one.positive + one.negative == 0 ? "neutral" : yes_or_no(one.sign_agrees());
}

}  // namespace

Table sensitivity_table(const AlignedDyads& dyads, const std::vector<graph::Sensitivity>& found) {
    Table table =
        empty_table(dyads, {{"actor1", "id of the first actor", 0},
                            {"actor2", "id of the second actor", 0},
                            {"convention", "measure, and what differs from the choice made", 0},
                            {"value", "the similarity under it", decimals},
                            {"sign", "side of the value that is neither alike nor unlike", 0},
                            {"rank", "1: the most alike dyad of the period; equal values share ranks", 1},
                            {"ranked", "dyads of the period with a value", 0},
                            {"conventions", "that have a value for this dyad", 0},
                            {"sign_agrees", "whether all of them have the same sign", 0}});
    for (const graph::Sensitivity& one : found) {
        for (const graph::ConventionRank& rank : one.ranks) {
            const AlignedDyads::Convention& convention = dyads.conventions[rank.measure];
            std::vector<Cell> row = cells_of_period(dyads, one.period);
            row.emplace_back(dyads.actors[one.first]);
            row.emplace_back(dyads.actors[one.second]);
            row.emplace_back(convention.name);
            row.emplace_back(rank.value);
            row.emplace_back(sign_words(rank.value, convention.neutral));
            row.emplace_back(rank.rank);
            row.push_back(count_cell(rank.ranked));
            row.push_back(count_cell(one.defined));
            row.emplace_back(sign_agrees(one));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table sensitivity_summary_table(const AlignedDyads& dyads, const std::vector<graph::Sensitivity>& found) {
    Table table{{{"period", "id of the period", 0},
                 {"actor1", "id of the first actor", 0},
                 {"actor2", "id of the second actor", 0},
                 {"conventions", "that have a value", 0},
                 {"positive", "of them, those with a value on the side of alike", 0},
                 {"negative", "of them, those with a value on the side of unlike", 0},
                 {"sign agrees", "whether all have the same sign", 0},
                 {"best rank", "of all conventions, 1: the most alike dyad of the period", 0},
                 {"worst rank", "of all conventions", 0}},
                {}};
    for (const graph::Sensitivity& one : found) {
        std::vector<Cell> row = {text_cell(dyads.periods[one.period].id),
                                 dyads.actors[one.first],
                                 dyads.actors[one.second],
                                 count_cell(one.defined),
                                 count_cell(one.positive),
                                 count_cell(one.negative),
                                 text_cell(sign_agrees(one))};
        if (one.defined > 0) {
            const auto [best, worst] = extremes(one);
            row.emplace_back(rank_words(best));
            row.emplace_back(rank_words(worst));
        } else {
            row.resize(table.columns.size());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table sensitivity_panel(const AlignedDyads& dyads, const graph::Sensitivity& one) {
    Table table{{{"convention", "measure, and what differs from the choice made", 0},
                 {"value", "the similarity under it", decimals},
                 {"sign", "side of the value that is neither alike nor unlike", 0},
                 {"rank", "1: the most alike dyad of the period", 0}},
                {}};
    for (const graph::ConventionRank& rank : one.ranks) {
        const AlignedDyads::Convention& convention = dyads.conventions[rank.measure];
        table.rows.push_back(
            {convention.name, rank.value, sign_words(rank.value, convention.neutral), rank_words(rank)});
    }
    return table;
}

std::string sensitivity_words(const graph::Sensitivity& one) {
    if (one.defined == 0) return "no convention has a value";
    const std::string agrees = one.positive + one.negative == 0 ? "no value has one" : sign_agrees(one);
    const auto [best, worst] = extremes(one);
    if (one.defined == 1) return "only one convention has a value; rank " + rank_words(best);
    const std::string ranks =
        best.ranked == worst.ranked
            ? fmt::format("rank between {} and {} of {}", rank_words(best.rank), rank_words(worst.rank),
                          best.ranked)
            : fmt::format("rank between {} and {}", rank_words(best), rank_words(worst));
    return fmt::format("sign agrees under all {} conventions: {}; {}", one.defined, agrees, ranks);
}

Table measure_agreement_table(const AlignedDyads& dyads, const std::vector<graph::MeasureAgreement>& found) {
    Table table = empty_table(dyads, {{"convention1", "the one", 0},
                                      {"convention2", "the other", 0},
                                      {"dyads", "of the period with a value under both", 0},
                                      {"tau_b", "rank correlation of the two over these dyads", decimals}});
    for (const graph::MeasureAgreement& one : found) {
        std::vector<Cell> row = cells_of_period(dyads, one.period);
        row.emplace_back(dyads.conventions[one.first].name);
        row.emplace_back(dyads.conventions[one.second].name);
        row.push_back(count_cell(one.dyads));
        row.push_back(number_cell(one.tau_b));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table group_table(const AlignedDyads& dyads, const std::vector<std::string>& groups,
                  const ByConvention<graph::GroupAlignment>& found) {
    Table table = empty_table(dyads, {{"convention", "the measure", 0},
                                      {"group1", "a group", 0},
                                      {"group2", "another, or the same: alignment within it", 0},
                                      {"dyads", "with a value", 0},
                                      {"undefined", "dyads without a value", 0},
                                      {"mean", "mean over the dyads, each counting alike", decimals},
                                      {"lowest", "least value of a dyad", decimals},
                                      {"highest", "greatest value of a dyad", decimals}});
    for (const auto& [convention, rows] : found) {
        for (const graph::GroupAlignment& one : rows) {
            std::vector<Cell> row = cells_of_period(dyads, one.period);
            row.emplace_back(dyads.conventions[convention].name);
            row.emplace_back(groups[one.first]);
            row.emplace_back(groups[one.second]);
            row.push_back(count_cell(one.dyads));
            row.push_back(count_cell(one.undefined));
            for (const auto& value : {one.mean, one.lowest, one.highest}) row.push_back(number_cell(value));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table pole_table(const AlignedDyads& dyads, std::pair<std::uint32_t, std::uint32_t> poles,
                 const ByConvention<graph::PolePosition>& found) {
    Table table =
        empty_table(dyads, {{"convention", "the measure", 0},
                            {"actor", "id of the actor between the poles", 0},
                            {"pole1", "id of the first pole", 0},
                            {"pole2", "id of the second pole", 0},
                            {"alignment1", "with the first pole", decimals},
                            {"alignment2", "with the second pole", decimals},
                            {"lean", "alignment1 - alignment2: above 0, nearer to the first pole", decimals},
                            {"drift", "lean less that of the last period in which there was one", decimals}});
    for (const auto& [convention, positions] : found) {
        std::vector<graph::PolePosition> rows = positions;
        std::ranges::stable_sort(rows, std::less<>(), &graph::PolePosition::actor);
        for (const graph::PolePosition& one : rows) {
            std::vector<Cell> row = cells_of_period(dyads, one.period);
            row.emplace_back(dyads.conventions[convention].name);
            row.emplace_back(dyads.actors[one.actor]);
            row.emplace_back(dyads.actors[poles.first]);
            row.emplace_back(dyads.actors[poles.second]);
            for (const auto& value : {one.first, one.second, one.lean, one.drift}) {
                row.push_back(number_cell(value));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table without_columns(Table table, const std::vector<std::string>& names) {
    for (std::size_t i = table.columns.size(); i-- > 0;) {
        if (std::ranges::find(names, table.columns[i].name) == names.end()) continue;
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
        for (std::vector<Cell>& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return table;
}

}  // namespace entente::report
