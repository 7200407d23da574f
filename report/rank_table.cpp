#include "entente/report/rank_table.hpp"

#include <iterator>

#include "report/cells.hpp"

namespace entente::report {
namespace {

std::vector<Column> columns() {
    std::vector<Column> all = period_columns();
    const Column tail[] = {{"actor", "id of the actor", 0},
                           {"name", "name of the actor", 0},
                           {"kind", "kind of actor", 0},
                           {"measure", "", 0},
                           {"value", "the measure", 3},
                           {"rank", "1: the largest value; equal values share the mean of their ranks", 1},
                           {"rank_null", "the actor's rank, mean over the random networks", 1},
                           {"rank_null_low", "2.5 % quantile over the random networks", 1},
                           {"rank_null_high", "97.5 % quantile over the random networks", 1},
                           {"p_higher", "share of random networks in which it ranks as high or higher", 3},
                           {"p_lower", "share of random networks in which it ranks as low or lower", 3},
                           {"null_networks", "random networks in which it has a rank", 0}};
    all.insert(all.end(), std::begin(tail), std::end(tail));
    return all;
}

void add_rows(Table& table, const model::Network& network, const graph::Period& period,
              const graph::Snapshot& snapshot, const RankQuestion& question) {
    graph::MeasureOptions uncounted = question.options;
    uncounted.progress = nullptr;
    const auto values = graph::measure(snapshot, question.measures, uncounted);
    const auto ranks = graph::rank_comparison(snapshot, question.measures, question.options,
                                              question.networks, question.seed);
    for (std::size_t v = 0; v < snapshot.actors().size(); ++v) {
        const model::Actor& actor = network[snapshot.actors()[v]];
        for (std::size_t m = 0; m < question.measures.size(); ++m) {
            const graph::RankComparison& one = ranks[m][v];
            std::vector<Cell> row = period_cells(period);
            row.emplace_back(actor.id);
            row.emplace_back(actor.name);
            row.emplace_back(std::string(model::to_string(actor.kind)));
            row.emplace_back(std::string(question.measures[m]->name));
            for (const auto& number : {values[m][v], one.rank, one.null.mean, one.null.low, one.null.high,
                                       one.null.p_less, one.null.p_greater}) {
                row.push_back(number_cell(number));
            }
            row.push_back(count_cell(one.null.networks));
            table.rows.push_back(std::move(row));
        }
    }
}

}  // namespace

Table rank_table(const model::Network& network, const std::vector<graph::Period>& periods,
                 const graph::Selection& selection, const RankQuestion& question) {
    Table table{columns(), {}};
    model::forecast(question.options.progress, periods.size() * question.networks, "random networks");
    for (const graph::Period& period : periods) {
        add_rows(table, network, period, graph::Snapshot(network, period.interval, selection), question);
    }
    return table;
}

}  // namespace entente::report
