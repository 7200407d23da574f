// Uses a little of every layer: reads a network, measures it, says a number, draws an era and makes a report.
#include <entente/graph/libraries.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/periods.hpp>
#include <entente/ingest/json.hpp>
#include <entente/ingest/libraries.hpp>
#include <entente/model/version.hpp>
#include <entente/render/graphviz.hpp>
#include <entente/report/report.hpp>
#include <entente/words/numbers.hpp>
#include <iostream>

int main(int argc, char** argv) {
    using namespace entente;
    if (argc != 2) {
        std::cerr << "usage: consumer NETWORK.json\n";
        return 2;
    }
    render::GraphvizWorker worker;
    const model::Network network = ingest::read_json(ingest::read_file(argv[1]), argv[1]);
    std::cout << "entente " << model::version() << ": " << words::grouped(network.relations().size())
              << " relations\n";

    const auto periods = graph::periods(network, {graph::PeriodUnit::era});
    const graph::Snapshot snapshot(network, periods.front().interval);
    const graph::Measure* betweenness = graph::find_measure("betweenness");
    if (betweenness == nullptr || graph::measure(snapshot, *betweenness).size() != snapshot.actors().size()) {
        std::cerr << "no betweenness\n";
        return 1;
    }
    const report::Report page = report::make_report(network, render::Theme(), worker, {});
    for (const auto& file : page.files) {
        if (file.path == "index.html") std::cout << "index.html: " << file.content.size() << " bytes\n";
    }
    return graph::libraries().empty() || ingest::libraries().empty() || page.files.empty() ? 1 : 0;
}
