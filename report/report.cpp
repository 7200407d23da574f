// The report from end to end: results, figures, words, files.
#include "entente/report/report.hpp"

#include <algorithm>
#include <utility>

#include "entente/report/tables.hpp"
#include "report/figures.hpp"
#include "report/findings.hpp"
#include "report/markdown.hpp"
#include "report/page.hpp"
#include "report/sections/sections.hpp"

namespace entente::report {
namespace {

void add_table(Report& report, const std::string& name, const Table& table) {
    report.files.push_back({"tables/" + name + ".csv", to_csv(table)});
}

void append_rows(Table& table, Table more) {
    if (table.columns.empty()) table.columns = std::move(more.columns);
    table.rows.insert(table.rows.end(), std::make_move_iterator(more.rows.begin()),
                      std::make_move_iterator(more.rows.end()));
}

void add_dyad_tables(Report& report, const Findings& findings) {
    const model::Network& network = findings.network;
    const auto years = graph::periods(network, {graph::PeriodUnit::year, 1});
    Table phases, series, evidence;
    for (const DyadFindings& dyad : findings.dyads) {
        append_rows(phases, phases_table(network, dyad.phases));
        append_rows(series, align_table(network, years, {}, dyad.pair));
        append_rows(evidence, align_evidence_table(network, years, {}, dyad.pair));
    }
    if (findings.dyads.empty()) return;
    add_table(report, "phases", phases);
    add_table(report, "series-by-year", series);
    add_table(report, "evidence-by-year", evidence);
    if (!findings.rolled_up) return;
    graph::Selection rolled;
    rolled.roll_up = true;
    const Pair& pair = findings.rolled_up->pair;
    add_table(report, "alignment-by-decade-rolled-up", align_table(network, findings.decades, rolled, pair));
    add_table(report, "evidence-by-decade-rolled-up",
              align_evidence_table(network, findings.decades, rolled, pair));
}

void add_tables(Report& report, const Findings& findings) {
    const model::Network& network = findings.network;
    std::vector<const graph::Measure*> measures;
    for (const graph::Measure& measure : graph::measures()) measures.push_back(&measure);
    add_table(report, "centrality-by-era", centrality_table(network, findings.eras, {}, measures));
    add_table(report, "alignment-by-era", align_table(network, findings.eras, {}, std::nullopt));
    add_table(report, "alignment-by-decade", align_table(network, findings.decades, {}, std::nullopt));
    add_table(report, "evidence-by-era", align_evidence_table(network, findings.eras, {}, std::nullopt));
    add_table(report, "evidence-by-decade",
              align_evidence_table(network, findings.decades, {}, std::nullopt));
    add_dyad_tables(report, findings);
    add_table(report, "coverage-by-era", coverage_table(network, findings.eras));
    add_table(report, "relation-types", types_table(network));
    add_table(report, "relations", relations_table(network));
    add_table(report, "actors", actors_table(network));
    add_table(report, "sources", sources_table(network));
}

void add_figures(Report& report, const Figures& figures) {
    const auto add = [&report](const Figure& figure) { report.files.push_back({figure.path, figure.svg}); };
    std::ranges::for_each(figures.timelines, add);
    std::ranges::for_each(figures.eras, add);
    if (figures.heatmap) add(*figures.heatmap);
    report.notes = figures.notes;
}

Document document(const Material& material, const ReportOptions& options) {
    const model::Network& network = material.findings.network;
    Document out;
    out.title = options.title.empty() ? network.title() : options.title;
    if (!network.description().empty()) out.lead = line(network.description());
    for (Section& section : std::vector<Section>{
             summary_section(material), timeline_section(material), eras_section(material),
             alignment_section(material), changes_section(material), methods_section(material),
             relations_section(material), actors_section(material), sources_section(material)}) {
        if (!section.blocks.empty()) out.sections.push_back(std::move(section));
    }
    return out;
}

}  // namespace

Report make_report(const model::Network& network, const render::Theme& theme, render::GraphvizWorker& worker,
                   const ReportOptions& options) {
    const auto say = [&options](const char* step) {
        if (options.progress) options.progress(step);
    };
    say("measure ties, centrality, alignment and phases");
    const Findings findings = find(network);
    const Figures figures = draw_figures(findings, theme, worker, options.progress);
    Report report;
    say("write the tables");
    add_figures(report, figures);
    add_tables(report, findings);
    say("write the page");
    const std::string& name = options.network_name.empty() ? network.id() : options.network_name;
    const Document whole = document({findings, figures, name}, options);
    report.files.push_back({"report.md", to_markdown(whole)});
    report.files.push_back({"index.html", to_html(whole)});
    return report;
}

}  // namespace entente::report
