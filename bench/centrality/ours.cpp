// What is timed of ours: the kernels over rows of arcs, and the table of measures over snapshots.
#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>

#include "bench/centrality/graphs.hpp"
#include "bench/centrality/works.hpp"
#include "entente/graph/frustration.hpp"
#include "entente/graph/measures.hpp"
#include "graph/kernels/betweenness.hpp"
#include "graph/kernels/core.hpp"
#include "graph/kernels/hops.hpp"
#include "graph/kernels/pagerank.hpp"
#include "graph/kernels/triangles.hpp"
#include "graph/kernels/weighted_paths.hpp"

namespace entente::bench {
namespace {

using graph::Vertex;

constexpr char ours[] = "Entente";

/// The arcs of a graph, and the arrays behind them.
class Rows {
public:
    explicit Rows(const RandomGraph& drawn) : out_(rows_of(drawn)), symmetric_(!drawn.directed) {
        if (!symmetric_) in_ = reversed(out_.arcs());
    }

    [[nodiscard]] graph::BothWays both() const {
        return {out_.arcs(), symmetric_ ? out_.arcs() : in_.arcs(), symmetric_};
    }
    void forget_strengths() {
        std::fill(out_.strength.begin(), out_.strength.end(), 1.0);
        std::fill(in_.strength.begin(), in_.strength.end(), 1.0);
    }

private:
    graph::ArcArrays out_;
    graph::ArcArrays in_;
    bool symmetric_;
};

template <class Items>
double summary_of(const Items& items) {
    return summary(std::vector<double>(items.begin(), items.end()));
}

template <class Work>
void add_rows(const std::string& name, const RandomGraph& (*drawn)(), Work work,
              const Settings& settings = {}) {
    add(
        name, ours,
        [=]() -> Run {
            return [rows = std::make_shared<const Rows>(drawn()), work] { return work(rows->both()); };
        },
        settings);
}

double harmonic_sums(const graph::BothWays& arcs) {
    std::vector<Vertex> sources(distance_sources);
    std::iota(sources.begin(), sources.end(), Vertex{0});
    std::vector<double> result;
    for (const graph::HopSummary& hops : hop_summaries(arcs, sources)) result.push_back(hops.inverse);
    return summary(result);
}

void add_kernels() {
    const auto sums = [](const graph::BothWays& arcs) { return summary(betweenness_sums(arcs)); };
    add_rows(work::betweenness_2k, graph_2k, sums);
    add_rows(work::betweenness_20k, graph_20k, sums, {1, true});
    add_rows(work::distances, graph_100k, harmonic_sums);
    add_rows(work::weighted, graph_2k,
             [](const graph::BothWays& arcs) { return summary(weighted_paths(arcs, -1).betweenness); });
    add_rows(work::core, graph_100k,
             [](const graph::BothWays& arcs) { return summary_of(core_numbers(arcs.out)); });
    add_rows(work::triangles, graph_100k,
             [](const graph::BothWays& arcs) { return summary_of(triangles(arcs.out)); });
    add(work::pagerank, ours, []() -> Run {
        const auto rows = std::make_shared<Rows>(digraph_100k());
        rows->forget_strengths();
        return [rows] {
            const graph::PageRank found = page_rank(rows->both(), 0.85, 1e-8);
            return Answer(summary(found.values), found.iterations);
        };
    });
}

std::vector<const graph::Measure*> rows_named(const std::vector<std::string>& names) {
    std::vector<const graph::Measure*> rows;
    for (const std::string& name : names) {
        rows.push_back(graph::find_measure(name));
        if (rows.back() == nullptr) throw std::logic_error("no measure " + name);
    }
    return rows;
}

double measure_years(const std::vector<const graph::Measure*>& rows) {
    std::size_t values = 0;
    for (const auto& year : measure(std::span<const graph::Snapshot>(yearly_snapshots()), rows)) {
        for (const graph::Values& row : year) values += row.size();
    }
    if (values == 0) throw std::logic_error("nothing measured");
    return not_compared;
}

void add_years() {
    add(work::years, ours, []() -> Run {
        yearly_snapshots();
        return [rows = rows_named(shared_measures())] { return measure_years(rows); };
    });
    add(work::years_all, ours, []() -> Run {
        yearly_snapshots();
        std::vector<const graph::Measure*> rows;
        for (const graph::Measure& row : graph::measures()) rows.push_back(&row);
        return [rows] { return measure_years(rows); };
    });
}

double frustrations(const std::vector<graph::SignedGraph>& graphs) {
    double sum = 0;
    for (const graph::SignedGraph& graph : graphs) {
        const graph::Frustration found = frustration(graph);
        if (!found.exact()) throw std::logic_error("not proven");
        sum += static_cast<double>(found.upper);
    }
    return sum;
}

void add_frustration(const std::string& name, const std::vector<graph::SignedGraph>& graphs) {
    add(name, ours, [=]() -> Run { return [graphs] { return frustrations(graphs); }; });
}

}  // namespace

void add_ours() {
    add_kernels();
    add_years();
    add_frustration(work::planted, {planted_camps(1'000, 5'000, 12)});
    add_frustration(work::random, {random_signs(100, 300)});
    const auto windows = alliance_windows();
    if (!windows.empty()) add_frustration(work::alliances, windows);
}

}  // namespace entente::bench
