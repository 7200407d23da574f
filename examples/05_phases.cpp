// When a relationship changed, how sure that is, and which relations drove it.
// Next: 06_draw.cpp.
#include <cstdio>

#include "entente/graph/phases.hpp"
#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    const model::Network network = load_or_explain(argc, argv);
    const auto a = network.find_actor("gbr");
    const auto b = network.find_actor("fra");
    if (!a || !b) return 1;

    const graph::Phases phases = graph::phases(network, *a, *b, {graph::PeriodUnit::year});
    for (const graph::Shift& shift : phases.shifts) {
        std::printf("%s: %+.2f to %+.2f\n", shift.first_after.label.c_str(), shift.before, shift.after);
        for (const graph::Driver& driver : shift.drivers) {
            std::printf("  %+.2f %s\n", driver.effect, network[driver.relation].id.c_str());
        }
    }
}
