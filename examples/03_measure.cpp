// A measure from the table, with the convention it follows: who was most between the others?
// Next: 04_align.cpp.
#include "entente/graph/measures.hpp"
#include "entente/graph/periods.hpp"
#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    const model::Network network = load_or_explain(argc, argv);

    const graph::Measure* strength = graph::find_measure("net_strength");
    if (strength == nullptr) return 1;
    std::cout << strength->label << " (" << strength->unit << ")\n";
    for (const graph::Period& period : graph::periods(network, {graph::PeriodUnit::era})) {
        const graph::Snapshot snapshot(network, period.interval);
        const graph::Values values = graph::measure(snapshot, *strength);
        std::cout << period.label << '\n';
        for (std::size_t v = 0; v < values.size(); ++v) {
            std::cout << "  " << network[snapshot.actors()[v]].name << ' ';
            if (values[v]) {
                std::cout << static_cast<long>(*values[v]) << '\n';
            } else {
                std::cout << "undefined\n";
            }
        }
    }
}
