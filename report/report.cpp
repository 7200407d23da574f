// The report from end to end: results, figures, words, files.
#include "entente/report/report.hpp"

#include <algorithm>
#include <utility>

#include "entente/report/phases_table.hpp"
#include "entente/report/tables.hpp"
#include "report/absent.hpp"
#include "report/conventions.hpp"
#include "report/documents.hpp"
#include "report/figures.hpp"
#include "report/findings.hpp"
#include "report/markdown.hpp"
#include "report/page.hpp"
#include "report/sections/sections.hpp"

namespace entente::report {
namespace {

/// What the tables go into, and which are left out.
struct Output {
    Report& report;
    Absent& absent;
};

/// `make` is called only when the table is not too long.
template <class Make>
void add_table(Output out, const std::string& name, std::size_t rows, const Make& make) {
    const std::string path = "tables/" + name + ".csv";
    if (rows > most_rows) {
        out.absent[path] = rows;
    } else {
        out.report.files.push_back({path, to_csv(make())});
    }
}

void add_table(Output out, const std::string& name, const Table& table) {
    add_table(out, name, table.rows.size(), [&]() -> const Table& { return table; });
}

void append_rows(Table& table, Table more) {
    if (table.columns.empty()) table.columns = std::move(more.columns);
    table.rows.insert(table.rows.end(), std::make_move_iterator(more.rows.begin()),
                      std::make_move_iterator(more.rows.end()));
}

/// The dyads by year, dyad after dyad. A year is built once for all of them, and only one at a time.
void add_yearly_tables(Output out, const Findings& findings) {
    const model::Network& network = findings.network;
    std::vector<Table> series(findings.dyads.size()), evidence(findings.dyads.size());
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        series[i] = align_table_of(network, {}, {}, findings.dyads[i].pair);  // the columns
        evidence[i] = align_evidence_table_of(network, {}, {}, findings.dyads[i].pair);
    }
    for (const graph::Period& year : graph::periods(network, {graph::PeriodUnit::year, 1})) {
        const std::vector<graph::Snapshot> snapshot = {graph::Snapshot(network, year.interval)};
        for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
            const Pair& pair = findings.dyads[i].pair;
            append_rows(series[i], align_table_of(network, {year}, snapshot, pair));
            append_rows(evidence[i], align_evidence_table_of(network, {year}, snapshot, pair));
        }
    }
    Table all_series, all_evidence;
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        append_rows(all_series, std::move(series[i]));
        append_rows(all_evidence, std::move(evidence[i]));
    }
    add_table(out, "series-by-year", all_series);
    add_table(out, "evidence-by-year", all_evidence);
}

/// With several dyads a file each: the rows don't name the dyad.
void add_posterior(Output out, const Findings& findings) {
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        const graph::Phases& phases = findings.dyads[i].phases;
        if (phases.posterior) add_table(out, posterior_name(findings, i), posterior_table(phases));
    }
}

void add_dyad_tables(Output out, const Findings& findings) {
    const model::Network& network = findings.network;
    if (findings.dyads.empty()) return;
    Table phases;
    for (const DyadFindings& dyad : findings.dyads) append_rows(phases, phases_table(network, dyad.phases));
    add_table(out, "phases", phases);
    add_posterior(out, findings);
    if (findings.ranked) add_table(out, "sensitivity-by-decade", sensitivity_by_decade(findings));
    add_yearly_tables(out, findings);
    if (!findings.rolled_up) return;
    graph::Selection rolled;
    rolled.roll_up = true;
    const Pair& pair = findings.rolled_up->pair;
    add_table(out, "alignment-by-decade-rolled-up", align_table(network, findings.decades, rolled, pair));
    add_table(out, "evidence-by-decade-rolled-up",
              align_evidence_table(network, findings.decades, rolled, pair));
}

/// The tables of all dyads in some periods.
void add_alignment(Output out, const model::Network& network, const std::string& unit,
                   const std::vector<graph::Period>& periods, const std::vector<graph::Snapshot>& snapshots) {
    std::size_t dyads = 0, relations = 0;
    for (const graph::Snapshot& snapshot : snapshots) {
        dyads += snapshot.dyads().size();
        for (const graph::Dyad& dyad : snapshot.dyads()) relations += dyad.evidence.size();
    }
    add_table(out, "alignment-by-" + unit, dyads,
              [&] { return align_table_of(network, periods, snapshots, std::nullopt); });
    add_table(out, "evidence-by-" + unit, relations,
              [&] { return align_evidence_table_of(network, periods, snapshots, std::nullopt); });
}

