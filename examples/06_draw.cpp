// One figure per era, every actor at the same place in all of them. Writes SVG files to the working
// directory.
// Next: 07_own_measure.cpp.
#include <fstream>

#include "entente/graph/periods.hpp"
#include "entente/render/graphviz.hpp"
#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    render::GraphvizWorker worker;  // first: it forks, and the process is still small
    const model::Network network = load_or_explain(argc, argv);

    const render::Theme theme;
    const auto periods = graph::periods(network, {graph::PeriodUnit::era});
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval);

    const render::Layout layout = render::make_layout(network, snapshots, theme, {.focus = network.focus()});
    const auto cuts = render::strength_cuts(snapshots);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const render::Diagram diagram =
            render::make_diagram(network, periods[i], snapshots[i], layout, theme, cuts);
        const std::string path = periods[i].id + ".svg";
        std::ofstream(path) << render::to_svg(diagram, theme, worker).svg;
        std::cout << path << ": " << diagram.arcs.size() << " ties\n";
    }
}
