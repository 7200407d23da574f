// How near two actors stood, decade by decade: net cooperation, and S over their ties to all others.
// Next: 05_phases.cpp.
#include <cstdio>

#include "entente/graph/alignment.hpp"
#include "entente/graph/periods.hpp"
#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    const model::Network network = load_or_explain(argc, argv);
    const auto a = network.find_actor("gbr");
    const auto b = network.find_actor("fra");
    if (!a || !b) return 1;

    const auto print = [](const std::optional<double>& value) {
        value ? std::printf(" %+.2f", *value) : std::printf(" –");
    };
    for (const graph::Period& period : graph::periods(network, {graph::PeriodUnit::decade})) {
        const graph::Snapshot snapshot(network, period.interval);
        const graph::Alignment row = graph::alignment(snapshot, {{*a, *b}}).front();
        std::printf("%s: net", period.label.c_str());
        print(row.net);
        std::printf(", S");
        print(row.s);
        std::printf(" (%zu relations)\n", row.relations);
    }
}
