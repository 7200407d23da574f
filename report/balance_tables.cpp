#include "entente/report/balance_tables.hpp"

#include <fmt/format.h>

#include "report/balance_words.hpp"
#include "report/cells.hpp"

namespace entente::report {
namespace {

using graph::NullComparison;
using graph::PeriodBalance;
using graph::SignedTie;

std::vector<Column> with_period(std::vector<Column> tail) {
    std::vector<Column> all = period_columns();
    all.insert(all.end(), tail.begin(), tail.end());
    return all;
}

Cell whole(std::uint64_t count) {
    return static_cast<long>(count);
}

void add_null_columns(Table& table, const std::string& name, const std::string& p_meaning) {
    table.columns.push_back({name + "_null", name + ", mean over the random networks", 3});
    table.columns.push_back({name + "_null_low", "2.5 % quantile over the random networks", 3});
    table.columns.push_back({name + "_null_high", "97.5 % quantile over the random networks", 3});
    table.columns.push_back({name + "_p", p_meaning, 3});
    table.columns.push_back({name + "_null_networks", "random networks in which it is defined", 0});
}

void add_null_cells(std::vector<Cell>& row, const NullComparison& null, const std::optional<double>& p) {
    row.push_back(number_cell(null.mean));
    row.push_back(number_cell(null.low));
    row.push_back(number_cell(null.high));
    row.push_back(number_cell(p));
    row.push_back(count_cell(null.networks));
}

Table empty_balance_table(bool null) {
    Table table{with_period({{"actors", "actors that exist in the period", 0},
                             {"positive", "dyads of positive net cooperation", 0},
                             {"negative", "dyads of negative net cooperation", 0},
                             {"unsigned", "dyads whose net cooperation is 0", 0},
                             {"triads_ppp", "triangles +++", 0},
                             {"triads_ppn", "triangles ++-", 0},
                             {"triads_pnn", "triangles +--", 0},
                             {"triads_nnn", "triangles ---", 0},
                             {"balance", "share of triangles that are balanced", 3},
                             {"walk_balance", "tr exp(A) / tr exp(|A|)", 3},
                             {"frustration",
                              "fewest ties against any two camps; where not exact, the fewest "
                              "found",
                              0},
                             {"frustration_lower", "proven: no two camps have fewer ties against them", 0},
                             {"frustration_exact", "yes, or no where the time budget ended the search", 0},
                             {"frustration_normalised", "1 - 2 frustration / signed ties", 3},
                             {"blocs", "blocs of largest signed modularity that have signed ties", 0},
                             {"modularity", "signed modularity of the blocs", 3},
                             {"frustrated_ties", "actor1:actor2 of each frustrated tie", 0}}),
                {}};
    if (!null) return table;
    add_null_columns(table, "balance", "share of random networks at least as balanced");
    add_null_columns(table, "walk_balance", "share of random networks at least as balanced");
    add_null_columns(table, "frustration", "share of random networks with as few frustrated ties or fewer");
    return table;
}

Cell ties_cell(const BalanceFindings& findings, std::size_t period, const std::vector<std::size_t>& ties) {
    std::vector<std::string> out;
    const auto actors = findings.snapshots[period].actors();
    for (const std::size_t position : ties) {
        const SignedTie& tie = findings.found[period].graph.ties[position];
        out.push_back(findings.network[actors[tie.first]].id + ":" + findings.network[actors[tie.second]].id);
    }
    return list_cell(out);
}

std::vector<Cell> balance_cells(const BalanceFindings& findings, std::size_t i) {
    const PeriodBalance& found = findings.found[i];
    const SignCounts signs = sign_counts(found.graph);
    std::vector<Cell> row = period_cells(findings.periods[i]);
    row.push_back(count_cell(findings.snapshots[i].actors().size()));
    row.push_back(count_cell(signs.positive));
    row.push_back(count_cell(signs.negative));
    row.push_back(count_cell(found.graph.unsigned_dyads));
    for (const std::uint64_t count :
         {found.triads.ppp, found.triads.ppn, found.triads.pnn, found.triads.nnn}) {
        row.push_back(whole(count));
    }
    row.push_back(number_cell(found.triads.balance()));
    row.push_back(number_cell(found.walks.network));
    row.push_back(whole(found.frustration.upper));
    row.push_back(whole(found.frustration.lower));
    row.emplace_back(std::string(found.frustration.exact() ? "yes" : "no"));
    row.push_back(number_cell(found.frustration.normalised(found.frustration.upper)));
    row.push_back(count_cell(blocs_with_ties(found)));
    row.push_back(number_cell(found.blocs.modularity));
    row.push_back(ties_cell(findings, i, found.frustration.frustrated));
    if (found.null) {
        add_null_cells(row, found.null->balance, found.null->balance.p_greater);
        add_null_cells(row, found.null->walk_balance, found.null->walk_balance.p_greater);
        add_null_cells(row, found.null->frustration, found.null->frustration.p_less);
    }
    return row;
}

std::vector<Cell> actor_cells(const BalanceFindings& findings, std::size_t period, std::size_t vertex) {
    const model::Actor& actor = findings.network[findings.snapshots[period].actors()[vertex]];
    std::vector<Cell> row = period_cells(findings.periods[period]);
    row.emplace_back(actor.id);
    row.emplace_back(actor.name);
    row.emplace_back(std::string(model::to_string(actor.kind)));
    return row;
}

std::vector<Column> actor_columns(std::vector<Column> tail) {
    std::vector<Column> all = with_period(
        {{"actor", "id of the actor", 0}, {"name", "name of the actor", 0}, {"kind", "kind of actor", 0}});
    all.insert(all.end(), tail.begin(), tail.end());
    return all;
}

}  // namespace

Table balance_table(const BalanceFindings& findings) {
    const bool null = !findings.found.empty() && findings.found.front().null.has_value();
    Table table = empty_balance_table(null);
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        table.rows.push_back(balance_cells(findings, i));
    }
    return table;
}

