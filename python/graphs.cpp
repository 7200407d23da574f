// What other parts of the module are made of: the ties of a period, the definitions of all numbers, the
// report.
#include <algorithm>

#include "entente/graph/alignment_definitions.hpp"
#include "entente/graph/balance_definitions.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/phase_definitions.hpp"
#include "entente/graph/profile_similarity.hpp"
#include "entente/model/problem_code.hpp"
#include "python/analysis.hpp"
#include "python/drawing.hpp"
#include "python/loading.hpp"
#include "python/spelling.hpp"
#include "python/worker.hpp"
#include "request/whole_report.hpp"

namespace entente::python {
namespace {

void add_definition(report::Table& table, const char* method, const graph::Definition& d) {
    std::vector<report::Cell> row;
    for (const std::string_view text : {d.name, std::string_view(method), d.label, d.meaning, d.formula,
                                        d.unit, d.range, d.convention, d.undefined, d.citation}) {
        row.push_back(text.empty() ? report::Cell() : report::Cell(std::string(text)));
    }
    table.rows.push_back(std::move(row));
}

}  // namespace

std::vector<PeriodTies> period_ties(const model::Network& network, const request::View& view) {
    const request::Seen at = request::seen(network, view);
    std::vector<PeriodTies> out;
    for (const graph::Period& period : at.periods) {
        const graph::Snapshot snapshot(network, period.interval, at.selection);
        PeriodTies& ties = out.emplace_back(PeriodTies{period, {}, {}});
        for (const model::ActorIndex actor : snapshot.actors()) {
            ties.actors.push_back(static_cast<std::uint32_t>(actor));
        }
        const auto end = [&](model::ActorIndex actor) {
            return static_cast<std::uint32_t>(graph::appears_as(network, at.selection, actor));
        };
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            for (const graph::Evidence& one : dyad.evidence) {
                const model::Relation& relation = network[one.relation];
                ties.arcs.push_back({end(relation.source), end(relation.target),
                                     static_cast<std::uint32_t>(one.relation), one.value});
            }
        }
        std::ranges::sort(ties.arcs, {}, &PeriodTies::Arc::relation);
    }
    return out;
}

FramePointer definitions() {
    report::Table table;
    for (const char* name : {"name", "method", "label", "meaning", "formula", "unit", "range", "convention",
                             "undefined", "citation"}) {
        table.columns.push_back({name, "", 0});
    }
    for (const graph::Measure& one : graph::measures()) add_definition(table, "centrality", one);
    for (const graph::Definition& one : graph::balance_definitions()) add_definition(table, "balance", one);
    for (const graph::Definition& one : graph::alignment_definitions()) add_definition(table, "align", one);
    for (const graph::SimilarityMeasure& one : graph::similarity_measures())
        add_definition(table, "align", one);
    for (const graph::Definition& one : graph::phase_definitions()) add_definition(table, "phases", one);
    for (const graph::Definition& one : graph::network_change_definitions()) {
        add_definition(table, "changes", one);
    }
    return frame(std::move(table));
}

FramePointer problem_kinds() {
    report::Table table{{{"code", "", 0}, {"meaning", "", 0}, {"mend", "", 0}}, {}};
    for (const model::ProblemKind& kind : model::problem_kinds()) {
        table.rows.push_back({std::string(kind.name), std::string(kind.meaning), std::string(kind.mend)});
    }
    return frame(std::move(table));
}

report::Report make_report(const model::Network& network, const std::string& name, const std::string& title,
                           bool documents, const std::string& language) {
    report::ReportOptions options = request::report_options();
    options.title = title;
    options.network_name = name;
    options.documents = documents;
    options.language = request::language_of(language, call);
    report::Report report;
    with_worker([&](render::GraphvizWorker& worker) {
        report = report::make_report(network, render::Theme{}, worker, options);
    });
    return report;
}

}  // namespace entente::python
