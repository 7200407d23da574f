// A measure of one's own: a row like those of the program's table, that goes wherever they go. Who leans on
// few partners? Next: 08_own_importer.cpp.
#include "entente/graph/measures.hpp"
#include "entente/graph/periods.hpp"
#include "entente/report/tables.hpp"
#include "load_or_explain.hpp"

namespace {

using namespace entente;

/// The Herfindahl-Hirschman index of an actor's strength over its partners, by vertex of the snapshot.
graph::Values concentration(graph::Measurement& measurement) {
    const graph::Snapshot& snapshot = graph::snapshot_of(measurement);
    std::vector<double> sums(snapshot.actors().size()), squares(sums.size());
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        for (const model::ActorIndex end : {dyad.first, dyad.second}) {
            const std::size_t v = *snapshot.vertex(end);
            sums[v] += dyad.strength();
            squares[v] += dyad.strength() * dyad.strength();
        }
    }
    graph::Values result(sums.size());  // empty: undefined
    for (std::size_t v = 0; v < sums.size(); ++v) {
        if (sums[v] > 0) result[v] = squares[v] / (sums[v] * sums[v]);
    }
    return result;
}

// What tables and `undefined` columns say of it: all that is said of the program's own measures.
const graph::Measure row{{.name = "concentration",
                          .label = "Partner concentration",
                          .formula = "sum over partners of (strength of the tie / strength of all)^2",
                          .unit = "share",
                          .range = "0..1",
                          .convention = "Cooperation and conflict count alike.",
                          .undefined = "the actor has no tie of strength above 0",
                          .citation = "Hirschman, National Power and the Structure of Foreign Trade (1945)",
                          .meaning = "1: all with one partner; 1/k: alike with k of them."},
                         {},
                         false,
                         concentration};

}  // namespace

int main(int argc, char** argv) {
    const model::Network network = load_or_explain(argc, argv);
    const std::vector<graph::Period> eras = graph::periods(network, {graph::PeriodUnit::era});
    std::cout << row.label << ". " << row.meaning << '\n'
              << to_markdown(
                     report::centrality_table(network, eras, {}, {&row, graph::find_measure("degree")}));
}