Table frustrated_ties_table(const BalanceFindings& findings) {
    Table table{with_period({{"actor1", "id of the first actor", 0},
                             {"actor2", "id of the second actor", 0},
                             {"name1", "name of the first actor", 0},
                             {"name2", "name of the second actor", 0},
                             {"sign", "sign of the net cooperation", 0},
                             {"cooperation", "Goldstein points", 1},
                             {"conflict", "Goldstein points", 1},
                             {"against", "friendly across the camps, or hostile within one", 0}}),
                {}};
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        const graph::Snapshot& snapshot = findings.snapshots[i];
        for (const std::size_t position : findings.found[i].frustration.frustrated) {
            const SignedTie& tie = findings.found[i].graph.ties[position];
            const auto first = snapshot.actors()[tie.first];
            const auto second = snapshot.actors()[tie.second];
            const graph::Dyad& dyad = *snapshot.dyad(first, second);
            std::vector<Cell> row = period_cells(findings.periods[i]);
            row.emplace_back(findings.network[first].id);
            row.emplace_back(findings.network[second].id);
            row.emplace_back(findings.network[first].name);
            row.emplace_back(findings.network[second].name);
            row.emplace_back(std::string(tie.sign > 0 ? "positive" : "negative"));
            row.emplace_back(dyad.cooperation);
            row.emplace_back(dyad.conflict);
            row.emplace_back(std::string(tie.sign > 0 ? "friendly across the camps" : "hostile within one"));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table camps_table(const BalanceFindings& findings) {
    Table table{actor_columns({{"camp", "A or B; empty without signed ties", 0},
                               {"frustrated_ties", "ties of the actor that go against the camps", 0}}),
                {}};
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        const PeriodBalance& found = findings.found[i];
        const std::vector<bool> tied = with_signed_ties(found.graph);
        std::vector<std::size_t> frustrated(tied.size(), 0);
        for (const std::size_t position : found.frustration.frustrated) {
            ++frustrated[found.graph.ties[position].first];
            ++frustrated[found.graph.ties[position].second];
        }
        for (std::size_t v = 0; v < tied.size(); ++v) {
            std::vector<Cell> row = actor_cells(findings, i, v);
            row.push_back(tied[v] ? Cell(std::string(found.frustration.camp[v] == 0 ? "A" : "B")) : Cell());
            row.push_back(tied[v] ? count_cell(frustrated[v]) : Cell());
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table blocs_table(const BalanceFindings& findings) {
    Table table{actor_columns({{"bloc", "number that the bloc keeps over time; empty without signed ties", 0},
                               {"moved_from", "the actor's bloc when it last had one, where it differs", 0}}),
                {}};
    const FollowedBlocs followed = follow(findings);
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        for (std::size_t v = 0; v < followed.label[i].size(); ++v) {
            std::vector<Cell> row = actor_cells(findings, i, v);
            const auto number = [](const std::optional<std::uint32_t>& label) {
                return label ? Cell(static_cast<long>(*label) + 1) : Cell();
            };
            row.push_back(number(followed.label[i][v]));
            row.push_back(number(followed.moved_from[i][v]));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table census_table(const BalanceFindings& findings) {
    Table table{with_period({{"triad", "class of triples: MAN type and signs", 0},
                             {"count", "triples of actors of this class", 0}}),
                {}};
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        for (const graph::TriadClass& one :
             graph::signed_triad_census(graph::signed_digraph(findings.snapshots[i]))) {
            std::vector<Cell> row = period_cells(findings.periods[i]);
            row.emplace_back(one.name);
            row.push_back(whole(one.count));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table k_balance_table(const BalanceFindings& findings, std::span<const unsigned> ks, double alpha,
                      std::uint64_t seed) {
    Table table{with_period({{"k", "most blocs", 0},
                             {"alpha", "weight of hostile ties within blocs", 2},
                             {"criterion", "alpha negative_within + (1 - alpha) positive_between", 2},
                             {"negative_within", "hostile ties within a bloc", 0},
                             {"positive_between", "friendly ties across blocs", 0},
                             {"errors", "actor1:actor2 of each of these", 0}}),
                {}};
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        for (const unsigned k : ks) {
            const graph::KBalance found = graph::k_balance(findings.found[i].graph, k, alpha, seed);
            std::vector<Cell> row = period_cells(findings.periods[i]);
            row.emplace_back(static_cast<long>(k));
            row.emplace_back(alpha);
            row.emplace_back(found.criterion);
            row.push_back(whole(found.negative_within));
            row.push_back(whole(found.positive_between));
            row.push_back(ties_cell(findings, i, found.errors));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace entente::report