void add_balance_tables(Output out, const Findings& findings) {
    const BalanceFindings balance = balance_of(findings);
    add_table(out, "balance-by-era", with_reasons(balance_table(balance)));
    add_table(out, "frustrated-ties-by-era", frustrated_ties_table(balance));
    add_table(out, "camps-by-era", camps_table(balance));
    add_table(out, "blocs-by-era", blocs_table(balance));
}

void add_tables(Output out, const Findings& findings) {
    const model::Network& network = findings.network;
    add_table(out, "centrality-by-era",
              centrality_table_of(network, findings.eras, findings.era_snapshots, findings.measures,
                                  findings.centrality));
    add_balance_tables(out, findings);
    add_alignment(out, network, "era", findings.eras, findings.era_snapshots);
    add_alignment(out, network, "decade", findings.decades, findings.decade_snapshots);
    add_dyad_tables(out, findings);
    if (findings.whole) add_table(out, "network-phases", phases_table(network, *findings.whole));
    add_table(out, "coverage-by-era", coverage_table(network, findings.eras));
    add_table(out, "relation-types", types_table(network));
    add_table(out, "relations", network.relations().size(), [&] { return relations_table(network); });
    add_table(out, "actors", actors_table(network));
    add_table(out, "sources", sources_table(network));
}

void add_figures(Report& report, const Figures& figures) {
    const auto add = [&report](const Figure& figure) { report.files.push_back({figure.path, figure.svg}); };
    std::ranges::for_each(figures.timelines, add);
    std::ranges::for_each(figures.alignments, add);
    for (const Figure& figure : figures.eras) {
        if (!figure.svg.empty()) add(figure);
    }
    for (const auto& one : {figures.heatmap, figures.multiples, figures.blocs}) {
        if (one) add(*one);
    }
    report.notes = figures.notes;
}

/// Those that an actor is of.
std::vector<std::pair<std::string, std::string>> kinds(const model::Network& network, const words::Say& say) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const model::ActorKind kind : model::all_kinds()) {
        if (std::ranges::find(network.actors(), kind, &model::Actor::kind) == network.actors().end())
            continue;
        out.emplace_back(model::to_string(kind), say.text(model::label(kind)));
    }
    return out;
}

Document document(const Material& material, const ReportOptions& options) {
    const model::Network& network = material.findings.network;
    Document out;
    out.title = options.title.empty() ? network.title() : options.title;
    if (!network.description().empty()) out.lead = line(network.description());
    out.figure_style = material.figures.style_sheet;
    out.kinds = kinds(network, material.say);
    out.language = material.say.language();
    for (Section& section : std::vector<Section>{
             summary_section(material), eras_section(material), timeline_section(material),
             network_shifts_section(material), alignment_section(material), balance_section(material),
             changes_section(material), methods_section(material), relations_section(material),
             actors_section(material), sources_section(material)}) {
        const bool any = !section.blocks.empty() || !section.panels.empty();
        if (any) out.sections.push_back(std::move(section));
    }
    return out;
}

}  // namespace

Report make_report(const model::Network& network, const render::Theme& theme, render::GraphvizWorker& worker,
                   const ReportOptions& options) {
    const auto begin = [&options](const char* step) {
        if (options.progress) options.progress(step);
    };
    begin("measure ties, centrality, balance, alignment and phases");
    graph::BalanceOptions balance;
    balance.start_clock = options.balance_clock;
    const Findings findings = find(network, balance);
    const Figures figures =
        draw_figures(findings, theme, worker, options.progress, options.language, options.figures);
    Report report;
    begin("write the tables");
    add_figures(report, figures);
    Absent absent;
    add_tables({report, absent}, findings);
    for (std::string& note : notes_on(absent)) report.notes.push_back(std::move(note));
    begin("write the page");
    const std::string& name = options.network_name.empty() ? network.id() : options.network_name;
    const FollowedBlocs blocs = follow(balance_of(findings));
    Document whole = document({findings, figures, name, blocs, options.language, options.libraries}, options);
    unlink_absent(whole, absent, options.language);
    report.files.push_back({"report.md", to_markdown(whole)});
    report.files.push_back({"index.html", to_html(whole)});
    if (options.documents) add_documents(report, std::move(whole), worker, options);
    return report;
}

}  // namespace entente::report
