// One snapshot a decade: its ties, and the relations behind the strongest of them.
// Next: 03_measure.cpp.
#include <algorithm>

#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"
#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    const model::Network network = load_or_explain(argc, argv);

    for (const graph::Period& period : graph::periods(network, {graph::PeriodUnit::decade})) {
        const graph::Snapshot snapshot(network, period.interval);
        std::cout << period.label << ": " << snapshot.actors().size() << " actors, "
                  << snapshot.dyads().size() << " dyads\n";
        const auto weaker = [](const graph::Dyad& a, const graph::Dyad& b) {
            return a.strength() < b.strength();
        };
        const auto dyads = snapshot.dyads();
        const auto strongest = std::max_element(dyads.begin(), dyads.end(), weaker);
        if (strongest == dyads.end()) continue;
        std::cout << "  strongest: " << network[strongest->first].name << " and "
                  << network[strongest->second].name << '\n';
        for (const graph::Evidence& evidence : strongest->evidence) {
            std::cout << "    " << network[evidence.relation].id << '\n';
        }
    }
}
